// Names that nobody has found in the articles: words that these write with a capital only.
import { isOrganisationHead, isPlaceHead, isRole, isRoleModifier } from '../topics/word-classes.js';
import { isContent, type Token, tokensOfSentence } from './tokens.js';
import type { Source } from './turn.js';

/** Letters of the shortest word that is looked for as a name that nobody has found. */
export const LEAST_LETTERS = 3;
/** What stands before countries, peoples and what is theirs, and seldom before a person's name. */
const BEFORE_NOBODY = /(?:^|\s)(?:the|an?|in|into|across|throughout|inside)\s$/i;
/** Characters before a word that are looked at: more than the longest of these has. */
const LOOKED_BACK = 20;
/** Written with a capital, and no name. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

export interface Written {
  readonly name: string;
  /** As the articles write it. */
  readonly form: string;
  /** Whether the articles write it as no person is written: "the Swiss", "in Velmora". */
  readonly isNobody: boolean;
}

/** A word that stands in the articles with a capital, also within a sentence, and never without. */
export function writtenFor(token: Token, source: Source): Written | undefined {
  if (token.word.length < LEAST_LETTERS || !isContent(token)) return undefined;
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
  const isNobody = CALENDAR.test(token.word) || 2 * asNobody >= uses;
  return { name: form, form, isNobody };
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

/** "court", "bridge": the last word of many names. */
export function isHead(word: string): boolean {
  return isOrganisationHead(word) || isPlaceHead(word);
}
