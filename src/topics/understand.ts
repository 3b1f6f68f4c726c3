// From what somebody typed to the entity that is meant: by any of its names, with or without titles, by an
// equal date or amount, or by a name with a typo.
import { groupedBy } from '../text/grouped.js';
import { corrected } from '../text/spelling.js';
import { isSameValue, type Value, valuesIn } from '../text/values.js';
import { normalizeWord, termsOf, withoutAccents, wordsOf } from '../text/words.js';
import { nameOfDate, onlyDateIn } from './dates.js';
import type { Entity } from './entity.js';
import { regionInAnyLanguage, regionOf } from './gazetteer.js';
import { firstNameIn, isPartOf, isSuffix, lastNameIn, nameWords } from './person-name.js';
import { isShortFor } from './short-names.js';
import { isParticle, withoutArticle, withoutOffice } from './word-classes.js';

export interface Understanding {
  /** The persons who share a name, or part of one; none where it is that of one, or no name. */
  sharing(typed: string): readonly Entity[];
  /** The persons of a last name, whatever stands before it. */
  ofFamily(typed: string): readonly Entity[];
  /** The entity of exactly this name, or of this date or amount. */
  exact(typed: string): Entity | undefined;
  /**
   * The entity that is meant by a name that the articles do not use: a country's in another language, one
   * with a typo, if it is near enough, or a person's with another form of the first name.
   * @param spelt as `spelt` gives it
   */
  near(typed: string, spelt: string): Entity | undefined;
  /** Without typos where words of names are near enough, and those as the names have them. */
  spelt(typed: string): string;
}

/** @param isWord whether the articles hold the word: such a word is no typo */
export function createUnderstanding(
  entities: readonly Entity[],
  isWord: (word: string) => boolean,
): Understanding {
  const byName = new Map<string, Entity>();
  // The most mentioned come first: of two entities of one name it is meant.
  for (const each of ['name', 'names'] as const) {
    for (const entity of entities) {
      for (const name of [entity[each]].flat()) {
        if (!byName.has(folded(name))) byName.set(folded(name), entity);
      }
    }
  }
  const words = entities.flatMap(({ names }) => names.flatMap((name) => wordsOf(name)));
  // As the most mentioned name has it.
  const written = new Map(
    words.map(({ word }) => [normalizeWord(word), word] as const).toReversed(),
  );
  const vocabulary = new Set(written.keys());
  const figures = entities
    .filter(({ kind }) => kind === 'figure')
    .map((entity) => ({ entity, value: valuesIn(entity.name)[0] }));
  const byTerms = new Map<string, Entity>();
  for (const entity of entities) {
    for (const name of entity.names.filter((each) => /\s/.test(each))) {
      const terms = termsOf(name);
      const key = terms.join(' ');
      // Of "Will Smith" only "smith" is one, which others are called.
      if (terms.length > 1 && !byTerms.has(key)) byTerms.set(key, entity);
    }
  }
  const persons = entities.filter(({ kind, name }) => kind === 'person' && /\s/.test(name));
  const byLastName = new Map(groupedBy(persons, ({ name }) => lastNameIn(nameWords(name))));
  const parts = persons.flatMap((person) => partsOf(person.name).map((word) => ({ word, person })));
  const byPart = new Map(groupedBy(parts, ({ word }) => word));
  const byFamilyName = new Map(groupedBy(persons, ({ name }) => familyName(name)));
  const ofFamily = (typed: string) => byFamilyName.get(familyName(withoutOffice(typed))) ?? [];
  const ofFullName = (typed: string) => {
    const words = plainWords(withoutOffice(typed));
    return ofFamily(typed).filter(({ name }) => isSameName(words, plainWords(name)));
  };
  const ofShortName = (typed: string) => {
    const [first = '', ...others] = plainWords(withoutOffice(typed));
    return ofFamily(typed).filter(({ name }) => {
      const words = plainWords(name);
      const full = firstNameIn(words);
      return others.length > 0 && isShortFor(first, full) && isSameName([full, ...others], words);
    });
  };
  const sharing = (typed: string) => {
    const name = folded(withoutOffice(typed));
    const called = byName.get(name);
    // "Kim" for "Kim Jong Un" and "Kim Yo Jong", unless the articles call one of them or something else so.
    const isFree = !called || (called.kind === 'person' && !/\s/.test(called.name));
    const all = new Set([
      ...(byLastName.get(name) ?? []),
      ...(isFree ? (byPart.get(name) ?? []) : []).map(({ person }) => person),
      // Called by the first name, which is another's last.
      ...(called?.kind === 'person' && !isFree ? [called] : []),
      ...(called ? [] : ofFullName(typed)),
    ]);
    return all.size > 1 ? [...all] : [];
  };
  const spelt = (typed: string) => {
    const isKnown = (word: string) => isWord(word) || regionInAnyLanguage(word) !== undefined;
    const text = corrected(typed, vocabulary, isKnown);
    return text === typed ? typed : text.replace(/\S+/g, (word) => written.get(word) ?? word);
  };
  const named = (typed: string) =>
    byName.get(folded(typed)) ??
    byName.get(folded(withoutOffice(typed))) ??
    byRegion(entities, typed) ??
    // "Sergey Lavrov" has the stems of "Sergei Lavrov".
    byTerms.get(termsOf(withoutOffice(typed)).join(' ')) ??
    onlyOne(ofFullName(typed));
  return {
    sharing,
    ofFamily,
    exact: (typed) =>
      sharing(typed).length > 0
        ? undefined
        : (named(typed) ?? dated(typed, byName, entities) ?? figured(typed, figures)),
    near(typed, spelt) {
      const abroad = regionInAnyLanguage(typed.trim());
      if (abroad !== undefined) return ofRegion(entities, abroad);
      return (spelt === typed ? undefined : named(spelt)) ?? onlyOne(ofShortName(typed));
    },
    spelt,
  };
}

/** A country by another of its names than the articles use. */
function byRegion(entities: readonly Entity[], typed: string): Entity | undefined {
  const region = regionOf(typed.trim()) ?? regionOf(typed.trim().toUpperCase());
  return ofRegion(entities, region);
}

function ofRegion(entities: readonly Entity[], region: string | undefined): Entity | undefined {
  if (region === undefined) return undefined;
  return entities.find(({ kind, name }) => kind === 'place' && regionOf(name) === region);
}

/** "May 16th" is the 16 May of the articles, if they have only one. */
function dated(
  typed: string,
  byName: ReadonlyMap<string, Entity>,
  entities: readonly Entity[],
): Entity | undefined {
  const date = onlyDateIn(typed);
  if (!date) return undefined;
  const name = nameOfDate(date);
  const [only, ...more] = entities.filter(
    (entity) => entity.kind === 'date' && date.day && entity.name.startsWith(`${name} `),
  );
  return byName.get(folded(name)) ?? (more.length === 0 ? only : undefined);
}

function figured(
  typed: string,
  figures: readonly { readonly entity: Entity; readonly value: Value | undefined }[],
): Entity | undefined {
  const [value, ...others] = valuesIn(typed);
  if (!value || value.unit === '' || others.length > 0) return undefined;
  if (value.text.length < typed.trim().length) return undefined;
  return figures.find((figure) => figure.value && isSameValue(figure.value, value))?.entity;
}

function onlyOne([only, ...others]: readonly Entity[]): Entity | undefined {
  return others.length === 0 ? only : undefined;
}

/** Whether two names differ at most in what one of them leaves out. */
function isSameName(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ') || isPartOf(one, other) || isPartOf(other, one);
}

function plainWords(name: string): string[] {
  return nameWords(folded(name)).map(withoutArticle);
}

/** The words of a name by which somebody may be looked up, but for titles, initials and what joins them. */
function partsOf(name: string): string[] {
  const words = nameWords(name);
  const first = firstNameIn(words);
  return words
    .slice(words.indexOf(first))
    .filter((word) => word === first || (word.length > 1 && !isParticle(word) && !isSuffix(word)));
}

/** "bin Salman" of "Mohammed bin Salman", and "Sisi" of "Abdel Fattah el-Sisi". */
function familyName(name: string): string {
  const words = name.trim().split(/\s+/);
  const particle = words.findIndex((word, i) => i > 0 && isParticle(word));
  const last = words.findLastIndex((word, i) => i === 0 || !isSuffix(word));
  const family = words.slice(particle < 0 ? last : particle, last + 1);
  return withoutArticle(folded(family.filter((word) => !isParticle(word.toLowerCase())).join(' ')));
}

function folded(name: string): string {
  return withoutAccents(name)
    .replace(/[’‘]/g, "'")
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /i, '')
    .replace(/'s$/i, '')
    .toLowerCase();
}
