// A summary that a moderator is working on: which lines of the ranking it has, and which it had. Two sets
// of positions, small enough for a button to remember.
import { type Fits, LENGTHS } from './lines.js';
import type { Summary } from './summarise.js';

/** Sets of positions as the bits of a number; a ranking has up to 25. */
export interface Draft {
  readonly chosen: number;
  /** With those that were dropped or swapped: they do not come back. */
  readonly used: number;
}

export type Ranked = Pick<Summary, 'ranked'>;

export function draftOf(chosen: readonly number[]): Draft {
  const bits = chosen.reduce((sum, position) => sum | bit(position), 0);
  return { chosen: bits, used: bits };
}

/** In order: the best first. */
export function positionsIn(bits: number): number[] {
  return Array.from({ length: 31 }, (_, position) => position).filter(
    (position) => bits & bit(position),
  );
}

/** The last line stays: a summary has one at least. */
export function withoutLine({ chosen, used }: Draft, position: number): Draft {
  const left = chosen & ~bit(position);
  return { chosen: left === 0 ? chosen : left, used };
}

/** With the next best in place of a line; undefined where nothing is left that fits. */
export function withNextBest(
  { chosen, used }: Draft,
  position: number,
  { ranked }: Ranked,
  fits: Fits,
): { readonly draft: Draft; readonly position: number } | undefined {
  const left = chosen & ~bit(position);
  const next = nextBest({ chosen: left, used }, ranked.length, fits);
  if (next === undefined) return undefined;
  return { draft: { chosen: left | bit(next), used: used | bit(next) }, position: next };
}

/** Down to the next shorter length; what goes may come back. */
export function shorter({ chosen, used }: Draft): Draft {
  const positions = positionsIn(chosen);
  const size = Math.max(LENGTHS.short, ...sizes().filter((each) => each < positions.length));
  const gone = positions.slice(size).reduce((sum, position) => sum | bit(position), 0);
  return { chosen: chosen & ~gone, used: used & ~gone };
}

/** Up to the next greater length, as far as there are lines that fit. */
export function longer(draft: Draft, { ranked }: Ranked, fits: Fits): Draft {
  const count = positionsIn(draft.chosen).length;
  const size = sizes().find((each) => each > count) ?? count;
  let longest = draft;
  for (let added = count; added < size; added++) {
    const next = nextBest(longest, ranked.length, fits);
    if (next === undefined) break;
    longest = { chosen: longest.chosen | bit(next), used: longest.used | bit(next) };
  }
  return longest;
}

/** The first of so many positions that was not used and fits beside those that are chosen. */
function nextBest({ chosen, used }: Draft, count: number, fits: Fits): number | undefined {
  const positions = Array.from({ length: count }, (_, position) => position);
  return positions.find(
    (position) => !(used & bit(position)) && fits(positionsIn(chosen | bit(position))),
  );
}

function sizes(): number[] {
  return Object.values(LENGTHS).sort((a, b) => a - b);
}

function bit(position: number): number {
  return 1 << position;
}
