// The words of a message as a chat writes them: small, without accents and apostrophes, short forms written
// out ("whats", "u", "pls"), drawn-out letters and near misses taken for the words that are known.

import { onceForEach } from '../processes/once-for-each.js';
import { groupedBy } from '../text/grouped.js';
import { withoutAccents } from '../text/words.js';

/** A word, its place in the text, and what stands right after it. */
export interface Spoken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether a sign ends the thought after it. */
  readonly isEnd: boolean;
}

/** Characters of a message that are looked at: eighteen words are hardly longer. */
export const MOST_CHARACTERS = 400;

/** Short forms, and forms that are not written apart. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    ya: 'you',
    '2': 'to',
    '4': 'for',
    yu: 'you',
    r: 'are',
    ur: 'your',
    urs: 'yours',
    ure: 'you are',
    wat: 'what',
    wut: 'what',
    whats: 'what is',
    wats: 'what is',
    whos: 'who is',
    wheres: 'where is',
    hows: 'how is',
    whens: 'when is',
    whys: 'why is',
    thats: 'that is',
    its: 'it is',
    im: 'i am',
    ive: 'i have',
    youre: 'you are',
    youve: 'you have',
    theyre: 'they are',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    cant: 'can not',
    cannot: 'can not',
    wont: 'will not',
    wanna: 'want to',
    gonna: 'going to',
    gimme: 'give me',
    lemme: 'let me',
    dis: 'this',
    dat: 'that',
    thru: 'through',
    plx: 'please',
    wassup: 'what is up',
    whatcha: 'what are you',
    whatre: 'what are',
    whore: 'who are',
    dunno: 'do not know',
    ill: 'i will',
    theres: 'there is',
    gehts: 'geht es',
    gibts: 'gibt es',
    wars: 'war es',
    ists: 'ist es',
    kannste: 'kannst du',
    biste: 'bist du',
    haste: 'hast du',
    weisste: 'weisst du',
    machste: 'machst du',
  }),
);

/** Sounds that are written as long as one likes. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^a?(?:ha|he|ah|ja|hi|hu){2,}[hj]?$/, 'haha'],
  [/^(?:lo){2,}l$/, 'lol'],
  [/^xd+$/, 'xd'],
];

/** Slips that are made good: up to exchanged letters, or any. */
type Slip = 'exchanged' | 'wrong';

/** Letters of the shortest word in which letters may be exchanged, left out or doubled, and of one with a wrong letter. */
const LEAST = { exchanged: 4, missing: 5, wrong: 6 };

/** What ends a thought; a hyphen within a word does not. */
const ENDS = /^\s?(?:[.,!?;:…)]|\p{Extended_Pictographic}|[–—]|- )/u;

/** @param known the words that phrases are made of */
export function spokenWords(text: string, known: ReadonlySet<string>): readonly Spoken[] {
  const matches = [...text.matchAll(/[\p{L}\p{M}\p{N}'’`´]+/gu)];
  // A word that stands alone is often a name: "Morgan" is no German morning.
  const mostWrong = matches.length > 1 ? 'wrong' : 'exchanged';
  return matches.flatMap((match) => {
    const end = match.index + match[0].length;
    const word = plain(match[0]);
    if (word === '') return [];
    const isEnd = ENDS.test(text.slice(end, end + 4));
    const parts = (WRITTEN_OUT.get(word) ?? nearest(word, known, mostWrong)).split(' ');
    return parts.map((part) => ({ word: part, start: match.index, end, isEnd }));
  });
}

function plain(word: string): string {
  return withoutAccents(word)
    .replace(/['’`´]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe');
}

/** The known word that was meant, or the word as it is. */
function nearest(word: string, known: ReadonlySet<string>, mostWrong: Slip): string {
  if (known.has(word)) return word;
  const sound = SOUNDS.find(([pattern]) => pattern.test(word));
  if (sound) return sound[1];
  const short = [shortened(word, '$1$1'), shortened(word, '$1')].find((each) => known.has(each));
  if (short) return short;
  const alike = bySize(known);
  // The first by the alphabet does not depend on the phrases' order.
  const near = [-1, 0, 1]
    .flatMap((difference) => alike.get(sizeOf(word, difference)) ?? [])
    .filter((each) => isNear(word, each, mostWrong));
  return near.toSorted()[0] ?? word;
}

/** Words by their first letter, which hardly anybody mistypes, and their length. */
const bySize = onceForEach(
  (words: ReadonlySet<string>) => new Map(groupedBy([...words], (word) => sizeOf(word))),
);

function sizeOf(word: string, difference = 0): string {
  return `${word.charAt(0)}${word.length + difference}`;
}

/** Letters that are drawn out, "thaaanks", or doubled. */
function shortened(word: string, to: string): string {
  return word.replace(/(\p{L})\1{1,}/gu, to);
}

/** Whether one slip of the fingers lies between two words. */
function isNear(typed: string, word: string, mostWrong: Slip): boolean {
  const difference = typed.length - word.length;
  if (Math.abs(difference) > 1 || word.length < LEAST.exchanged) return false;
  if (shortened(typed, '$1') === shortened(word, '$1')) return true;
  let at = 0;
  while (typed[at] === word[at] && at < word.length) at++;
  if (difference === 0) {
    const isExchanged = typed[at] === word[at + 1] && typed[at + 1] === word[at];
    if (isExchanged && typed.slice(at + 2) === word.slice(at + 2)) return true;
  }
  if (mostWrong === 'exchanged') return false;
  if (difference === 0) {
    return word.length >= LEAST.wrong && typed.slice(at + 1) === word.slice(at + 1);
  }
  if (word.length < LEAST.missing) return false;
  return difference > 0
    ? typed.slice(at + 1) === word.slice(at)
    : typed.slice(at) === word.slice(at + 1);
}
