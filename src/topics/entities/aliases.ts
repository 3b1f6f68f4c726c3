// Makes names of one entity one: "US" and "United States", "Putin" and "Vladimir Putin", "CHINA" and
// "China", "NATO" and "North Atlantic Treaty Organization".
import type { Article } from '../../corpus/article.js';
import { groupedBy } from '../../text/grouped.js';
import type { Entity, Mention } from '../entity.js';
import { namesOfRegion, regionOf } from '../gazetteer.js';
import {
  isPartOf,
  isReigning,
  isSuffix,
  lastNameIn,
  suffixIn,
  nameWords as wordsOf,
} from '../person-name.js';
import { isParticle, withoutArticle } from '../word-classes.js';
import { tagsOf } from './lexicon.js';
import type { Name } from './name.js';
import type { NameKind } from './votes.js';

/** A mention under the name that stands there. */
interface Named {
  readonly kind: NameKind;
  /** Equal for names of one entity. */
  readonly key: string;
  readonly text: string;
  readonly mention: Mention;
}

export function oneEntityEach(found: readonly Name[], articles: readonly Article[]): Entity[] {
  const acronyms = acronymsOf(found);
  const names = found.map((name) =>
    name.kind === undefined && acronyms.has(name.text)
      ? { ...name, kind: 'organisation' as const }
      : name,
  );
  const keyOf = keysOf(names, acronyms);
  const persons = personsOf(names, keyOf);
  const named = names.flatMap((name) => {
    const bearer = bearerOf(name, persons);
    return name.mentions.flatMap((mention): Named[] => {
      const { text } = name;
      const person = bearer(mention);
      if (person) return [{ kind: 'person', key: person.key, text, mention }];
      return name.kind ? [{ kind: name.kind, key: keyOf(name), text, mention }] : [];
    });
  });
  return groupedBy(named, ({ kind, key }) => `${kind}:${key}`).flatMap(([, all]) =>
    all[0] ? [entityOf(all[0].kind, all, articles)] : [],
  );
}

/** Letters with what they stand for in an article that has both. */
function acronymsOf(names: readonly Name[]): ReadonlyMap<string, string> {
  const full = names.filter(({ kind, text }) => kind === 'organisation' && /\s/.test(text));
  const byInitials = new Map(groupedBy(full, ({ text }) => initialsOf(text)));
  return new Map(
    names.flatMap((acronym) => {
      if (acronym.kind !== undefined && acronym.kind !== 'organisation') return [];
      const meant = byInitials.get(acronym.text.replaceAll('.', '')) ?? [];
      const one = meant.find((each) => shareArticle(acronym, each));
      return one ? [[acronym.text, folded(one.text)]] : [];
    }),
  );
}

/** Regions by their codes, persons by their fullest names. */
function keysOf(
  names: readonly Name[],
  acronyms: ReadonlyMap<string, string>,
): (name: Name) => string {
  const persons = names
    .filter(({ kind, text }) => kind === 'person' && /\s/.test(text))
    .map(({ text, reigns }) => ({ text, words: wordsOf(text), reigns }));
  const keyed = persons.flatMap((person) =>
    [lastNameOrReign(person.words), ...reignsOf(person)].map((key) => ({ key, person })),
  );
  const byKey = new Map(
    groupedBy(keyed, ({ key }) => key).map(([key, all]) => [key, all.map(({ person }) => person)]),
  );
  const fullNames = new Map(
    persons.map((person) => {
      const alike = byKey.get(lastNameOrReign(person.words)) ?? [];
      return [person.text, alike.length > MOST_ALIKE ? person.text : fullNameOf(person, alike)];
    }),
  );
  return ({ text, kind }) => {
    if (kind === 'person') return folded(fullNames.get(text) ?? text);
    if (kind === 'place') return regionOf(text) ?? folded(text);
    return acronyms.get(text) ?? folded(text);
  };
}

/** Names of persons that end alike and are compared with one another; of more than so many, each is one of its own. */
const MOST_ALIKE = 200;

interface Worded extends Pick<Name, 'text' | 'reigns'> {
  readonly words: readonly string[];
}

/** By what its fuller names are found: "putin", "king charles". */
function lastNameOrReign(words: readonly string[]): string {
  return isReigning(words) ? words.slice(0, 2).join(' ') : lastNameIn(words);
}

/** "prince mohammed" of "Prince Mohammed bin Salman". */
function reignsOf({ words, reigns }: Worded): string[] {
  return isReigning(words) ? [] : [...reigns].map((reign) => `${reign} ${words[0]}`);
}

/** The one longer name that it is part of, or itself. */
function fullNameOf({ text, words }: Worded, alike: readonly Worded[]): string {
  const isFuller = (other: Worded) =>
    isReigning(words)
      ? !isReigning(other.words) || other.words.length > words.length
      : isPartOf(words, other.words);
  const [fuller, ...others] = alike.filter(isFuller);
  if (!fuller || others.length > 0) return text;
  // "Donald Trump" is not "Donald Trump Jr".
  return isReigning(words) || suffixIn(fuller.words) === suffixIn(words) ? fuller.text : text;
}

function shareArticle(one: Name, other: Name): boolean {
  const articles = new Set(one.mentions.map(({ article }) => article));
  return other.mentions.some(({ article }) => articles.has(article));
}

interface Person {
  readonly key: string;
  readonly words: readonly string[];
  readonly articles: ReadonlySet<string>;
}

/** Persons by each word of their names. */
function personsOf(
  names: readonly Name[],
  keyOf: (name: Name) => string,
): ReadonlyMap<string, readonly Person[]> {
  const full = names.filter(({ kind, text }) => kind === 'person' && /\s/.test(text));
  const persons = groupedBy(full, keyOf).map(([key, all]) => ({
    key,
    words: [
      ...new Set(
        all.flatMap(({ text }) => namesIn(text).flatMap((word) => [word, withoutArticle(word)])),
      ),
    ].filter(
      // Initials and particles name nobody.
      (word) => word.length > 1 && !isParticle(word) && !isSuffix(word),
    ),
    articles: new Set(all.flatMap(({ mentions }) => mentions.map(({ article }) => article))),
  }));
  const worded = persons.flatMap((person) => person.words.map((word) => ({ word, person })));
  return new Map(
    groupedBy(worded, ({ word }) => word).map(([word, all]) => [
      word,
      all.map(({ person }) => person),
    ]),
  );
}

/** Without "pope". */
function namesIn(text: string): string[] {
  const words = wordsOf(text);
  return isReigning(words) ? words.slice(1) : words;
}

/**
 * The one person whose last (or, in names that begin with it, first) name this is where it is mentioned: near by, or at
 * all.
 */
function bearerOf(
  { text, kind, isLexical }: Name,
  persons: ReadonlyMap<string, readonly Person[]>,
): (mention: Mention) => Person | undefined {
  const words = wordsOf(text);
  // "Van Gogh", as a sentence begins
  const isShort = words.slice(0, -1).every(isParticle);
  if (!isShort || (kind !== 'person' && isLexical)) return () => undefined;
  const bearers = (persons.get(words.at(-1) ?? '') ?? []).filter(
    ({ key }) => words.length === 1 || isPartOf(words, wordsOf(key)),
  );
  // Many have a first name in common.
  const elsewhere = bearers.filter(
    ({ key }) => wordsOf(key)[0] !== words[0] || !tagsOf(text).has('FirstName'),
  );
  const known = new Map<string, Person | undefined>();
  return ({ article }) => {
    if (!known.has(article)) {
      const near = bearers.filter(({ articles }) => articles.has(article));
      const only = near.length > 0 ? near : elsewhere;
      known.set(article, only.length === 1 ? only[0] : undefined);
    }
    return known.get(article);
  };
}

function entityOf(kind: NameKind, named: readonly Named[], articles: readonly Article[]): Entity {
  const order = new Map(articles.map(({ id }, i) => [id, i]));
  const counts = groupedBy(named, ({ text }) => text)
    .map(([text, all]) => ({ text, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  const names = counts.map(({ text }) => text);
  const name = shownName(kind, names);
  return {
    kind,
    name,
    names: [name, ...names.filter((other) => other !== name)],
    mentions: named
      .map(({ mention }) => mention)
      .toSorted(
        (a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || a.start - b.start,
      ),
  };
}

/** A person's fullest name; a region's usual one; else the most frequent. */
function shownName(kind: NameKind, names: readonly string[]): string {
  const [first = ''] = names;
  if (kind === 'person') {
    const most = Math.max(...names.map((name) => wordsOf(name).length));
    return names.find((name) => wordsOf(name).length === most) ?? first;
  }
  const region = kind === 'place' ? regionOf(first) : undefined;
  const usual = region === undefined ? [] : namesOfRegion(region);
  return usual.find((name) => names.includes(name)) ?? first;
}

function initialsOf(text: string): string {
  return (text.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
}

function folded(text: string): string {
  return wordsOf(text).join(' ');
}
