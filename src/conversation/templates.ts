// Phrases written shortly: "what can (you|this bot) do (for me|)" stands for four, and `{name}` for each of a
// list that is written once. They are matched as they are written, word by word; written out they would be
// hundreds of thousands.

export type Lists = Readonly<Record<string, readonly string[]>>;

/** Whether a word of the template is left out. */
type IsNoise = (word: string) => boolean;

/** A word, or a choice between sequences. */
type Part = string | readonly Sequence[];
export type Sequence = readonly Part[];

interface Option {
  readonly parts: Part[];
  /** Whether it has words that are left out. */
  isNoise: boolean;
}

/** Reads templates. A list is read once, and is one part of all phrases, and of later lists, that name it. */
export function templateReader(lists: Lists, isNoise: IsNoise): (template: string) => Sequence {
  const choices = new Map<string, readonly Sequence[]>();
  for (const [name, list] of Object.entries(lists)) {
    choices.set(name, choiceOf(list.join('|'), isNoise, choices));
  }
  return (template) => [choiceOf(template, isNoise, choices)];
}

/** @param choices those that it may name */
function choiceOf(
  template: string,
  isNoise: IsNoise,
  choices: ReadonlyMap<string, readonly Sequence[]>,
): readonly Sequence[] {
  const signs = template.match(/[()|]|\{\w+\}|[^()|{}\s]+/g) ?? [];
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
      } else if (sign.startsWith('{')) option.parts.push(listed(sign.slice(1, -1), choices));
      else if (isNoise(sign)) option.isNoise = true;
      else option.parts.push(sign);
    }
    // What was noise is no choice that may be left out.
    const kept = options.filter((option) => option.parts.length > 0 || !option.isNoise);
    return [kept.map(({ parts }) => parts), at];
  };
  const [options] = read(0);
  return options;
}

function listed(name: string, choices: ReadonlyMap<string, readonly Sequence[]>) {
  const choice = choices.get(name);
  if (!choice) throw new Error(`No list is called ${name}.`);
  return choice;
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

/** The words of all of them; a choice that many share is gone through once. */
export function wordsIn(sequences: readonly Sequence[]): ReadonlySet<string> {
  const words = new Set<string>();
  const seen = new Set<Part>();
  const add = (part: Part) => {
    if (typeof part === 'string') words.add(part);
    else if (!seen.has(part)) {
      seen.add(part);
      part.flat().forEach(add);
    }
  };
  sequences.flat().forEach(add);
  return words;
}
