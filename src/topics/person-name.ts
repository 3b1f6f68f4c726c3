// The words of persons' names, and what tells namesakes apart.
import { withoutAccents } from '../text/words.js';
import { isReign } from './word-classes.js';

/** After a last name, and none itself; "Xi" is a name. */
const SUFFIX = /^(?:jr|sr|junior|senior|(?!xi$)[ivx]{1,6})$/;

export function isSuffix(word: string): boolean {
  return SUFFIX.test(word.toLowerCase().replace(/\.$/, ''));
}

/** In lower case, without accents and full stops. */
export function nameWords(name: string): string[] {
  return withoutAccents(name).replace(/[’‘]/g, "'").replace(/\./g, '').toLowerCase().split(/\s+/);
}

/** "Bush" of "George Bush senior". */
export function lastNameIn(words: readonly string[]): string {
  return words.findLast((word, i) => i === 0 || !isSuffix(word)) ?? '';
}

/** "Francis" of "Pope Francis". */
export function firstNameIn(words: readonly string[]): string {
  return words[isReigning(words) ? 1 : 0] ?? '';
}

export function isReigning([first = '', second]: readonly string[]): boolean {
  return second !== undefined && isReign(first);
}

export function suffixIn(words: readonly string[]): string {
  return words.slice(words.lastIndexOf(lastNameIn(words)) + 1).join(' ');
}

/** "Vladimir Putin" of "Vladimir Vladimirovich Putin", "Lai Ching-te" of "William Lai Ching-te". */
export function isPartOf(words: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === words[at]) at++;
  const initials = initialsAmong(words);
  // "George W. Bush" and "George H. W. Bush" are two.
  const isAnother = initials !== '' && initials !== initialsAmong(all);
  return words.length < all.length && at === words.length && !isAnother;
}

function initialsAmong(words: readonly string[]): string {
  return words.filter(({ length }) => length === 1).join('');
}
