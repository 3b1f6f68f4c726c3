// What compromise knows of a word by itself. Its lexicon is asked directly: tagging whole sentences takes a
// hundred times as long and was no better at names.
import nlp from 'compromise';
import { z } from 'zod';

const model = z
  .object({
    one: z.object({
      lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      tagSet: z.record(
        z.string(),
        z.object({ parents: z.array(z.string()) }).catch({ parents: [] }),
      ),
    }),
    two: z.object({ switches: z.record(z.string(), z.string()) }),
  })
  .parse(nlp.model());

const lexicon = new Map(Object.entries(model.one.lexicon));
const switches = new Map(Object.entries(model.two.switches));

/** The tags of a word or name in compromise's lexicon, with all that they imply; none if it is not in it. */
export function tagsOf(name: string): ReadonlySet<string> {
  const own = [lexicon.get(name.toLowerCase()) ?? []].flat();
  return new Set(own.flatMap((tag) => [tag, ...(model.one.tagSet[tag]?.parents ?? [])]));
}

/** "Bill", "Frank", "Dean": first names that are other words too. */
export function mayBeFirstName(word: string): boolean {
  // compromise knows "will" as a verb only.
  return word === 'Will' || /^Person\|(?!Place)/.test(switches.get(word.toLowerCase()) ?? '');
}

const guesses = new Map<string, boolean>();

/** "Russian", "Chinese", "Hungarian-Chinese", "Americans". */
export function isDemonym(word: string): boolean {
  return word.split('-').every((part) => tagsOf(part).has('Demonym'));
}

/**
 * Whether a word in lower case is anything but a noun: with a capital it opens a sentence, no name. For words
 * that are not in its lexicon compromise goes by their endings.
 */
export function isOrdinary(word: string): boolean {
  const known = guesses.get(word);
  if (known !== undefined) return known;
  const guessed = nlp(word.toLowerCase());
  const isNoun = guessed.has('#Noun') && !guessed.has('#Pronoun');
  guesses.set(word, !isNoun);
  return !isNoun;
}
