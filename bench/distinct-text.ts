// Made-up news of any length, no two passages the same: what growth is measured with. Equal seeds give
// equal texts. Words are drawn by Zipf's law from English ones and from made-up names, so that keyword
// search has frequent and rare terms as in real text.
import { seededRandom } from '../eval/metrics.js';

const NOUNS =
  'agreement minister visit trade border energy gas summit election budget bank port railway factory harvest court army treaty currency university hospital bridge airport committee reform export tariff pipeline satellite festival'.split(
    ' ',
  );
const VERBS =
  'announced discussed signed delayed rejected welcomed criticised opened financed inspected approved postponed'.split(
    ' ',
  );
const ADJECTIVES =
  'new bilateral costly disputed regional historic provisional joint northern public secret digital'.split(
    ' ',
  );
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SYLLABLES =
  'bar cor del fen gal hir jon kel lum mar nor pel quin ras sol tir ul ves wen yar zor'.split(' ');

/**
 * @param count how many passages, each of one or two sentences of some 20 words
 * @returns passages of which no two are equal
 */
export function distinctTexts(count: number, seed = 1): string[] {
  const random = seededRandom(seed);
  /** An index below `length`; the first are the most frequent. */
  const zipf = (length: number) => Math.floor(length ** random()) - 1;
  const pick = (words: readonly string[]) => words[zipf(words.length + 1)] ?? '';
  const number = (most: number) => 1 + Math.floor(random() * most);
  const name = (syllables: number) => {
    const parts = Array.from({ length: syllables }, () => SYLLABLES[number(SYLLABLES.length) - 1]);
    const word = parts.join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const names = Array.from({ length: Math.ceil(Math.sqrt(count)) * 4 }, () => name(2 + number(2)));
  const sentence = () =>
    `${pick(names)} ${pick(names)} ${pick(VERBS)} the ${pick(ADJECTIVES)} ${pick(NOUNS)} of ${pick(names)} ` +
    `on ${number(28)} ${pick(MONTHS)} ${1990 + number(35)}, ` +
    `and the ${pick(ADJECTIVES)} ${pick(NOUNS)} in ${name(3)} cost ${number(9_999)} million dollars.`;
  const texts = new Set<string>();
  while (texts.size < count) {
    texts.add(random() < 0.5 ? sentence() : `${sentence()} ${sentence()}`);
  }
  return [...texts];
}
