// What stands within a pair of marks: “…”, ‘…’, (…). A sentence does not end inside of one. A mark without
// its fellow makes no pair: a quotation that runs over several paragraphs is opened in each, closed in the last.
import type { Range } from './article.js';

/** Characters. Marks that are further apart are hardly a pair. */
const MAX_PAIR = 10_000;

/** In no order; marks belong to their pair. */
export function pairsIn(text: string): Range[] {
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

function doubleQuotations(text: string): Range[] {
  return pairs(text, /["“”„«»]/g, (mark, at) => {
    if (mark !== '"') return /[“„«]/.test(mark);
    return at === 0 || /[\s([“‘—–-]/.test(text.charAt(at - 1));
  });
}

function bracketsIn(text: string): Range[] {
  return pairs(text, /[()[\]]/g, (mark) => mark === '(' || mark === '[');
}

/** Each closing mark with the last opening one before it. */
function pairs(
  text: string,
  marks: RegExp,
  isOpening: (mark: string, at: number) => boolean,
): Range[] {
  const found: Range[] = [];
  let opened: number | undefined;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (isOpening(mark, index)) opened = index;
    else if (opened !== undefined) {
      if (index - opened <= MAX_PAIR) found.push({ start: opened, end: index + 1 });
      opened = undefined;
    }
  }
  return found;
}

/** An apostrophe is no closing mark: a letter follows it, or, in straight marks, no punctuation precedes it. */
function singleQuotations(text: string): Range[] {
  const pattern =
    /(?<![\p{L}\p{N}])(?:‘[^‘]{1,600}?(?<=\S)’|'(?=[\p{L}\p{N}])[^'\n](?:[^']|(?<=\p{L})'(?=\p{L})){0,600}?(?<=[.,!?])')(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}
