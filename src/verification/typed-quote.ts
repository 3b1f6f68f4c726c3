// A quote as somebody typed it, ready to be looked for; or why it cannot be.
import { termsOf } from '../text/words.js';
import { countWords, ELLIPSIS, type Token, tokensIn } from './tokens.js';

export interface TypedQuote {
  readonly text: string;
  /** Without the quotation marks and full stop around it. */
  readonly tokens: readonly Token[];
  /** What stands between its ellipses; one piece where it has none. */
  readonly pieces: readonly (readonly Token[])[];
}

export type Unchecked = 'empty' | 'too-short' | 'too-long';

/** Characters: what a message may hold, and short enough to be compared in no time. */
export const MAX_QUOTE_CHARACTERS = 2_000;

/** Words: fewer than these, all of them such as stand everywhere ("it will be"), are nobody's quote. */
const MIN_STOP_WORDS = 5;

/**
 * Signs that a quotation may have at its ends where the article has others or none: “… office,” Putin
 * said. A question or exclamation mark is not among them.
 */
const AROUND = new Set(['"', ELLIPSIS, '.', ',', ';', ':', '>']);

export function readQuote(text: string): TypedQuote | Unchecked {
  if (text.trim().length > MAX_QUOTE_CHARACTERS) return 'too-long';
  const tokens = trimmed(tokensIn(text));
  const words = countWords(tokens);
  if (words === 0) return 'empty';
  if (words < MIN_STOP_WORDS && termsOf(text).length === 0) return 'too-short';
  return { text, tokens, pieces: splitAtEllipses(tokens) };
}

/** Without the signs around it that may differ. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  const isInside = ({ key }: Token) => !AROUND.has(key);
  return tokens.slice(Math.max(0, tokens.findIndex(isInside)), tokens.findLastIndex(isInside) + 1);
}

/** What stands in square brackets, with them: an editor's insertion. */
export function insertionsIn(tokens: readonly Token[]): ReadonlySet<Token> {
  const inside = new Set<Token>();
  let opened: number | undefined;
  for (const [at, { key }] of tokens.entries()) {
    if (key === '[') opened ??= at;
    if (key !== ']' || opened === undefined) continue;
    for (const token of tokens.slice(opened, at + 1)) inside.add(token);
    opened = undefined;
  }
  return inside;
}

function splitAtEllipses(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (token.key === ELLIPSIS) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.map((piece) => [...trimmed(piece)]).filter((piece) => countWords(piece) > 0);
}
