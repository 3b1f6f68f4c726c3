// Finds words with capitals in a row and cuts them into what may be names: "Russian Foreign Minister
// Sergei Lavrov" holds one, "US President Joe Biden" two, "Beijing’s Renmin University" two.
import type { Range } from '../../corpus/article.js';
import { regionOf } from '../gazetteer.js';
import { isSuffix } from '../person-name.js';
import {
  isCompass,
  isLegislature,
  isOrganisationHead,
  isParticle,
  isPlaceHead,
  isReign,
  isRole,
  isRoleAsLastName,
  isRoleModifier,
} from '../word-classes.js';
import { isOfAll, rowsOf } from './capital-rows.js';
import { isLanguage } from './languages.js';
import { isDemonym, isOrdinary, mayBeFirstName, tagsOf } from './lexicon.js';
import { hasCapital, type Token, tokensOf } from './tokens.js';

/** What may be a name; the range is one of the sentence. */
export interface Candidate extends Range {
  readonly name: string;
  readonly words: readonly string[];
  /** A title or an office stands right before it. */
  readonly afterRole: boolean;
  /** "prince" before "Mohammed bin Salman", and in "Prince William". */
  readonly reign: string | undefined;
  /** It opens the sentence, where any word has a capital. */
  readonly isOpening: boolean;
}

/** Characters. What is longer is text in capitals, no name. */
const MAX_NAME = 80;
/** Roman numerals, eras, zones of time, degrees. */
const NO_NAME = /^(?:[IVX]+|[JS]r|BCE?|CE|AD|AM|PM|GMT|UTC|EST|EDT|PhD|MD)$/;
const ACRONYM_PLURAL = /^\p{Lu}{2,}s$/u;

/** @param masked ranges of the sentence that are no names: dates */
export function candidatesIn(sentence: string, masked: readonly Range[]): Candidate[] {
  return rowsOf(sentence, tokensOf(sentence, masked)).flatMap((row) =>
    splitAfterPossessives(row)
      .flatMap(splitAtRoles)
      .flatMap(({ tokens, afterRole }) => {
        const kept = trimmed(tokens, sentence.includes('?'));
        const [first, last] = [kept.at(0), kept.at(-1)];
        if (!first || !last || isNoName(kept)) return [];
        const words = kept.map(({ text }) => text);
        const [title, reign] = reignBefore(sentence, first);
        const isOneName = words.every((word, i) => i === 0 || isSuffix(word));
        const before = isCompass(first.text)
          ? globalBefore(sentence, first)
          : isOneName && title.length;
        const start = first.start - Number(before);
        const end = last.end + (words.length > 1 ? suffixAfter(sentence, last) : 0);
        const name = sentence.slice(start, end).replace(/\s+/g, ' ').replace(',', '');
        if (name.length > MAX_NAME) return [];
        return [{ start, end, name, words, afterRole, reign, isOpening: first.isOpening }];
      }),
  );
}

function reignBefore(sentence: string, { start }: Token): [title: string, reign?: string] {
  const [title = '', word = ''] =
    /(?<!\p{L})(\p{L}{3,8})\s$/u.exec(sentence.slice(Math.max(0, start - 10), start)) ?? [];
  return isReign(word) ? [title, word.toLowerCase()] : [''];
}

/** Characters of " senior" after "George Bush", and of ", Jr" after "Martin Luther King". */
function suffixAfter(sentence: string, { end }: Token): number {
  const after = sentence.slice(end, end + 10);
  return /^(?: (?:senior|junior)|,? [JS]r)(?![\p{L}-])/u.exec(after)?.[0].length ?? 0;
}

/** Characters of "global " in "the global South". */
function globalBefore(sentence: string, { start }: Token): number {
  return /(?<!\p{L})global $/u.exec(sentence.slice(0, start))?.[0].length ?? 0;
}

function splitAfterPossessives(row: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  for (const token of row) {
    pieces.at(-1)?.push(token);
    if (token.isPossessive && !isOfAll(token.text)) pieces.push([]);
  }
  return pieces.filter(({ length }) => length > 0);
}

interface Piece {
  readonly tokens: readonly Token[];
  readonly afterRole: boolean;
}

/** "[US] President [Joe Biden]", "President of [Russia] [Vladimir Putin]". */
function splitAtRoles(tokens: readonly Token[]): Piece[] {
  const at = tokens.findIndex(({ text }, i) => isRole(text) && !isLastName(tokens, i));
  const isCompany = tagsOf(tokens.map(({ text }) => text).join(' ')).has('Organization');
  // "General Assembly"
  const isHeaded =
    isRoleModifier(tokens[at]?.text ?? '') && isOrganisationHead(tokens.at(-1)?.text ?? '');
  if (at < 0 || isCompany || isHeaded) return [{ tokens, afterRole: false }];
  const before = withoutRole(tokens.slice(0, at));
  const [rest, ofWhat] = afterRoles(tokens.slice(at));
  return [
    { tokens: before, afterRole: false },
    { tokens: ofWhat, afterRole: false },
    { tokens: rest, afterRole: true },
  ].filter((piece) => piece.tokens.length > 0);
}

/** "Martin Luther King Jr", but "Jordan King". */
function isLastName(tokens: readonly Token[], at: number): boolean {
  const [first, role] = [tokens[0]?.text ?? '', tokens[at]?.text ?? ''];
  return (
    isRoleAsLastName(role) &&
    at > 0 &&
    (tagsOf(first).has('FirstName') || mayBeFirstName(first)) &&
    regionOf(first) === undefined &&
    tokens.slice(at + 1).every(({ text }) => isSuffix(text))
  );
}

/** "[US] Vice", but "[Ministry of Foreign Affairs]". */
function withoutRole(tokens: readonly Token[]): readonly Token[] {
  const length = tokens.findLastIndex(({ text }) => !belongsToRole(text)) + 1;
  const isOpen = /^(?:of|for|the)$/.test(tokens[length - 1]?.text ?? '');
  return isOpen ? tokens : tokens.slice(0, length);
}

function belongsToRole(word: string): boolean {
  return isRoleModifier(word) || isDemonym(word) || isRole(word);
}

/** What follows a title, and what the title is of, where that has a name. */
function afterRoles(tokens: readonly Token[]): [Token[], Token[]] {
  let i = tokens.findIndex(({ text }) => !isRole(text));
  if (i < 0) return [[], []];
  if (!/^(?:of|for)$/.test(tokens[i]?.text ?? '')) return [tokens.slice(i), []];
  while (/^(?:of|for|the)$/.test(tokens[i]?.text ?? '')) i++;
  const rest = tokens.slice(i);
  for (let length = rest.length; length > 0; length--) {
    const place = rest.slice(0, length);
    if (regionOf(place.map(({ text }) => text).join(' '))) return [rest.slice(length), place];
  }
  const name = rest.findIndex(({ text }) => !isRoleModifier(text));
  // "CEO of Gazprom" names no person, "Secretary of State Antony Blinken" does.
  return name > 0 ? [rest.slice(name), []] : [[], name < 0 ? [] : rest];
}

/** Without what opens the sentence, without demonyms but where they belong to the name. */
function trimmed(tokens: readonly Token[], isQuestion: boolean): readonly Token[] {
  const [first, ...others] = tokens;
  if (!first) return [];
  // "Mr van der Meer"
  if (isParticle(first.text) && others.length > 0) return tokens;
  if (!hasCapital(first.text)) return trimmed(others, isQuestion);
  const whole = tokens.map(({ text }) => text).join(' ');
  if (first.text !== 'The' && regionOf(whole) !== undefined) return tokens;
  const isName = tagsOf(first.text).has('Person') || isFirstOfTwo(tokens, isQuestion);
  if (first.isOpening && !isName && opensOnly(first.text, others.length > 0)) {
    return trimmed(others, isQuestion);
  }
  // "Lawyer Hunter Biden" at the start of a sentence.
  const isDescription =
    !isName && (tagsOf(others[0]?.text ?? '').has('FirstName') || isFirstOfTwo(others, isQuestion));
  if (first.isOpening && isDescription) return trimmed(others, isQuestion);
  const head = tokens.at(-1)?.text ?? '';
  const belongs = isOrganisationHead(head) || isPlaceHead(head);
  return isDemonym(first.text) && !belongs ? trimmed(others, isQuestion) : tokens;
}

/** "Will Smith left", but neither "Will Smith leave?" nor "Will Russia". */
function isFirstOfTwo([first, second, third]: readonly Token[], isQuestion: boolean): boolean {
  if (!first || !second || third || isQuestion || !mayBeFirstName(first.text)) return false;
  const { text } = second;
  return (
    regionOf(text) === undefined &&
    ![isDemonym, isOrganisationHead, isPlaceHead, isCompass].some((isOther) => isOther(text))
  );
}

/** Whether the capital is the sentence's. A lone word is left in doubt unless the lexicon is sure. */
function opensOnly(word: string, isFirstOfSeveral: boolean): boolean {
  const tags = tagsOf(word);
  if (tags.has('ProperNoun')) return false;
  return isOrdinary(word) && (isFirstOfSeveral || tags.size > 0);
}

function isNoName(tokens: readonly Token[]): boolean {
  const [only, ...others] = tokens;
  if (!only || others.length > 0) return false;
  const { text } = only;
  if (regionOf(text) !== undefined || isCompass(text)) return false;
  return (
    text.length === 1 ||
    NO_NAME.test(text) ||
    ACRONYM_PLURAL.test(text) ||
    isRoleModifier(text) ||
    isAdjective(text) ||
    ((isOrganisationHead(text) || isPlaceHead(text)) && !isLegislature(text))
  );
}

function isAdjective(word: string): boolean {
  const tags = tagsOf(word);
  return (
    ['Adjective', 'Value', 'Date', 'Demonym'].some((tag) => tags.has(tag)) ||
    isDemonym(word) ||
    isLanguage(word)
  );
}
