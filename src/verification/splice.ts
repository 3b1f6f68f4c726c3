// Whether a quote was put together from pieces that stand apart: each piece word by word in an article,
// the whole in none.
import type { Article, Range } from '../corpus/article.js';
import { termsOf } from '../text/words.js';
import { matchLength, positionsOf } from './exact.js';
import type { Turns } from './pauses.js';
import { countWords, positionsOfToken, rangeOf, type Token, tokensOf } from './tokens.js';
import { type TypedQuote, trimmed } from './typed-quote.js';

export interface FoundPiece {
  readonly typed: Range;
  readonly article: Article;
  readonly source: Range;
}

/** Words that a piece has at the least, and how many of them say something. */
const MIN_PIECE_WORDS = 4;
const MIN_PIECE_TERMS = 2;
/** Of the quote's words, how many must be in pieces. */
const MIN_COVERED = 0.8;
/**
 * Words that are compared in all, under half a second: "a a a a …" in an article of nothing else would be
 * compared a billion times.
 */
const MAX_COMPARED = 5_000_000;

/** The pieces between its ellipses, where each of them stands somewhere. */
export function piecesAtEllipses(
  articles: readonly Article[],
  { pieces }: TypedQuote,
): FoundPiece[] | undefined {
  if (pieces.length < 2) return undefined;
  const found = pieces.flatMap((piece) => {
    if (countWords(piece) < 2) return [];
    for (const article of articles) {
      const at = positionsOf(article, piece)[0];
      if (at === undefined) continue;
      const source = rangeOf(tokensOf(article).slice(at, at + piece.length));
      return [{ typed: rangeOf(piece), article, source }];
    }
    return [];
  });
  return found.length === pieces.length ? found : undefined;
}

/** The quote as a row of the longest pieces that stand in articles; undefined where too little does. */
export async function splicedPieces(
  articles: readonly Article[],
  { text, tokens }: TypedQuote,
  turn: Turns,
): Promise<FoundPiece[] | undefined> {
  const pieces: FoundPiece[] = [];
  let covered = 0;
  const work = { left: MAX_COMPARED };
  for (let at = 0; at < tokens.length; ) {
    await turn();
    const rest = tokens.slice(at);
    const piece = longestPiece(articles, rest, text, work);
    if (work.left < 0) return undefined;
    if (piece) {
      pieces.push(piece.found);
      covered += countWords(rest.slice(0, piece.length));
    }
    at += piece?.length ?? 1;
  }
  const isSpliced = pieces.length > 1 && covered >= MIN_COVERED * countWords(tokens);
  return isSpliced ? pieces : undefined;
}

function longestPiece(
  articles: readonly Article[],
  tokens: readonly Token[],
  text: string,
  work: { left: number },
): { found: FoundPiece; length: number } | undefined {
  const [first] = tokens;
  if (!first?.isWord) return undefined;
  let best: { article: Article; at: number; length: number } | undefined;
  for (const article of articles) {
    const source = tokensOf(article);
    for (const at of positionsOfToken(article, first)) {
      const length = matchLength(source, at, tokens);
      work.left -= length + 1;
      if (work.left < 0) return undefined;
      if (length > (best?.length ?? 0)) best = { article, at, length };
    }
  }
  if (!best) return undefined;
  const typed = trimmed(tokens.slice(0, best.length));
  const range = rangeOf(typed);
  const terms = termsOf(text.slice(range.start, range.end)).length;
  if (countWords(typed) < MIN_PIECE_WORDS || terms < MIN_PIECE_TERMS) return undefined;
  const source = rangeOf(tokensOf(best.article).slice(best.at, best.at + typed.length));
  return { found: { typed: range, article: best.article, source }, length: best.length };
}
