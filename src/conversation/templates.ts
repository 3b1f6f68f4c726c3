// Phrases written shortly: "what can (you|this bot) do (for me|)" stands for four, and `{name}` for each of a
// list that is written once. They are matched as they are written, word by word; written out they would be
// hundreds of thousands.

export type Lists = Readonly<Record<string, readonly string[]>>;

/** A word, or a choice between sequences. */
type Part = string | readonly Sequence[];
export type Sequence = readonly Part[];

interface Option {
  readonly parts: Part[];
  /** Whether it has words that are left out. */
  isNoise: boolean;
}

/** @param isNoise whether a word of the template is left out */
export function sequenceOf(
  template: string,
  lists: Lists,
  isNoise: (word: string) => boolean,
): Sequence {
  const written = template.replace(/\{(\w+)\}/g, (_, name: string) => `(${listed(name, lists)})`);
  const signs = written.match(/[()|]|[^()|\s]+/g) ?? [];
  const read = (from: number): readonly [readonly Sequence[], number] => {
    const options: Option[] = [{ parts: [], isNoise: false }];
    let at = from;
    for (; at < signs.length && signs[at] !== ')'; at++) {
      const sign = signs[at] ?? '';
      const option = options.at(-1);
      if (sign === '|' || !option) options.push({ parts: [], isNoise: false });
      else if (sign === '(') {
        const [choice, end] = read(at + 1);
        option.parts.push(choice);
        at = end;
      } else if (isNoise(sign)) option.isNoise = true;
      else option.parts.push(sign);
    }
    // What was noise is no choice that may be left out.
    const kept = options.filter((option) => option.parts.length > 0 || !option.isNoise);
    return [kept.map(({ parts }) => parts), at];
  };
  const [options] = read(0);
  return [options];
}

function listed(name: string, lists: Lists): string {
  const list = lists[name];
  if (!list) throw new Error(`No list is called ${name}.`);
  return list.join('|');
}

/** Where a sequence may end that begins at one of these places of a text, in order. */
export function endsOf(
  sequence: Sequence,
  words: readonly string[],
  starts: readonly number[],
): readonly number[] {
  let places = starts;
  for (const part of sequence) {
    if (places.length === 0) return places;
    places =
      typeof part === 'string'
        ? places.flatMap((place) => (words[place] === part ? [place + 1] : []))
        : [...new Set(part.flatMap((option) => endsOf(option, words, places)))].toSorted(
            (a, b) => a - b,
          );
  }
  return places;
}

/** The words by which a sequence may begin; null among them where it may be empty. */
export function beginningsOf(sequence: Sequence): ReadonlySet<string | null> {
  const found = new Set<string | null>();
  for (const part of sequence) {
    if (typeof part === 'string') return found.add(part);
    const beginnings = new Set(part.flatMap((option) => [...beginningsOf(option)]));
    const mayBeEmpty = beginnings.delete(null);
    for (const each of beginnings) found.add(each);
    if (!mayBeEmpty) return found;
  }
  return found.add(null);
}

export function wordsIn(sequence: Sequence): readonly string[] {
  return sequence.flatMap((part) => (typeof part === 'string' ? [part] : part.flatMap(wordsIn)));
}
