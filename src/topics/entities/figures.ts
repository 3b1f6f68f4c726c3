// Figures that somebody may look up: amounts of money, shares, what is written in digits or goes by
// thousands. Small numbers in words ("two leaders") are no topics.
import type { Range } from '../../corpus/article.js';
import { overlapping } from '../../corpus/ranges.js';
import { type Value, valuesIn } from '../../text/values.js';

/** The least figure that says something without what it counts; below are scores and numbers of lists. */
const LEAST_BARE = 1_000;

export interface WrittenFigure extends Range {
  readonly text: string;
  /** Equal for equal amounts of one unit, however they are written. */
  readonly key: string;
}

const IS_FIGURE = /\d|[$€£¥%]|thousand|[mbtr]illion|per\s?cent/i;

/** @param masked ranges of the text that are no figures: dates */
export function figuresIn(text: string, masked: readonly Range[]): WrittenFigure[] {
  const isMasked = overlapping(masked);
  return valuesIn(text).flatMap((value) => {
    if (!isTopic(value)) return [];
    const end = value.start + value.text.length;
    // "71-year-old" is one word.
    const written = value.text + (/^-old(?!\p{L})/u.exec(text.slice(end))?.[0] ?? '');
    const range = { start: value.start, end: value.start + written.length };
    if (isMasked(range)) return [];
    return [{ ...range, text: written.replace(/\s+/g, ' '), key: keyOf(value) }];
  });
}

function isTopic({ unit, amount, text }: Value): boolean {
  if (unit === 'date' || unit === 'year' || !IS_FIGURE.test(text)) return false;
  return unit !== '' || amount >= LEAST_BARE;
}

function keyOf({ unit, amount }: Value): string {
  return `${amount} ${unit}`;
}
