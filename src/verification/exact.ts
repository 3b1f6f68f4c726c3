// Finds where the articles have exactly these words, in this order and without anything between them
// but what an ellipsis stands for.
import type { Article, Range } from '../corpus/article.js';
import { sentenceAt } from '../corpus/sentence-at.js';
import { occurrences } from './occurrences.js';
import { countWords, isSame, positionsOfToken, type Token, tokensOf } from './tokens.js';
import type { TypedQuote } from './typed-quote.js';

/** An occurrence: its pieces in order; one piece where nothing was left out. */
export interface Occurrence {
  readonly article: Article;
  readonly pieces: readonly Range[];
}

/** Words. A shorter piece says too little to stand in another sentence than the piece beside it. */
const MIN_FREE_PIECE = 3;

/** All places of the quote as a whole; an ellipsis may be the article's own. */
export function findWhole(article: Article, { tokens }: TypedQuote): Occurrence[] {
  return positionsOf(article, tokens).map((at) => ({
    article,
    pieces: [sliceAt(article, at, tokens.length)],
  }));
}

/**
 * All places where the pieces between ellipses follow each other in one paragraph, or in it and the next
 * one. Pieces of one or two words count only beside another piece in the same sentence, and only where
 * the pieces are not that short on the whole: "China … sell … arms" is no quote of anything.
 */
export function findAbridged(article: Article, { pieces }: TypedQuote): Occurrence[] {
  const words = pieces.reduce((sum, piece) => sum + countWords(piece), 0);
  if (pieces.length < 2 || words < MIN_FREE_PIECE * pieces.length) return [];
  const positions = pieces.map((piece) => positionsOf(article, piece));
  const byEnd = new Map<number, Occurrence>();
  for (const ranges of following(article, pieces, positions)) {
    // Of two beginnings with one end the later: less is left out.
    if (isPlausible(article, pieces, ranges)) {
      byEnd.set(ranges.at(-1)?.end ?? 0, { article, pieces: ranges });
    }
  }
  return [...byEnd.values()];
}

/** Where in the article's tokens this sequence begins. */
export function positionsOf(article: Article, sequence: readonly Token[]): number[] {
  const [first] = sequence;
  if (!first || positionsOfToken(article, first).length === 0) return [];
  const source = tokensOf(article);
  // Up to the first word case makes no difference.
  const length = sequence.findIndex(({ isWord }) => isWord) + 1 || sequence.length;
  const heads = occurrences(foldsOf(source), foldsOf(sequence.slice(0, length)));
  const tail = keysOf(sequence.slice(length));
  if (heads.length === 0 || tail.length === 0) return heads;
  const tails = new Set(occurrences(keysOf(source), tail));
  return heads.filter((at) => tails.has(at + length));
}

function keysOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ key }) => key);
}

function foldsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ fold }) => fold);
}

/** How many tokens of the sequence the source has from a position on. */
export function matchLength(
  source: readonly Token[],
  at: number,
  sequence: readonly Token[],
): number {
  let length = 0;
  let isFirst = true;
  for (const typed of sequence) {
    const token = source[at + length];
    if (!token || !isSame(typed, token, isFirst)) break;
    if (typed.isWord) isFirst = false;
    length++;
  }
  return length;
}

function sliceAt(article: Article, at: number, length: number): Range {
  const tokens = tokensOf(article);
  return { start: tokens[at]?.start ?? 0, end: tokens[at + length - 1]?.end ?? 0 };
}

/** For each beginning, in order, where the pieces follow it, each as early as it may. */
function following(
  article: Article,
  pieces: readonly (readonly Token[])[],
  positions: readonly (readonly number[])[],
): Range[][] {
  // A later beginning has no earlier piece: each position is passed once.
  const passed = pieces.map(() => 0);
  const found: Range[][] = [];
  for (const first of positions[0] ?? []) {
    const ranges: Range[] = [];
    let from = first;
    for (const [i, piece] of pieces.entries()) {
      const own = positions[i] ?? [];
      let next = passed[i] ?? 0;
      while ((own[next] ?? from) < from) next++;
      passed[i] = next;
      const at = own[next];
      if (at === undefined) return found;
      ranges.push(sliceAt(article, at, piece.length));
      from = at + piece.length;
    }
    found.push(ranges);
  }
  return found;
}

function isPlausible(
  article: Article,
  pieces: readonly (readonly Token[])[],
  ranges: readonly Range[],
): boolean {
  const standing = ranges.map(({ start }) => sentenceAt(article, start));
  const [first, last] = [standing.at(0), standing.at(-1)];
  if (!first || !last || last.paragraph > first.paragraph + 1) return false;
  return pieces.every(
    (piece, i) =>
      countWords(piece) >= MIN_FREE_PIECE ||
      (i > 0 && standing[i - 1] === standing[i]) ||
      (i + 1 < pieces.length && standing[i + 1] === standing[i]),
  );
}
