// Results that are asked for again: a moderator works on one topic for a while, and each click asks for its
// ranking; members ask what others have just asked. The index of an app does not change, so that a result
// that is remembered is the one found anew.
import { createCache } from './cache.js';

export interface Remembering<Args extends readonly unknown[]> {
  /** Results that are kept; the one that was not asked for the longest goes first. */
  readonly most: number;
  /** Equal for equal results. */
  readonly keyOf: (...args: Args) => string;
}

/** What is asked for while it is being found is found once; a failure is not remembered. */
export function remembered<Args extends readonly unknown[], Result>(
  find: (...args: Args) => Promise<Result>,
  { most, keyOf }: Remembering<Args>,
): (...args: Args) => Promise<Result> {
  const known = createCache<Promise<Result>>(most);
  return (...args) => {
    const key = keyOf(...args);
    const before = known.get(key);
    if (before) return before;
    const found = find(...args);
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
}
