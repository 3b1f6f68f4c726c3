// The stretches of an article that have most of a quote's words, in any order: where it is worth to compare
// word by word.
import type { Article } from '../corpus/article.js';
import { ELLIPSIS, type Token, tokensOf } from './tokens.js';

/** Of the quote's words, how many a stretch must have, in any order, to be worth comparing. */
const MIN_COMMON = 0.6;
/** Tokens that the stretch has more than the quote, on each side. */
const MARGIN = 12;
/** Tokens that ellipses may stand for: two long paragraphs. */
const MAX_LEFT_OUT = 400;

/** A stretch of the article's tokens. */
export interface Stretch {
  readonly article: Article;
  readonly from: number;
  readonly to: number;
  /** How many words it has in common with the quote. */
  readonly common: number;
}

/** Slides a window over the article and takes where it has most words of the quote. */
export function stretchesOf(article: Article, typed: readonly Token[]): Stretch[] {
  const source = tokensOf(article);
  const wanted = new Map<string, number>();
  for (const token of typed) if (token.isWord) add(wanted, token.fold, 1);
  const words = [...wanted.values()].reduce((sum, count) => sum + count, 0);
  const leavesOut = typed.some(({ key }) => key === ELLIPSIS);
  const size = typed.length + MARGIN + (leavesOut ? MAX_LEFT_OUT : 0);
  const has = new Map<string, number>();
  let common = 0;
  const found: Stretch[] = [];
  for (const [at, token] of source.entries()) {
    if (token.isWord && add(has, token.fold, 1) <= (wanted.get(token.fold) ?? 0)) common++;
    const gone = source[at - size];
    if (gone?.isWord && add(has, gone.fold, -1) < (wanted.get(gone.fold) ?? 0)) common--;
    if (common < MIN_COMMON * words) continue;
    const stretch = { article, from: Math.max(0, at - size - MARGIN), to: at + 1 + MARGIN, common };
    const last = found.at(-1);
    if (!last || last.to < at - size) found.push(stretch);
    else if (last.common < common) found[found.length - 1] = stretch;
  }
  return found;
}

function add(counts: Map<string, number>, key: string, by: number): number {
  const count = (counts.get(key) ?? 0) + by;
  counts.set(key, count);
  return count;
}
