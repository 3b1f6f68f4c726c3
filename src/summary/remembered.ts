// A moderator works on one topic for a while, and each click asks for its ranking again: the last few are
// kept. The index of an app does not change, so that a ranking that is remembered is the one found anew.

/** Topics of a few moderators at once. */
const MAX_REMEMBERED = 16;

export function remembered<Result>(
  find: (topic: string) => Promise<Result>,
): (topic: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (topic) => {
    const found = known.get(topic) ?? find(topic);
    // The latest stands last.
    known.delete(topic);
    known.set(topic, found);
    found.catch(() => known.delete(topic));
    const [oldest] = known.keys();
    if (known.size > MAX_REMEMBERED && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
