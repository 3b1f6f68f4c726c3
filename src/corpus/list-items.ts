// The items of a list in a paragraph are sentences of their own, with or without a full stop: after signs,
// figures, letters and Roman numerals.
import type { Range } from './article.js';

/** "- ", "1. ", "2) ", "(iii) ", "(B) ", "ii. ", "b) "; not a capital by itself, which may be an initial: "A. B. Kessler". */
const MARKER =
  /^[^\S\n]{0,20}(?:[-*+•]|\d{1,2}[.)]|\((?:\d{1,2}|[a-zA-Z]|[ivx]{1,6}|[IVX]{1,6})\)|[a-z]\)|(?:[ivx]{2,6}|[IVX]{2,6})[.)])\s/;
/** One letter may be an abbreviation in the middle of a sentence ("c. 1642", "Roe\nv. Wade"): only after a mark. */
const LETTER = /^[^\S\n]{0,20}[a-z]\.\s+\D/;
/** Characters of the longest marker. */
const LONGEST = 40;

/** "I. ", "v) ", "B. ": an initial as well, but where it goes on with what stands before it or is gone on with. */
const NUMERAL = /^[^\S\n]{0,20}([ivx]{1,6}|[IVX]{1,6})[.)]\s/;
const LETTERED = /^[^\S\n]{0,20}([a-z]|[A-Z])[.)]\s/;
export const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** From 1 to 20. */
export const NUMERALS =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

export interface Item extends Range {
  /** Characters of its marker; 0 without one. */
  readonly marker: number;
}

/** The text in pieces: what stands before the first item, and the items, each from its line's start. */
export function itemsOf(text: string): Item[] {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lines = [0, ...breaks].map((start, i) => ({
    start,
    line: text.slice(start === 0 ? 0 : start + 1, start + LONGEST),
    maybeLetter: i === 0 || /[.:;,!?]/.test(text.charAt(start - 1)),
  }));
  const numerals = inSequence(lines, NUMERAL, NUMERALS);
  const letters = inSequence(lines, LETTERED, LETTERS);
  const items = lines
    .map(({ start, line, maybeLetter }, i) => {
      const length = numerals[i] ?? letters[i] ?? markerLength(line, maybeLetter);
      // The line break before it.
      return { start, marker: length > 0 && start > 0 ? length + 1 : length };
    })
    .filter(({ start, marker }) => start === 0 || marker > 0);
  return items.map((item, i) => ({ ...item, end: items[i + 1]?.start ?? text.length }));
}

/** The lengths of the markers that follow each other, each by its line. */
function inSequence(
  lines: readonly { readonly line: string }[],
  marker: RegExp,
  counted: readonly string[],
): readonly (number | undefined)[] {
  const found = lines.flatMap(({ line }, at) => {
    const match = marker.exec(line);
    const value = match ? counted.indexOf(match[1]?.toLowerCase() ?? '') : -1;
    return match && value >= 0 ? [{ at, value, length: match[0].length }] : [];
  });
  const lengths: (number | undefined)[] = lines.map(() => undefined);
  for (const [i, { at, value, length }] of found.entries()) {
    const [before, after] = [found[i - 1], found[i + 1]];
    if (before?.value === value - 1 || after?.value === value + 1) lengths[at] = length;
  }
  return lengths;
}

function markerLength(line: string, maybeLetter: boolean): number {
  const [marker] = MARKER.exec(line) ?? (maybeLetter ? LETTER.exec(line) : null) ?? [];
  return marker?.length ?? 0;
}
