// Whether the articles speak of a person as "he" or as "she": by a pronoun after the name where nobody else can be
// meant, or by a title. Never by the name itself, which says little across languages.
import { type Article, type Range, textOf } from '../corpus/article.js';
import { firstEndingAfter, overlap } from '../corpus/ranges.js';
import type { Entity } from '../topics/entity.js';
import { isRole } from '../topics/word-classes.js';
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
const TITLE_HE =
  /\b(?:Mr\.?|Sir|Lord|King|Prince|Emperor|[a-z]{2,20}man|(?<!wo)men['’]s [a-z]{1,20},?) $/iu;
const TITLE_SHE =
  /\b(?:Mrs\.?|Ms\.?|Miss|Lady|Dame|Queen|Princess|Empress|[a-z]{2,20}woman|women['’]s [a-z]{1,20},?|actress) $/iu;

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
    if (TITLE_HE.test(before)) shown.add('he');
    if (TITLE_SHE.test(before)) shown.add('she');
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
function hasOthers({ text, start, named }: Clause): boolean {
  return [...unquoted(text).matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]+/gu)].some(
    ({ 0: word, index }) => {
      if (index === 0 || isRole(word)) return false;
      const range = { start: start + index, end: start + index + word.length };
      return !named.some((each) => overlap(each, range));
    },
  );
}

function genderIn(pronoun: string): Gender {
  return /^h(?:e|im|is|imself)$/i.test(pronoun) ? 'he' : 'she';
}

/** With the words of a quotation blanked: they may be about anybody. */
function unquoted(text: string): string {
  return text.replace(/["“][^"“”]{0,1000}["”]/gu, (quoted) => ' '.repeat(quoted.length));
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
