// The names in a question, as members type them: "putin", "the us", "upper yarva". First those that were found in
// the articles, then other words that the articles write with a capital only.
import type { Range } from '../corpus/article.js';
import { groupedBy } from '../text/grouped.js';
import type { Entity, EntityKind } from '../topics/entity.js';
import {
  isOrganisationHead,
  isPlaceHead,
  isRole,
  isRoleModifier,
  withoutTitles,
} from '../topics/word-classes.js';
import { isContent, plain, type Token, tokensOf, tokensOfSentence } from './tokens.js';
import type { Source } from './turn.js';

export interface Named extends Range {
  /** The fullest name, by which it is shown. */
  readonly name: string;
  /** As the articles write what was typed. */
  readonly form: string;
  /** Undefined where nothing tells. */
  readonly kind: EntityKind | undefined;
  /** Whether the articles write it as no person is written: "the Swiss", "in Velmora". */
  readonly isNobody?: boolean;
}

/** Whether somebody may be meant: a person, or what nothing tells. */
export function mayBePerson({ kind, isNobody }: Named): boolean {
  return kind === 'person' || (kind === undefined && !isNobody);
}

export interface Names {
  /** In the order of the text, none within another. */
  in(text: string): readonly Named[];
}

const MOST_WORDS = 6;
/** What stands before countries, peoples and what is theirs, and seldom before a person's name. */
const BEFORE_NOBODY = /(?:^|\s)(?:the|an?|in|into|across|throughout|inside)\s$/i;
/** Characters before a word that are looked at: more than the longest of these has. */
const LOOKED_BACK = 20;
/** Written with a capital, and no name. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Letters of the shortest word that is looked for as a name that nobody has found. */
const LEAST_LETTERS = 3;
/** Names of so many letters are words when they are written small: "us", "who", "it". */
const SHORT = 3;

interface Known {
  readonly entity: Entity;
  readonly form: string;
}

export function createNames(source: Source): Names {
  const known = new Map<string, Known>();
  for (const entity of source.entities) {
    if (entity.kind === 'figure' || entity.kind === 'date') continue;
    for (const form of entity.names) {
      const key = keyOf(form);
      // The most mentioned come first: of two of one name it is meant.
      if (key !== '' && !known.has(key)) known.set(key, { entity, form });
    }
  }
  for (const [key, those] of byLastWord(source.entities)) {
    const [entity, ...others] = those;
    if (entity && others.length === 0 && !known.has(key)) {
      known.set(key, { entity, form: tokensOf(entity.name).at(-1)?.text ?? entity.name });
    }
  }
  return {
    in(text) {
      const tokens = tokensOf(text);
      const found: Named[] = [];
      for (let at = 0; at < tokens.length; ) {
        const match = knownAt(tokens, at, known, source) ?? writtenAt(tokens, at, source);
        if (match) found.push(match.named);
        at += match?.length ?? 1;
      }
      return joined(found, text);
    },
  };
}

/** Finds them once in each text: one message is read with the same few over and over. */
export function rememberedNames(names: Names): Names {
  const known = new Map<string, readonly Named[]>();
  return {
    in(text) {
      const found = known.get(text) ?? names.in(text);
      known.set(text, found);
      return found;
    },
  };
}

interface Match {
  readonly named: Named;
  /** In words. */
  readonly length: number;
}

function knownAt(
  tokens: readonly Token[],
  at: number,
  known: ReadonlyMap<string, Known>,
  source: Source,
): Match | undefined {
  for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 0; length--) {
    const those = tokens.slice(at, at + length);
    const [first, last] = [those[0], those.at(-1)];
    if (!first || !last || those.slice(0, -1).some(({ isPossessive }) => isPossessive)) continue;
    const words = those.map(({ word }) => word).join(' ');
    const found = known.get(words) ?? known.get(words.replace(/s$/, ''));
    if (!found || (length === 1 && isOtherWord(first, tokens[at - 1], found.form, source)))
      continue;
    const { name, kind } = found.entity;
    // "shoigus job"
    const end = last.end - (known.has(words) ? 0 : 1);
    const named = { start: first.start, end, name, form: found.form, kind };
    return { named, length };
  }
  return undefined;
}

/** "us" is no country but after "the", no small word is a name, and "court" may be any. */
function isOtherWord(
  token: Token,
  before: Token | undefined,
  form: string,
  source: Source,
): boolean {
  if (token.text === form) return false;
  if (token.word.length <= SHORT && /^\p{Lu}+$/u.test(form.replaceAll('.', ''))) {
    return before?.word !== 'the' && token.text !== token.text.toUpperCase();
  }
  return !isContent(token) || isHead(token.word) || isWrittenSmall(token, source);
}

/** "court", "bridge": the last word of many names. */
function isHead(word: string): boolean {
  return isOrganisationHead(word) || isPlaceHead(word);
}

function isWrittenSmall({ text, word }: Token, source: Source): boolean {
  return source
    .sentencesWith(text)
    .some((sentence) =>
      tokensOfSentence(sentence, source).some(
        (each) => each.word === word && /^\p{Ll}/u.test(each.text),
      ),
    );
}

/** A word that stands in the articles with a capital, also within a sentence, and never without. */
function writtenAt(tokens: readonly Token[], at: number, source: Source): Match | undefined {
  const token = tokens[at];
  if (!token || token.word.length < LEAST_LETTERS || !isContent(token)) return undefined;
  if (
    !/^\p{L}+$/u.test(token.text) ||
    isRole(token.word) ||
    isRoleModifier(token.word) ||
    isHead(token.word)
  )
    return undefined;
  const written = new Set<string>();
  let [isWithin, uses, asNobody] = [false, 0, 0];
  for (const sentence of source.sentencesWith(token.text)) {
    const all = tokensOfSentence(sentence, source);
    for (const [i, each] of all.entries()) {
      if (each.word !== token.word) continue;
      if (!/^\p{Lu}/u.test(each.text)) return undefined;
      written.add(each.text);
      const before = sentence.slice(Math.max(0, each.start - LOOKED_BACK), each.start);
      isWithin ||= /[\p{Ll}\p{N},]['’]? $/u.test(before);
      uses += 1;
      if (BEFORE_NOBODY.test(before) || isOfOffice(all, i)) asNobody += 1;
    }
  }
  const [form] = [...written].toSorted((a, b) => capitals(a) - capitals(b));
  if (form === undefined || !isWithin) return undefined;
  const { start, end } = token;
  const isNobody = CALENDAR.test(token.word) || 2 * asNobody >= uses;
  return { named: { start, end, name: form, form, kind: undefined, isNobody }, length: 1 };
}

/** Words in a row that the articles write with a capital are one name. */
function joined(found: readonly Named[], text: string): readonly Named[] {
  const names: Named[] = [];
  for (const each of found) {
    const last = names.at(-1);
    const isRow =
      last?.kind === undefined && each.kind === undefined && last?.isNobody === each.isNobody;
    if (!last || !isRow || text.slice(last.end, each.start) !== ' ') names.push(each);
    else {
      const name = `${last.name} ${each.name}`;
      names[names.length - 1] = { ...last, end: each.end, name, form: name };
    }
  }
  return names;
}

/** "French President Macron", "the President of Velmora". */
function isOfOffice(tokens: readonly Token[], at: number): boolean {
  const [own, next] = [tokens[at], tokens[at + 1]];
  const isOffice = (token: Token | undefined) =>
    token !== undefined && (isRole(token.word) || isRoleModifier(token.word));
  if (own && !own.isPossessive && next?.start === own.end + 1 && isOffice(next)) return true;
  return tokens[at - 1]?.word === 'of' && isOffice(tokens[at - 2]);
}

function capitals(word: string): number {
  return word.match(/\p{Lu}/gu)?.length ?? 0;
}

/** Persons by the last word of their names, also where the articles never name them by it alone. */
function byLastWord(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const persons = entities.filter(({ kind, name }) => kind === 'person' && /\s/.test(name));
  return new Map(groupedBy(persons, ({ name }) => tokensOf(name).at(-1)?.word ?? ''));
}

function keyOf(form: string): string {
  return tokensOf(withoutTitles(form))
    .map(({ word }) => word)
    .join(' ');
}

/** Whether two names name the same. */
export function isSameName(a: Pick<Named, 'name'>, b: Pick<Named, 'name'>): boolean {
  return keyOfName(a) === keyOfName(b);
}

export function keyOfName({ name }: Pick<Named, 'name'>): string {
  return plain(name);
}
