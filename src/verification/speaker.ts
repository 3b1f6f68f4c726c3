// Whether a speaker's name as a member types it and an article's phrase for a speaker mean the same one.
// Names are compared by their words; titles are ignored, typos are not forgiven.
import type { Article } from '../corpus/article.js';
import { normalizeWord, wordsOf } from '../text/words.js';
import { occurrences } from './occurrences.js';
import { tokensOf } from './tokens.js';
import type { Agreement } from './verdict.js';

/** Titles and offices, in the forms that stand before a name. */
const TITLES = new Set(
  (
    'mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess pope president premier ' +
    'chancellor minister prime foreign defence defense finance interior vice deputy acting former late ' +
    'senior chief leader secretary general spokesperson spokesman spokeswoman adviser advisor ambassador ' +
    'envoy senator governor mayor chairman chairwoman chair director head ceo official analyst expert ' +
    'economist historian journalist author activist general colonel admiral commander diplomat commissioner ' +
    'judge lawyer'
  ).split(' '),
);

/** Lower-case words that may stand before a name in one phrase: "the Kremlin’s foreign policy adviser …". */
const BESIDE_TITLES = new Set(
  'the a an its his her their top press policy security trade state national party only us'.split(
    ' ',
  ),
);

/** Parts of names in lower case. */
const PARTICLES = new Set(
  'von van der den de del della di da dos bin al el la le ibn ter'.split(' '),
);

/** A name that ends in one of these is an institution's: its titles belong to it, its end tells it apart. */
const INSTITUTION =
  /^(?:ministry|department|office|council|committee|commission|institute|university|bank|agency|service|government|administration|embassy|house|court|union|army|press|center|centre|assembly|parliament)$/i;

/** Whoever is asked about may be one of them. */
const GROUP =
  /\b(?:leaders|presidents|ministers|heads|officials|diplomats|authorities|sources|sides|parties|countries|nations|governments|delegations|experts|analysts|people|both|two|three|all|many|some|others|critics)\b/i;

const IN_BETWEEN = new Set('for of from to in at with by on and or'.split(' '));

function isTitle(word: string): boolean {
  return TITLES.has(normalizeWord(word));
}

/**
 * The name in a phrase that is nothing but titles and one name: "Xi Jinping" of "Chinese President Xi
 * Jinping", "Kremlin" of "the Kremlin". Undefined for "a spokesman for Putin", "Putin’s press service" and
 * "the two leaders", which name nobody, or somebody else.
 */
export function nameIn(phrase: string): string | undefined {
  const words = wordsOf(phrase);
  const last = words.at(-1);
  if (!last || !isCapitalised(last.word) || isTitle(last.word)) return undefined;
  const isInstitution = INSTITUTION.test(last.word);
  let first = words.length - 1;
  while (first > 0) {
    const { word = '', end = 0 } = words[first - 1] ?? {};
    const isPart = isCapitalised(word) || PARTICLES.has(word);
    const isApart = /[^\s-]/.test(phrase.slice(end, words[first]?.start));
    if (!isPart || isApart || /['’]s?$/.test(word)) break;
    if (word === 'The' || (isTitle(word) && !isInstitution)) break;
    first--;
  }
  while (PARTICLES.has(words[first]?.word ?? '')) first++;
  const before = words.slice(0, first).map(({ word }) => word);
  if (!before.every(mayStandBefore)) return undefined;
  return phrase.slice(words[first]?.start, last.end);
}

/** What the given name and an article's phrase for whoever spoke say of each other. */
export function agreementOf(given: string, phrase: string): Agreement {
  const wanted = nameWords(given);
  if (wanted.length === 0 || GROUP.test(phrase)) return 'unclear';
  const names = namesIn(phrase);
  if (names.some((name) => isOneOf(wanted, nameWords(name)))) return 'same';
  // "Putin’s spokesman" may be meant by "Putin", and "the ministry" by anybody.
  const inPhrase = wordsOf(phrase).map(({ word }) => normalizeWord(word));
  if (wanted.some((word) => inPhrase.includes(word))) return 'unclear';
  return wordsOf(phrase).some(({ word }) => isCapitalised(word) && !isTitle(word) && word !== 'The')
    ? 'other'
    : 'unclear';
}

/** Words of the longest name that is also known by each part of it. */
const MAX_PARTED = 12;

/** What a name is compared by: its words without titles. */
export function keyOfName(name: string): string {
  return nameWords(name).join(' ');
}

/** The keys of the names that mean a phrase: the whole, and each part as `agreementOf` takes it. */
export function keysOfPhrase(phrase: string): string[] {
  if (GROUP.test(phrase)) return [];
  return namesIn(phrase).flatMap((name) => {
    const words = nameWords(name);
    if (words.length > MAX_PARTED) return [words.join(' ')];
    const ends = INSTITUTION.test(words.at(-1) ?? '')
      ? [words.length]
      : [...words.keys()].map((at) => at + 1);
    return ends.flatMap((end) =>
      [...words.keys()].slice(0, end).map((from) => words.slice(from, end).join(' ')),
    );
  });
}

/**
 * Whether the article has a full name as it was given, but for titles: "Igor Putin" is not its "Putin". A
 * single word is no full name, and no reason for doubt.
 */
export function hasName(article: Article, given: string): boolean {
  const name = nameWords(given);
  if (name.length < 2) return true;
  const words = tokensOf(article)
    .filter(({ key, isWord }) => isWord && !isTitle(key))
    .map(({ key }) => normalizeWord(key));
  return occurrences(words, name).length > 0;
}

/** What "and" joins in a phrase. */
export function joinedByAnd(phrase: string): string[] {
  return phrase.replace(/\s+/g, ' ').split(' and ');
}

/** "Putin and Xi" are two. */
function namesIn(phrase: string): string[] {
  const both = joinedByAnd(phrase).map(nameIn);
  const names = both.filter((name) => name !== undefined);
  return names.length === both.length ? names : [];
}

/** One name's words stand in the other, one after the other: "Xi" and "Xi Jinping", "Putin". */
function isOneOf(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const ends = long.length - short.length;
  const from = INSTITUTION.test(long.at(-1) ?? '') ? ends : 0;
  return long.some((_, at) => at >= from && short.every((word, i) => long[at + i] === word));
}

function nameWords(name: string): string[] {
  return wordsOf(name)
    .map(({ word }) => normalizeWord(word))
    .filter((word) => !TITLES.has(word) && word !== 'the' && word !== '');
}

function mayStandBefore(word: string): boolean {
  if (IN_BETWEEN.has(word.toLowerCase())) return false;
  return isCapitalised(word) || isTitle(word) || BESIDE_TITLES.has(word.toLowerCase());
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
