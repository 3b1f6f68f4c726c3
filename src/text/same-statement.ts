// Tells whether two sentences make the same statement, whatever each has in the place that is compared:
// they share most of what else they say, and name no other time.
import { isSameValue, type Value } from './values.js';
import { countCommon } from './words.js';

export interface Statement {
  /** The terms besides those that are compared. */
  readonly frame: ReadonlySet<string>;
  /** Years and dates besides what is compared. */
  readonly times: readonly Value[];
}

/** Terms that two frames must share, and their least part of the smaller frame. */
interface Frame {
  readonly terms: number;
  readonly part: number;
}

/** A figure or date needs less than a claim: its unit says something already. */
export const FRAME = {
  value: { terms: 3, part: 0.3 },
  claim: { terms: 4, part: 0.5 },
} as const satisfies Record<string, Frame>;

/** Whether both speak of the same thing at the same time. */
export function isSameStatement(a: Statement, b: Statement, { terms, part }: Frame): boolean {
  const common = countCommon(a.frame, b.frame);
  return (
    common >= terms &&
    common / Math.min(a.frame.size, b.frame.size) >= part &&
    (a.times.length === 0 ||
      b.times.length === 0 ||
      a.times.some((time) => b.times.some((other) => isSameValue(time, other))))
  );
}

/** The years and dates among the values of a sentence, but for the one that is compared. */
export function timesBeside(values: readonly Value[], value: Value | undefined): Value[] {
  return values.filter(
    (time) => /^(?:year|date)$/.test(time.unit) && !(value && isSameValue(time, value)),
  );
}
