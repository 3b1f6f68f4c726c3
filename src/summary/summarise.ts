// From a topic to ranked excerpts that a summary is made of: retrieve, tell whether the articles have
// anything about it, read, rank by LexRank, and leave out what says a thing twice. Nothing is written:
// every excerpt is whole sentences of an article.
import { isQuestion } from '../answer/question-parts.js';
import type { Excerpt } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';
import { readingContext } from '../reading/context.js';
import { type Ranking, rank } from '../reading/ranking.js';
import type { Reader } from '../reading/reader.js';
import type { Retrieval, Retriever, Searched } from '../retrieval/retriever.js';
import { corrected } from '../text/spelling.js';
import { normalizeWord, termsOf, wordsOf } from '../text/words.js';
import { type LineCandidate, lineCandidates } from './candidates.js';
import { type Choosable, differingFigures } from './differing.js';
import { type Measured, rankLines } from './ranking.js';
import { relevanceToQuestion, relevanceToWords, withFeedback } from './relevance.js';
import { type Idf, idfOf, meanSimilarity, termSimilarity, vectorSimilarity } from './similarity.js';
import { checkTopic, type Refusal } from './topic.js';

export interface SummaryEngine {
  readonly index: Searched;
  readonly retriever: Retriever;
  readonly reader: Reader;
}

/** Nothing is ranked where it is refused. */
export interface Summary extends Choosable {
  /** As it was given. */
  readonly topic: string;
  /** Why there is no summary; null where there is one. */
  readonly refusal: Refusal | null;
}

/** Excerpts that are kept: beyond the tenth hardly any is about the topic. */
const MAX_RANKED = 25;

/** Summarises a topic; for every text, the empty one included, there is a summary or a reason. */
export async function summarise(engine: SummaryEngine, topic: string): Promise<Summary> {
  const measured = await measure(engine, topic);
  if (typeof measured === 'string')
    return { topic, refusal: measured, ranked: [], relevant: 0, differing: [] };
  const { first, others } = rankLines(measured);
  const ranked = [...first, ...others].slice(0, MAX_RANKED).map(excerptOf);
  const differing = await differingFigures(ranked);
  return { topic, refusal: null, ranked, relevant: Math.min(first.length, MAX_RANKED), differing };
}

/** Retrieves, reads and compares; or the reason why the topic has no summary. */
export async function measure(engine: SummaryEngine, topic: string): Promise<Measured | Refusal> {
  const { index, retriever, reader } = engine;
  const checked = await checkTopic(topic, retriever.vocabulary);
  if (checked.refusal) return checked.refusal;
  const text = corrected(checked.text, retriever.vocabulary, reader.isWord);
  const found = await find(engine, text);
  const candidates = found ? lineCandidates(found.retrieval) : [];
  if (!found || candidates.length === 0) return 'no-evidence';
  const first = found.ranking
    ? relevanceToQuestion(candidates, found.ranking)
    : relevanceToWords(candidates, await readingsOf(reader, text, candidates));
  const terms = termSimilarity(candidates, idfIn(index));
  const vectors = await Promise.all(
    index.vectorIndexes.map((each) => vectorSimilarity(candidates, each)),
  );
  return {
    candidates,
    relevance: withFeedback(first, terms),
    similarity: meanSimilarity([...vectors, terms]),
  };
}

/** What was found about a topic; the ranking where it was asked as a question. */
interface Found {
  readonly retrieval: Retrieval;
  readonly ranking?: Ranking;
}

/**
 * Log-odds: where the reader's relevance to "who or what is the …?" is below it for every sentence, the articles have
 * nothing about the words, however near retrieval finds them. Of words about which they have nothing "Nobel prize", "football"
 * and "murder" are at -6.4 to -6.9.
 */
const LEAST_RELEVANCE = -6;

/**
 * Undefined where there is nothing about it. Words that stand in no article ("delegation") may have little evidence by
 * themselves; asked as a question, the reader can tell, as it does for questions, if it knows the words at all.
 */
async function find(
  { retriever, reader }: SummaryEngine,
  topic: string,
): Promise<Found | undefined> {
  const retrieval = await retriever.retrieve(topic);
  const { sufficient } = retrieval.evidence;
  const isAsked = isQuestion(topic);
  const isKnown = wordsOf(topic).every(({ word }) => reader.isWord(normalizeWord(word)));
  if (!sufficient && !isAsked && !isKnown) return undefined;
  const question = isAsked ? topic : `who or what is the ${topic}?`;
  const asked = isAsked ? retrieval : await retriever.retrieve(question);
  const ranking = await rank(question, asked, reader, { vocabulary: retriever.vocabulary });
  const relevance = Math.max(...ranking.ranked.map(({ parts }) => parts.relevance));
  if (!ranking.isAnswered && !(sufficient && relevance >= LEAST_RELEVANCE)) return undefined;
  return sufficient && !isAsked ? { retrieval } : { retrieval: asked, ranking };
}

function readingsOf(reader: Reader, topic: string, candidates: readonly LineCandidate[]) {
  return reader.read(
    candidates.map(({ article, candidate: { sentence, text } }) => ({
      question: topic,
      context: readingContext(article, sentence),
      candidate: text,
    })),
  );
}

export function excerptOf({ article, candidate, start, end }: LineCandidate): Excerpt {
  return { article, start, end, paragraph: candidate.sentence.paragraph, highlights: [] };
}

/** Counted once for an index: its articles do not change. */
const idfIn = onceForEach(
  ({ articles }: Searched): Idf =>
    idfOf(
      articles.flatMap(({ body, sentences }) =>
        sentences.map(({ start, end }) => new Set(termsOf(body.slice(start, end)))),
      ),
    ),
);
