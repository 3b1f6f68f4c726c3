// What is done with ranges of a text, wherever they come from.
import type { Range } from './article.js';

export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** In the order of the text, without empty ones, those that overlap or touch made one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else if (range.start < range.end) merged.push(range);
  }
  return merged;
}
