// Whether the articles speak of a person as "he" or as "she": by a pronoun after the name where nobody else can be
// meant, or by a title. Never by the name itself, which says little across languages.
import { type Article, type Range, textOf } from '../corpus/article.js';
import { firstEndingAfter, overlap } from '../corpus/ranges.js';
import { onceForEach } from '../processes/once-for-each.js';
import type { Entity } from '../topics/entity.js';
import { isRole } from '../topics/word-classes.js';
import { tokensOf } from './tokens.js';
import type { Source } from './turn.js';

export type Gender = 'he' | 'she';

/** @returns undefined where the articles do not show it, or not alike */
export type Genders = (name: string) => Gender | undefined;

/** Places of a person that are looked at. */
const MOST_MENTIONS = 60;

const PRONOUN =
  /(?<![\p{L}\p{N}'’-])(?:he|him|his|himself|she|her|hers|herself)(?![\p{L}\p{N}-])/iu;
/**
 * Pronouns that mean the one who is named before them, and not somebody whom that one asks or speaks of: "before
 * she went", "he said", "his", "herself".
 */
const OWN =
  /(?:\b(?:and|but) |, )(?:he|she)\b|\b(?:when|while|before|after|because|where|until|since|though|although|as|if|once) (?:he|she|his|her)\b|(?<!^, )(?<![\p{L}'’-])(?:his|hers|himself|herself)(?![\p{L}-])/iu;
const PRONOUNS = new RegExp(PRONOUN.source, 'giu');
const OPENING = /^["“”'‘’(]?(He|She)\b/u;
/** Words before the name of whom a sentence is about. */
const MOST_BEFORE = 5;
const NOT_ABOUT = /^(?:according to|for|in|at|on|with|among|under|like)\b/i;
const TITLE_HE = /^(?:mr\.?|sir|lord|king|prince|emperor|[a-z]{2,20}man)$/i;
const TITLE_SHE =
  /^(?:mrs\.?|ms\.?|miss|lady|dame|queen|princess|empress|actress|[a-z]{2,20}woman)$/i;

/** A part of a sentence in which one person is named. */
interface Clause extends Range {
  readonly text: string;
  readonly paragraph: number;
  /** The persons named in it. */
  readonly persons: Set<string>;
  /** Where something is named. */
  readonly named: Range[];
}

export function createGenders(source: Source): Genders {
  const persons = source.entities.filter(({ kind }) => kind === 'person');
  const byName = new Map(persons.map((person) => [person.name, person]));
  const known = new Map<string, Gender | undefined>();
  let clauses: ReadonlyMap<string, readonly Clause[]> | undefined;
  return (name) => {
    const person = byName.get(name);
    if (!person) return undefined;
    if (!known.has(name)) {
      clauses ??= clausesOf(source);
      known.set(name, genderOf(person, clauses));
    }
    return known.get(name);
  };
}

function genderOf(
  { mentions }: Entity,
  clauses: ReadonlyMap<string, readonly Clause[]>,
): Gender | undefined {
  const shown = new Set<Gender>();
  for (const { article, start, end } of mentions.slice(0, MOST_MENTIONS)) {
    const all = clauses.get(article) ?? [];
    const found = clauseAt(all, start);
    if (!found) continue;
    const { clause, at } = found;
    const before = clause.text.slice(0, start - clause.start);
    const [title = '', of = ''] = before.trimEnd().split(' ').slice(-2).toReversed();
    if (TITLE_SHE.test(title) || /^women['’]s$/i.test(of)) shown.add('she');
    else if (TITLE_HE.test(title) || /^men['’]s$/i.test(of)) shown.add('he');
    const place = { start: start - clause.start, end: end - clause.start };
    for (const gender of shownIn(clause, all[at + 1], place)) shown.add(gender);
  }
  const [gender, ...others] = shown;
  return others.length === 0 ? gender : undefined;
}

/** By the pronouns of a clause that names nobody else, and by the one that opens the next. */
function shownIn(
  clause: Clause,
  next: Clause | undefined,
  { start, end }: Range,
): readonly Gender[] {
  const { persons, paragraph } = clause;
  const spoken = unquoted(clause.text);
  if (persons.size > 1 || hasOthers(clause)) return [];
  // "Her coach, Moses Wandera, bet her a goat": somebody else is spoken of already.
  const before = spoken.slice(0, start);
  if (PRONOUN.test(before) || NOT_ABOUT.test(before)) return [];
  if (before.trim().split(/\s+/).length > MOST_BEFORE) return [];
  const after = spoken.slice(end);
  const said = [...after.matchAll(PRONOUNS)];
  const own = OWN.exec(after);
  const isFirst = own && said[0] && own.index + own[0].length === said[0].index + said[0][0].length;
  if (said.length > 0 && !isFirst) return [];
  const opening = next?.paragraph === paragraph ? OPENING.exec(next.text)?.[1] : undefined;
  return [...said.map(([each]) => each), ...(opening ? [opening] : [])].map(genderIn);
}

/** Whether there are words with capitals that nothing is known to be named by, past the first word. */
const hasOthers = onceForEach(({ text, start, named }: Clause): boolean =>
  tokensOf(unquoted(text)).some(({ text: word, start: index }) => {
    if (!/^\p{Lu}\p{L}/u.test(word) || index === 0 || isRole(word)) return false;
    const range = { start: start + index, end: start + index + word.length };
    return !named.some((each) => overlap(each, range));
  }),
);

function genderIn(pronoun: string): Gender {
  return /^h(?:e|im|is|imself)$/i.test(pronoun) ? 'he' : 'she';
}

/** With the words of a quotation blanked: they may be about anybody. */
function unquoted(text: string): string {
  let isQuoted = false;
  return text.replace(/["“”]|[^"“”]+/gu, (part) => {
    if (!/^["“”]$/.test(part)) return isQuoted ? ' '.repeat(part.length) : part;
    isQuoted = part === '“' || (part === '"' && !isQuoted);
    return ' ';
  });
}

/** All clauses by article, in order; a semicolon divides as a stop does. */
function clausesOf({ articles, entities }: Source): ReadonlyMap<string, readonly Clause[]> {
  const clauses = new Map(articles.map((article) => [article.id, clausesIn(article)]));
  for (const { kind, name, mentions } of entities) {
    for (const mention of mentions) {
      const clause = clauseAt(clauses.get(mention.article) ?? [], mention.start)?.clause;
      clause?.named.push(mention);
      if (kind === 'person') clause?.persons.add(name);
    }
  }
  return clauses;
}

function clauseAt(clauses: readonly Clause[], offset: number) {
  const at = firstEndingAfter(clauses, offset);
  const clause = clauses[at];
  return clause && clause.start <= offset ? { clause, at } : undefined;
}

function clausesIn(article: Article): Clause[] {
  return article.sentences.flatMap((sentence) => {
    let { start } = sentence;
    return textOf(article, sentence)
      .split(/(?<=;)/)
      .map((text): Clause => {
        const end = start + text.length;
        const clause = { text, start, end, paragraph: sentence.paragraph };
        start = end;
        return { ...clause, persons: new Set(), named: [] };
      });
  });
}
