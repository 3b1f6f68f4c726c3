// The names in a question, as members type them: "putin", "the us", "upper yarva". First those that were found in
// the articles, then other words that the articles write with a capital only.
import type { Range } from '../corpus/article.js';
import { groupedBy } from '../text/grouped.js';
import type { Entity, EntityKind } from '../topics/entity.js';
import { withoutTitles } from '../topics/word-classes.js';
import { isContent, plain, type Token, tokensOf, tokensOfSentence } from './tokens.js';
import type { Source } from './turn.js';
import { isHead, LEAST_LETTERS, type Written, writtenFor } from './written-names.js';

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
  for (const [key, those] of bySurname(source.entities)) {
    const [first, ...others] = those;
    if (first && others.length === 0 && !known.has(key)) known.set(key, first);
  }
  return {
    in(text) {
      const tokens = tokensOf(text);
      const found: Named[] = [];
      // What is written again and again is looked for once.
      const written = new Map<string, Written | undefined>();
      for (let at = 0; at < tokens.length; ) {
        const match = knownAt(tokens, at, known, source);
        const token = tokens[at];
        if (match) found.push(match.named);
        else if (token) {
          if (!written.has(token.text)) written.set(token.text, writtenFor(token, source));
          const other = written.get(token.text);
          if (other) found.push({ ...other, kind: undefined, start: token.start, end: token.end });
        }
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

function isWrittenSmall({ text, word }: Token, source: Source): boolean {
  return source
    .sentencesWith(text)
    .some((sentence) =>
      tokensOfSentence(sentence, source).some(
        (each) => each.word === word && /^\p{Ll}/u.test(each.text),
      ),
    );
}

/** Words in a row that the articles write with a capital are one name: "Filipa" before Sarmento is hers. */
function joined(found: readonly Named[], text: string): readonly Named[] {
  const names: Named[] = [];
  for (const each of found) {
    const last = names.at(-1);
    const isOfPerson = each.kind === 'person' && !last?.isNobody && !/\s/.test(each.name);
    const isRow =
      last?.kind === undefined &&
      (isOfPerson || (each.kind === undefined && last?.isNobody === each.isNobody));
    if (!last || !isRow || text.slice(last.end, each.start) !== ' ') names.push(each);
    else {
      const name = `${last.name} ${each.name}`;
      names[names.length - 1] = { ...last, kind: each.kind, end: each.end, name, form: name };
    }
  }
  return names;
}

/** Persons by the last word of their names and its parts, also where the articles never name them by it alone. */
function bySurname(entities: readonly Entity[]): ReadonlyMap<string, readonly Known[]> {
  const persons = entities.filter(({ kind, name }) => kind === 'person' && /\s/.test(name));
  const surnames = persons.flatMap((entity) => {
    const form = tokensOf(entity.name).at(-1)?.text ?? '';
    const parts = form.split('-').filter(({ length }) => length >= LEAST_LETTERS);
    return [...new Set([form, ...parts])].map((each): Known => ({ entity, form: each }));
  });
  return new Map(groupedBy(surnames, ({ form }) => plain(form)));
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
