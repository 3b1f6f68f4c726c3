// Results that are asked for again: a moderator works on one topic for a while, and each click asks for its
// ranking; members ask what others have just asked. The index of an app does not change, so that a result
// that is remembered is the one found anew.

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
  const known = new Map<string, Promise<Result>>();
  return (...args) => {
    const key = keyOf(...args);
    const found = latest(known, key, () => find(...args), most);
    found.catch(() => known.delete(key));
    return found;
  };
}

/** What is known by a key, made where it is not; the latest stay, so many at most. */
export function latest<Value>(
  known: Map<string, Value>,
  key: string,
  make: () => Value,
  most: number,
): Value {
  const found = known.get(key) ?? make();
  // The latest stands last.
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return found;
}
