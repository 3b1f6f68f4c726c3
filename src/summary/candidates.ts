// The sentences that may become lines of a summary: those that retrieval ranks highest, each with the
// sentence before where it cannot stand alone. Headings, fragments and long chains are no lines.
import { type Article, type Range, textOf } from '../corpus/article.js';
import { withContext } from '../corpus/context.js';
import type { Candidate } from '../retrieval/candidate.js';
import type { Retrieval } from '../retrieval/retriever.js';
import { termsOf } from '../text/words.js';

/** What may be a line: the range that would be quoted, and what is known of its sentence. */
export interface LineCandidate extends Range {
  readonly article: Article;
  readonly candidate: Candidate;
  /** The fused score of retrieval. */
  readonly score: number;
  /** Of the whole range. */
  readonly terms: ReadonlySet<string>;
}

/** Candidates of a summary. All of them are read, which takes 15 ms each. */
const MAX_CANDIDATES = 40;
/** Characters: a quarter of a message. */
const MAX_LINE = 500;
/** Sentences carried along: a longer chain says more about something else than about the topic. */
const MAX_CARRIED = 1;

/** Best first, as retrieval ranks them. */
export function lineCandidates({ ranked }: Retrieval): LineCandidate[] {
  const lines = ranked.flatMap(({ candidate, score }) => lineOf(candidate, score) ?? []);
  return lines.slice(0, MAX_CANDIDATES);
}

function lineOf(candidate: Candidate, score: number): LineCandidate | undefined {
  const { article, sentence } = candidate;
  const range = withContext(article, sentence);
  const carried = article.sentences.filter(
    ({ start }) => range.start <= start && start < sentence.start,
  );
  const text = textOf(article, range);
  const fits = carried.length <= MAX_CARRIED && text.length <= MAX_LINE;
  if (!fits || !isWhole(text) || !isWhole(candidate.text)) return undefined;
  return { article, candidate, score, ...range, terms: new Set(termsOf(text)) };
}

/** Begins as a sentence does and ends with a stop. */
function isWhole(text: string): boolean {
  return /^["'“‘«„(¿¡]*[\p{Lu}\p{N}]/u.test(text) && /[.!?…]["'”’»)\]]*$/u.test(text);
}
