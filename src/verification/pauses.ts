// Long work in short turns, so that whoever else is waited for gets theirs.
import { TakesTooLong } from '../processes/too-long.js';

/** Milliseconds of one turn. */
const TURN_MS = 10;

/** To be awaited between steps: resolves at once, or after everybody else's turn when this one is over. */
export type Turns = () => Promise<void> | undefined;

/**
 * @param limitMs of all turns together, without those of others
 * @returns turns; the one after the limit throws TakesTooLong
 */
export function takingTurns(limitMs = Number.POSITIVE_INFINITY): Turns {
  let [since, spent] = [performance.now(), 0];
  return () => {
    const own = performance.now() - since;
    if (own < TURN_MS) return undefined;
    spent += own;
    if (spent > limitMs) throw new TakesTooLong(limitMs / 1_000);
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
