// The items of a list in a paragraph are sentences of their own, with or without a full stop: after signs,
// figures, letters and Roman numerals.
import type { Range } from './article.js';

/** "- ", "1. ", "2) ", "(iii) ", "ii. ", "b) "; not a capital, which may be an initial: "A. B. Kessler". */
const MARKER =
  /^[^\S\n]{0,20}(?:[-*+•]|\d{1,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,6}|[IVX]{1,6})\)|[a-z]\)|(?:[ivx]{2,6}|[IVX]{2,6})[.)])\s/;
/** One letter may be an abbreviation in the middle of a sentence ("c. 1642", "Roe\nv. Wade"): only after a mark. */
const LETTER = /^[^\S\n]{0,20}[a-z]\.\s+\D/;
/** Characters of the longest marker. */
const LONGEST = 40;

/** The text in pieces: what stands before the first item, and the items, each from its line's start. */
export function itemsOf(text: string): Range[] {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const starts = [
    0,
    ...breaks.filter(
      (at) =>
        markerLength(text.slice(at + 1, at + LONGEST), /[.:;,!?]/.test(text.charAt(at - 1))) > 0,
    ),
  ];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Characters of the marker with which a text begins; 0 without one. */
export function markerLength(text: string, maybeLetter = true): number {
  const line = text.slice(0, LONGEST).replace(/^\n/, ' ');
  const [marker] = MARKER.exec(line) ?? (maybeLetter ? LETTER.exec(line) : null) ?? [];
  return marker?.length ?? 0;
}
