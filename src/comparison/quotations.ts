// Direct speech in a sentence, and whether two articles quote the same words, or the same statement in
// other words (as translations do).
import type { Range } from '../corpus/article.js';
import { countCommon, termsOf } from '../text/words.js';

/** Words in quotation marks, without the marks; the range is one of the sentence. */
export interface Quotation extends Range {
  readonly terms: ReadonlySet<string>;
  /** For comparing: words only, in lower case, cut where something was left out. */
  readonly pieces: readonly string[];
  /** All pieces, a line each. */
  readonly said: string;
}

/** Terms; what is shorter is a phrase ("no limits") and no statement. */
const LEAST_TERMS = 5;
/** Quotations of one statement share this part of the terms of the shorter one at least. */
const COMMON_PART = 0.6;

const QUOTATION = /[“„"]([^“”„"]{1,2000})[”“"]/gu;

export function quotationsIn(sentence: string): Quotation[] {
  return [...sentence.matchAll(QUOTATION)]
    .map(({ index, 1: words = '' }) => {
      const pieces = words
        .split(/…|\.{3}/)
        .map(plain)
        .filter(Boolean);
      return {
        start: index + 1,
        end: index + 1 + words.length,
        terms: new Set(termsOf(words.replaceAll('-', ''))),
        pieces,
        said: pieces.join('\n'),
      };
    })
    .filter(({ terms }) => terms.size >= LEAST_TERMS);
}

/** Whether both give the same words; what one of them leaves out makes no difference. */
export function isSameQuotation(a: Quotation, b: Quotation): boolean {
  const holds = (whole: Quotation, part: Quotation) =>
    part.pieces.every((piece) => whole.said.includes(piece));
  return holds(a, b) || holds(b, a);
}

/** Whether both quote the same statement, in whatever words. */
export function isSameSpeech(a: Quotation, b: Quotation): boolean {
  const common = countCommon(a.terms, b.terms);
  return common >= LEAST_TERMS && common / Math.min(a.terms.size, b.terms.size) >= COMMON_PART;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('-', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
