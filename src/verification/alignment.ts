// The place of an article that comes nearest to a quote, word by word, and what differs there: a
// semi-global alignment (Sellers 1980), the whole quote against any stretch of the article.
import type { Article } from '../corpus/article.js';
import type { Turns } from './pauses.js';
import { type Stretch, stretchesOf } from './stretches.js';
import { ELLIPSIS, isSame, isSameButCase, type Token, tokensOf } from './tokens.js';
import { insertionsIn } from './typed-quote.js';

/** One step: a token of the quote, of the article, or both. */
export interface Step {
  readonly typed: Token | null;
  readonly source: Token | null;
  /** `left-out`: a token of the article that an ellipsis stands for, or the ellipsis itself. */
  readonly kind: 'equal' | 'replaced' | 'inserted' | 'deleted' | 'left-out';
}

export interface Alignment {
  readonly article: Article;
  /** In the order of both texts; begins and ends with a token of the article. */
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** Stretches that are compared word by word: those that have most of the quote's words. */
const MAX_STRETCHES = 3;
/** Pairs of tokens that are compared in all, after the nearest stretch: half a second on a slow machine. */
const MAX_PAIRS = 5_000_000;
/** What changing, adding or leaving out a word costs; a sign or a capital is half as much. */
const [WORD, SIGN] = [2, 1];
/** More than leaving one out and adding the other. */
const NEVER = 2 * WORD + 1;

/** The nearest place in all articles, the first of equals; none where nothing comes near. */
export async function align(
  articles: readonly Article[],
  typed: readonly Token[],
  turn: Turns,
): Promise<Alignment | undefined> {
  const found: Stretch[] = [];
  for (const article of articles) {
    await turn();
    found.push(...stretchesOf(article, typed));
  }
  const stretches = found.toSorted((a, b) => b.common - a.common).slice(0, MAX_STRETCHES);
  let best: Alignment | undefined;
  let pairs = 0;
  for (const { article, from, to } of stretches) {
    pairs += typed.length * (to - from);
    if (best && pairs > MAX_PAIRS) break;
    const alignment = await alignStretch(article, typed, tokensOf(article).slice(from, to), turn);
    if (!best || alignment.cost < best.cost) best = alignment;
  }
  return best;
}

async function alignStretch(
  article: Article,
  typed: readonly Token[],
  source: readonly Token[],
  turn: Turns,
): Promise<Alignment> {
  const insertions = insertionsIn(typed);
  const firstWord = typed.findIndex(({ isWord }) => isWord);
  const width = source.length + 1;
  const costs = new Uint16Array((typed.length + 1) * width);
  const at = (i: number, j: number) => costs[i * width + j] ?? 0;
  const isTheirs = typed.map((token) => insertions.has(token));
  const both = (i: number, j: number) => {
    const cost = change(typed[i - 1], source[j - 1], i - 1 <= firstWord);
    return at(i - 1, j - 1) + (cost > 0 && isTheirs[i - 1] ? NEVER : cost);
  };
  const inserted = (i: number, j: number) =>
    at(i - 1, j) + (isTheirs[i - 1] ? 0 : weight(typed[i - 1]));
  const deleted = (i: number, j: number) =>
    at(i, j - 1) + (typed[i - 1]?.key === ELLIPSIS ? 0 : weight(source[j - 1]));
  for (let i = 1; i <= typed.length; i++) {
    await turn();
    costs[i * width] = inserted(i, 0);
    for (let j = 1; j < width; j++) {
      costs[i * width + j] = Math.min(both(i, j), inserted(i, j), deleted(i, j));
    }
  }
  let end = 0;
  for (let j = 1; j < width; j++) if (at(typed.length, j) < at(typed.length, end)) end = j;
  const cost = at(typed.length, end);
  // A changed last word rather than an added one.
  if (end + 1 < width && both(typed.length, end + 1) === cost) end++;
  const steps: Step[] = [];
  for (let [i, j] = [typed.length, end]; i > 0; ) {
    const [word = null, other = null] = [typed[i - 1], source[j - 1]];
    if (j > 0 && at(i, j) === both(i, j)) {
      const kind = isEqual(word, other, i - 1 <= firstWord) ? 'equal' : 'replaced';
      steps.push({ typed: word, source: other, kind });
      [i, j] = [i - 1, j - 1];
    } else if (at(i, j) === inserted(i, j)) {
      const kind = word?.key === ELLIPSIS ? 'left-out' : 'inserted';
      steps.push({ typed: word, source: null, kind });
      i--;
    } else {
      const kind = word?.key === ELLIPSIS ? 'left-out' : 'deleted';
      steps.push({ typed: null, source: other, kind });
      j--;
    }
  }
  return { article, steps: steps.reverse(), cost };
}

function isEqual(typed: Token | null, source: Token | null, isFirst: boolean): boolean {
  return typed !== null && source !== null && isSame(typed, source, isFirst);
}

/** What it costs to take one for the other; a word is never taken for a sign. */
function change(typed: Token | undefined, source: Token | undefined, isFirst: boolean): number {
  if (!typed || !source || typed.isWord !== source.isWord) return NEVER;
  if (isSame(typed, source, isFirst)) return 0;
  if (typed.key === ELLIPSIS || source.key === ELLIPSIS) return NEVER;
  return isSameButCase(typed, source) ? SIGN : weight(typed);
}

/** What it costs to add or leave it out; an ellipsis says itself that words were left out. */
function weight(token: Token | undefined): number {
  if (token?.key === ELLIPSIS) return 0;
  return token?.isWord ? WORD : SIGN;
}
