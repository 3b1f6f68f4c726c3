// What is found of a thing, found once for each as long as there is that thing: a sentence is compared with
// hundreds of others.

/** @param find what else it is given has to be the same whenever the thing is, such as the article of a sentence */
export function onceForEach<Thing extends object, Rest extends readonly unknown[], Found>(
  find: (thing: Thing, ...rest: Rest) => Found,
): (thing: Thing, ...rest: Rest) => Found {
  const known = new WeakMap<Thing, { readonly found: Found }>();
  return (thing, ...rest) => {
    const before = known.get(thing);
    if (before) return before.found;
    const found = find(thing, ...rest);
    known.set(thing, { found });
    return found;
  };
}
