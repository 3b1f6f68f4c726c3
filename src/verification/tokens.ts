// Words and signs of a text as they are compared: white space, invisible characters and the kinds of
// quotation marks, apostrophes, dashes and ellipses do not matter; everything else does.
import type { Article, Range } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';

export interface Token extends Range {
  /** What is compared; quotation marks are `"`, dashes `-`, ellipses `…`, whatever their kind. */
  readonly key: string;
  /** The key in lower case. */
  readonly fold: string;
  readonly isWord: boolean;
}

export const ELLIPSIS = '…';

/** `…`, `...`, `. . .`, also in brackets, as editors write what they left out. */
const DOTS = '(?:…|\\.(?:\\s?\\.){2,9})';
const QUOTATION_MARKS = '"“”„‟«»‹›‘’‚‛\'`´′″＂＇';
const APOSTROPHES = "'’‘ʼ′`´＇";
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const DASHES = '\\-‐‑‒–—―−﹣－';

/** `\p{DI}` are the invisible characters: soft hyphens, zero-width spaces, controls of direction. */
const TOKEN = new RegExp(
  [
    `(?<ellipsis>[[(]\\s?${DOTS}\\s?[\\])]|${DOTS})`,
    // "$240.1bn" and "7th" are one word each: half a figure is another figure.
    '(?<word>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}\\p{DI}]|(?<=\\p{N})[.,](?=\\p{N})' +
      `|(?<!\\p{N})[${APOSTROPHES}.](?=\\p{L}))*)`,
    `(?<mark>[${QUOTATION_MARKS}][${QUOTATION_MARKS}\\p{DI}]*)`,
    `(?<dash>[${DASHES}][${DASHES}\\p{DI}]*)`,
    '[^\\s\\p{DI}]',
  ].join('|'),
  'gu',
);

export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const key = keyOf(match);
    const end = match.index + match[0].length;
    if (key === '') continue;
    const isWord = /[\p{L}\p{N}]/u.test(key);
    tokens.push({ key, fold: key.toLowerCase(), isWord, start: match.index, end });
  }
  return tokens;
}

/** The tokens of the body; an article is read once. */
export const tokensOf = onceForEach(({ body }: Article): readonly Token[] => tokensIn(body));

const positionsIn = onceForEach((article: Article) => positionsByKey(tokensOf(article)));

/** Where in the article's tokens this one stands, with or without its case. */
export function positionsOfToken(article: Article, { fold }: Token): readonly number[] {
  return positionsIn(article).get(fold) ?? [];
}

function positionsByKey(tokens: readonly Token[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [at, { fold }] of tokens.entries()) {
    const known = positions.get(fold);
    if (known) known.push(at);
    else positions.set(fold, [at]);
  }
  return positions;
}

/** How many of the tokens are words or figures. */
export function countWords(tokens: readonly Token[]): number {
  return tokens.filter(({ isWord }) => isWord).length;
}

/** Words are compared with their case, but for the first of a quote, which may have opened a sentence. */
export function isSame(typed: Token, source: Token, isFirst: boolean): boolean {
  return typed.key === source.key || (isFirst && isSameButCase(typed, source));
}

export function isSameButCase(typed: Token, source: Token): boolean {
  return typed.fold === source.fold;
}

/** Where the first of the tokens begins and the last ends. */
export function rangeOf(tokens: readonly Token[]): Range {
  return { start: tokens.at(0)?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

function keyOf({ 0: text, groups = {} }: RegExpMatchArray): string {
  if (groups.ellipsis) return ELLIPSIS;
  if (groups.mark) return '"';
  if (groups.dash) return '-';
  const shown = text.replace(/\p{DI}/gu, '');
  // NFKC would make "10²" into "102".
  const visible = shown.normalize(/\p{No}/u.test(shown) ? 'NFC' : 'NFKC');
  return groups.word ? visible.replace(APOSTROPHE, "'") : visible;
}
