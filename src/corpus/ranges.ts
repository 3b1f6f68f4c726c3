// What is done with ranges of a text, wherever they come from.
import type { Range } from './article.js';

export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Characters of all of them. */
export function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The place of the first of ranges in the order of the text that ends after the offset; their number past the last. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Tells whether a range overlaps one of these; each is found by halving, since there may be thousands in a sentence. */
export function overlapping(ranges: readonly Range[]): (range: Range) => boolean {
  const merged = mergeRanges(ranges);
  return ({ start, end }) => {
    const next = merged[firstEndingAfter(merged, start)];
    return next !== undefined && next.start < end;
  };
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
