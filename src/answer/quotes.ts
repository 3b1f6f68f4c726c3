// Chooses the quotes of an answer from ranked candidates: each adds something, sentences that say the
// same in nearly the same words are one quote with a citation for each article, and a sentence that
// cannot be understood alone carries its neighbour. The words that the reader marked are highlighted.
import { type Article, type Excerpt, type Range, textOf } from '../corpus/article.js';
import { withContext } from '../corpus/context.js';
import { overlap } from '../corpus/ranges.js';
import type { Reading } from '../reading/reader.js';
import type { Candidate } from '../retrieval/candidate.js';
import { DENIAL, DENIED, repeats } from '../text/repetition.js';
import { countCommon, termsOf } from '../text/words.js';
import type { Citation, Quote } from './answer.js';

export interface QuoteOptions {
  readonly maxQuotes: number;
  /** Probability that a candidate needs to be quoted after the first one of its part. */
  readonly least: number;
}

/** A candidate that may be quoted, with the probability that it answers. */
export interface Quotable {
  readonly candidate: Candidate;
  readonly probability: number;
  readonly reading?: Reading;
}

/** What will be a citation: the range that is quoted. */
interface Cited extends Range {
  readonly article: Article;
  readonly paragraph: number;
  /** The words that answer, in the article's coordinates. */
  readonly marks: readonly Range[];
}

/** The same, with the terms of the sentence that answers. */
interface Source extends Cited {
  readonly terms: ReadonlySet<string>;
}

/** A quote that is being put together: its own source first, then those that say the same. */
export interface Draft {
  readonly score: number;
  readonly sources: readonly [Source, ...Source[]];
  /** The parts of the question that it answers, from 0. */
  readonly parts: ReadonlySet<number>;
}

/**
 * Quotes that are to be shown, best first; for a question in several parts the best of each part, then
 * the second best of each.
 * @param parts for each part of the question its candidates, best first
 * @param chosen drafts that stay in front, to which further ones are added
 */
export function draftQuotes(
  parts: readonly (readonly Quotable[])[],
  { maxQuotes, least }: QuoteOptions,
  chosen: readonly Draft[] = [],
): readonly Draft[] {
  const shown = parts.map((ranked) =>
    ranked.filter(({ probability }, rank) => rank === 0 || probability >= least),
  );
  let drafts = chosen;
  const deepest = Math.max(0, ...shown.map(({ length }) => length));
  for (let rank = 0; rank < deepest; rank++) {
    for (const [part, ranked] of shown.entries()) {
      const next = ranked[rank];
      if (next) drafts = addSource(drafts, draftOf(next, part), maxQuotes);
    }
  }
  return drafts;
}

function draftOf({ candidate, probability, reading }: Quotable, part: number): Draft {
  const source = sourceOf(candidate, reading?.spans ?? []);
  return { score: probability, sources: [source], parts: new Set([part]) };
}

/** The drafts with the new one in them: as part of a quote, beside one, as a new one, or not at all. */
function addSource(drafts: readonly Draft[], added: Draft, maxQuotes: number): readonly Draft[] {
  const [source] = added.sources;
  const [first, ...bridged] = drafts.filter(({ sources: [own] }) => isSamePlace(own, source));
  if (first) {
    const grown = bridged.reduce(joined, joined(first, added));
    return drafts
      .filter((draft) => !bridged.includes(draft))
      .map((draft) => (draft === first ? grown : draft));
  }
  const repeated = drafts.findIndex(({ sources }) =>
    sources.some((own) => repeats(source.terms, own.terms)),
  );
  if (repeated >= 0) {
    return replaceAt(drafts, repeated, (draft) => ({
      ...draft,
      parts: new Set([...draft.parts, ...added.parts]),
      sources: draft.sources.some(({ article }) => article.id === source.article.id)
        ? draft.sources
        : [...draft.sources, source],
    }));
  }
  const toSamePart = drafts.filter(({ parts }) => [...added.parts].some((part) => parts.has(part)));
  const room = drafts.length < maxQuotes && !addsNothing(toSamePart, source);
  return room ? [...drafts, added] : drafts;
}

/** Two drafts that overlap in one article; still one citation an article. */
function joined(draft: Draft, { sources: [own, ...others], parts }: Draft): Draft {
  const [first, ...rest] = draft.sources;
  const added = others.filter((other) =>
    rest.every(({ article }) => article.id !== other.article.id),
  );
  return {
    ...draft,
    sources: [union(first, own), ...rest, ...added],
    parts: new Set([...draft.parts, ...parts]),
  };
}

function sourceOf({ article, sentence }: Candidate, spans: readonly Range[]): Source {
  const text = textOf(article, sentence);
  return {
    article,
    paragraph: sentence.paragraph,
    terms: new Set([...termsOf(text), ...(DENIAL.test(text) ? [DENIED] : [])]),
    marks: spans.map(({ start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
    })),
    ...withContext(article, sentence),
  };
}

function isSamePlace(a: Source, b: Source): boolean {
  return a.article.id === b.article.id && overlap(a, b);
}

function union(a: Source, b: Source): Source {
  return {
    ...a,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    terms: new Set([...a.terms, ...b.terms]),
    marks: withoutOverlap([...a.marks, ...b.marks]),
  };
}

/**
 * True when nearly all terms of the sentence stand in the quotes chosen before, or when its answer stands
 * in a quote of the same article.
 */
function addsNothing(drafts: readonly Draft[], source: Source): boolean {
  const answer = answerOf(source);
  const isSaid = drafts.some(({ sources: [own] }) => {
    const said = own.article.id === source.article.id ? answerOf(own) : new Set();
    return answer.size > 0 && [...answer].every((term) => said.has(term));
  });
  if (isSaid) return true;
  const shown = new Set(drafts.flatMap(({ sources: [own] }) => [...own.terms]));
  return countCommon(source.terms, shown) / Math.max(1, source.terms.size) >= 0.9;
}

/** The terms of the marked words. */
function answerOf({ article, marks }: Source): ReadonlySet<string> {
  return new Set(marks.flatMap((mark) => termsOf(textOf(article, mark))));
}

function replaceAt(
  drafts: readonly Draft[],
  position: number,
  change: (draft: Draft) => Draft,
): Draft[] {
  return drafts.map((draft, i) => (i === position ? change(draft) : draft));
}

/** In the order of the text; of two that overlap the one that starts first, or is longer. */
function withoutOverlap(marks: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

/** The drafts as quotes, with citations numbered in their order. */
export function numbered(
  drafts: readonly Draft[],
  firstNumber = 1,
): { quotes: Quote[]; citations: Citation[] } {
  const citations: Citation[] = [];
  const quotes = drafts.map(({ score, sources }): Quote => {
    const numbers = sources.map((source) => {
      const number = firstNumber + citations.length;
      citations.push(citationOf(source, number));
      return number;
    });
    const [own] = sources;
    return quoteOf(own, score, numbers);
  });
  return { quotes, citations };
}

/** An excerpt as a quote with one citation. Nothing was asked, so its score is 1. */
export function cite(excerpt: Excerpt, number: number): { quote: Quote; citation: Citation } {
  const cited = { ...excerpt, marks: excerpt.highlights };
  return { quote: quoteOf(cited, 1, [number]), citation: citationOf(cited, number) };
}

function quoteOf(
  { article, paragraph, start, end, marks }: Cited,
  score: number,
  citations: number[],
): Quote {
  return {
    text: textOf(article, { start, end }),
    article: article.id,
    paragraph,
    start,
    end,
    highlights: marks.map((mark) => ({ text: textOf(article, mark), ...mark })),
    score,
    citations,
  };
}

/** What a citation names of an article. */
function namesOf({ id, source = id, title, url, publisher, published, origin }: Article) {
  return {
    title,
    source,
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(origin && { origin }),
  };
}

function citationOf({ article, paragraph, start, end }: Cited, number: number): Citation {
  return {
    number,
    article: article.id,
    ...namesOf(article),
    paragraph,
    start,
    end,
    text: textOf(article, { start, end }),
  };
}
