// What stands within a pair of marks: “…”, ‘…’, (…). A sentence does not end inside of one. A mark without
// its fellow makes no pair: a quotation that runs over several paragraphs is opened in each, closed in the last.
import type { Range } from './article.js';

/** Characters. Marks that are further apart are hardly a pair. */
const MAX_PAIR = 10_000;

/** In no order; marks belong to their pair. */
function pairsIn(text: string): Range[] {
  return [...doubleQuotations(text), ...bracketsIn(text), ...singleQuotations(text)];
}

/** For every offset of the text whether a pair is open there. */
export function withinPairs(text: string): (offset: number) => boolean {
  const changes = new Int32Array(text.length + 1);
  for (const { start, end } of pairsIn(text)) {
    changes[start + 1] = (changes[start + 1] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  for (let at = 1; at < changes.length; at++) {
    changes[at] = (changes[at] ?? 0) + (changes[at - 1] ?? 0);
  }
  return (offset) => (changes[offset] ?? 0) > 0;
}

/** What a mark is in its place; "stray" ends what is open. */
type Role = 'opening' | 'closing' | 'none' | 'stray';

function doubleQuotations(text: string): Range[] {
  return pairs(text, /["“”„«»]/g, MAX_PAIR, (mark, at) => {
    const isOpening =
      mark === '"' ? at === 0 || /[\s([“‘—–-]/.test(text.charAt(at - 1)) : /[“„«]/.test(mark);
    return isOpening ? 'opening' : 'closing';
  });
}

function bracketsIn(text: string): Range[] {
  return pairs(text, /[()[\]]/g, MAX_PAIR, (mark) => (/[([]/.test(mark) ? 'opening' : 'closing'));
}

/** Characters of the longest quotation in single marks, which may as well be apostrophes. */
const MAX_SINGLE = 600;

/** An apostrophe is no closing mark: a letter follows it, or, in straight marks, no punctuation precedes it. */
function singleQuotations(text: string): Range[] {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  const curly = pairs(text, /[‘’]/g, MAX_SINGLE, (mark, at) => {
    if (mark === '‘') return isLetter(at - 1) ? 'stray' : 'opening';
    return isLetter(at + 1) || /\s/.test(text.charAt(at - 1)) ? 'none' : 'closing';
  });
  const straight = pairs(text, /'/g, MAX_SINGLE, (_, at) => {
    if (isLetter(at - 1)) return isLetter(at + 1) ? 'none' : 'stray';
    if (isLetter(at + 1)) return 'opening';
    return /[.,!?]/.test(text.charAt(at - 1)) ? 'closing' : 'stray';
  });
  return [...curly, ...straight];
}

/** Each closing mark with the last opening one before it. */
function pairs(
  text: string,
  marks: RegExp,
  most: number,
  roleOf: (mark: string, at: number) => Role,
): Range[] {
  const found: Range[] = [];
  let opened: number | undefined;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const role = roleOf(mark, index);
    if (role === 'none') continue;
    if (role === 'closing' && opened !== undefined && index - opened <= most) {
      found.push({ start: opened, end: index + 1 });
    }
    opened = role === 'opening' ? index : undefined;
  }
  return found;
}
