// Chooses the quotes of an answer from ranked candidates: each adds something, sentences that say the
// same in nearly the same words are one quote with a citation for each article, and a sentence that
// cannot be understood alone carries its neighbour.
import { type Article, type Range, textOf } from '../corpus/article.js';
import type { Fused } from '../retrieval/fusion.js';
import type { Candidate } from '../retrieval/retriever.js';
import { termsOf } from '../retrieval/words.js';
import type { Citation, Quote } from './answer.js';
import { withContext } from './context.js';

export interface QuoteOptions {
  readonly maxQuotes: number;
  /** A quote needs at least this share of the first one's score. */
  readonly minRelativeScore: number;
}

/** What will be a citation: the range that is quoted, and the terms of the sentence that answers. */
interface Source extends Range {
  readonly article: Article;
  readonly paragraph: number;
  readonly terms: ReadonlySet<string>;
}

/** A quote that is being put together: its own source first, then those that say the same. */
interface Draft {
  readonly score: number;
  readonly sources: readonly [Source, ...Source[]];
}

/** Quotes best first, with citations numbered in the order of the quotes. */
export function chooseQuotes(
  ranked: readonly Fused<Candidate>[],
  { maxQuotes, minRelativeScore }: QuoteOptions,
): { quotes: Quote[]; citations: Citation[] } {
  const floor = (ranked[0]?.share ?? 0) * minRelativeScore;
  let drafts: readonly Draft[] = [];
  for (const { candidate, share } of ranked) {
    if (share < floor) break;
    drafts = addSource(drafts, sourceOf(candidate), share, maxQuotes);
  }
  return numbered(drafts);
}

/** The drafts with the source in them: as part of a quote, beside one, as a new one, or not at all. */
function addSource(
  drafts: readonly Draft[],
  source: Source,
  score: number,
  maxQuotes: number,
): readonly Draft[] {
  const [first, ...bridged] = drafts.filter(({ sources: [own] }) => overlap(own, source));
  if (first) {
    const [own, ...others] = first.sources;
    const grown = bridged.reduce(joined, { ...first, sources: [union(own, source), ...others] });
    return drafts
      .filter((draft) => !bridged.includes(draft))
      .map((draft) => (draft === first ? grown : draft));
  }
  const repeated = drafts.findIndex(({ sources }) => sources.some((own) => repeats(source, own)));
  if (repeated >= 0) {
    return replaceAt(drafts, repeated, (draft) =>
      draft.sources.some(({ article }) => article.id === source.article.id)
        ? draft
        : { ...draft, sources: [...draft.sources, source] },
    );
  }
  const room = drafts.length < maxQuotes && !addsNothing(drafts, source);
  return room ? [...drafts, { score, sources: [source] }] : drafts;
}

/** Two drafts of one article that a sentence between them makes one; still one citation an article. */
function joined(draft: Draft, { sources: [own, ...others] }: Draft): Draft {
  const [first, ...rest] = draft.sources;
  const added = others.filter((other) =>
    rest.every(({ article }) => article.id !== other.article.id),
  );
  return { ...draft, sources: [union(first, own), ...rest, ...added] };
}

function sourceOf({ article, sentence }: Candidate): Source {
  return {
    article,
    paragraph: sentence.paragraph,
    terms: new Set(termsOf(textOf(article, sentence))),
    ...withContext(article, sentence),
  };
}

function overlap(a: Source, b: Source): boolean {
  return a.article.id === b.article.id && a.start < b.end && b.start < a.end;
}

function union(a: Source, b: Source): Source {
  return {
    ...a,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    terms: new Set([...a.terms, ...b.terms]),
  };
}

/**
 * Two sentences "say the same in nearly the same words" when two in five of all their terms are
 * common, seven in ten of the later one's stand in the quote that is shown, and it has no figure of
 * its own. Of the corpus that ships, no pair that differs in a fact passes all three.
 */
function repeats(later: Source, shown: Source): boolean {
  const common = countCommon(later.terms, shown.terms);
  const figures = [...later.terms].filter((term) => /^\p{N}/u.test(term));
  return (
    common / (later.terms.size + shown.terms.size - common) >= 0.4 &&
    common / later.terms.size >= 0.7 &&
    figures.every((figure) => shown.terms.has(figure))
  );
}

/** True when nearly all terms of the sentence stand in the quotes chosen before. */
function addsNothing(drafts: readonly Draft[], source: Source): boolean {
  const shown = new Set(drafts.flatMap(({ sources: [own] }) => [...own.terms]));
  return countCommon(source.terms, shown) / Math.max(1, source.terms.size) >= 0.9;
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((term) => b.has(term)).length;
}

function replaceAt(
  drafts: readonly Draft[],
  position: number,
  change: (draft: Draft) => Draft,
): Draft[] {
  return drafts.map((draft, i) => (i === position ? change(draft) : draft));
}

function numbered(drafts: readonly Draft[]): { quotes: Quote[]; citations: Citation[] } {
  const citations: Citation[] = [];
  const quotes = drafts.map(({ score, sources }): Quote => {
    const numbers = sources.map((source) => {
      const number = citations.length + 1;
      citations.push(citationOf(source, number));
      return number;
    });
    const [{ article, paragraph, start, end }] = sources;
    const text = textOf(article, { start, end });
    return {
      text,
      article: article.id,
      paragraph,
      start,
      end,
      highlights: [],
      score,
      citations: numbers,
    };
  });
  return { quotes, citations };
}

function citationOf({ article, paragraph, start, end }: Source, number: number): Citation {
  return {
    number,
    article: article.id,
    title: article.title,
    source: article.source ?? article.id,
    paragraph,
    start,
    end,
    text: textOf(article, { start, end }),
  };
}
