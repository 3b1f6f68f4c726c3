// Finds words with capitals in a row and cuts them into what may be names: "Russian Foreign Minister
// Sergei Lavrov" holds one, "US President Joe Biden" two, "Beijing’s Renmin University" two.
import type { Range } from '../corpus/article.js';
import { regionOf } from './gazetteer.js';
import { isDemonym, isOrdinary, tagsOf } from './lexicon.js';
import {
  isCompass,
  isLegislature,
  isOrganisationHead,
  isParticle,
  isPlaceHead,
  isRole,
  isRoleModifier,
  takesComplement,
} from './word-classes.js';

/** What may be a name; the range is one of the sentence. */
export interface Candidate extends Range {
  readonly name: string;
  readonly words: readonly string[];
  /** A title or an office stands right before it. */
  readonly afterRole: boolean;
  /** It opens the sentence, where any word has a capital. */
  readonly isOpening: boolean;
}

interface Token extends Range {
  readonly text: string;
  readonly isPossessive: boolean;
  readonly isOpening: boolean;
}

/**
 * Initials ("U.S."), or a word with inner full stops, hyphens and apostrophes. What is longer than any
 * word is cut.
 */
const WORD =
  /(?:\p{L}\.){2,6}(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]{0,40}(?:[.&'’-]\p{L}[\p{L}\p{M}\p{N}]{0,40}){0,6}/gu;
/** Words after an "and" that tell whether it belongs to a name. */
const LOOK_AHEAD = 6;
const CAPITAL = /^\p{Lu}/u;
/** Whose possessive begins a name: "People’s Republic of China", "Workers’ Party". */
const OF_ALL = /^(?:People|Workers|Women|Children|Farmers|Writers)$/;
/** "Gazprom GAZP.MM": the code of a share beside the company's name. */
const TICKER = /^\p{Lu}{2,6}\.\p{Lu}{1,2}$/u;
/** Roman numerals, eras, zones of time, degrees. */
const NO_NAME = /^(?:[IVX]+|BCE?|CE|AD|AM|PM|GMT|UTC|EST|EDT|PhD|MD)$/;
const ACRONYM_PLURAL = /^\p{Lu}{2,}s$/u;

/** @param masked ranges of the sentence that are no names: dates */
export function candidatesIn(sentence: string, masked: readonly Range[]): Candidate[] {
  return rowsOf(sentence, tokensOf(sentence, masked)).flatMap((row) =>
    splitAfterPossessives(row)
      .flatMap(splitAtRoles)
      .flatMap(({ tokens, afterRole }) => {
        const kept = trimmed(tokens);
        const [first, last] = [kept.at(0), kept.at(-1)];
        if (!first || !last || isNoName(kept)) return [];
        const start = first.start - (isCompass(first.text) ? globalBefore(sentence, first) : 0);
        const name = sentence.slice(start, last.end).replace(/\s+/g, ' ');
        const words = kept.map(({ text }) => text);
        return [{ start, end: last.end, name, words, afterRole, isOpening: first.isOpening }];
      }),
  );
}

/** Characters of "global " in "the global South". */
function globalBefore(sentence: string, { start }: Token): number {
  return /(?<!\p{L})global $/u.exec(sentence.slice(0, start))?.[0].length ?? 0;
}

/** Headings in Title Case, where capitals tell nothing. */
export function isTitleCase(sentence: string): boolean {
  const long = sentence.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter((word) => CAPITAL.test(word)).length;
  return long.length >= 4 && capitals / long.length > 0.7 && !/[.!?]["”’)]*$/.test(sentence);
}

function tokensOf(sentence: string, masked: readonly Range[]): Token[] {
  return (
    [...sentence.matchAll(WORD)]
      // In "US$200 billion" the letters belong to the currency.
      .filter(({ index, 0: written }) => {
        return !TICKER.test(written) && !/[$€£¥]/.test(sentence[index + written.length] ?? '');
      })
      .flatMap(({ index, 0: written }) => splitHyphens(written, index))
      .map(({ text: written, start }) => {
        const text = written.replace(/['’]s$/i, '');
        return {
          text,
          start,
          end: start + text.length,
          isPossessive: text !== written,
          isOpening: /(?:^|[:“‘"«„•])[\s“‘"(]*$/u.test(
            sentence.slice(Math.max(0, start - 6), start),
          ),
        };
      })
      .filter((token) => masked.every(({ start, end }) => token.end <= start || end <= token.start))
  );
}

/** "China-Russian", "NATO-led" are two words, "Ching-te" is one. */
function splitHyphens(written: string, index: number): { text: string; start: number }[] {
  const parts = written.split('-');
  const [first = '', second = ''] = parts;
  const isJoined =
    parts.length === 2 &&
    (regionOf(first) !== undefined ||
      (/^\p{Ll}/u.test(second) && (isOrdinary(second) || /^\p{Lu}{2,}$/u.test(first))));
  if (!isJoined) return [{ text: written, start: index }];
  return [
    { text: first, start: index },
    { text: second, start: index + first.length + 1 },
  ];
}

/** Capitals with nothing but white space between them, and the small words that names hold. */
function rowsOf(sentence: string, tokens: readonly Token[]): Token[][] {
  const rows: Token[][] = [];
  let row: Token[] = [];
  const end = () => {
    const kept = row.slice(0, row.findLastIndex(({ text }) => CAPITAL.test(text)) + 1);
    if (kept.length > 0) rows.push(kept);
    row = [];
  };
  for (const [i, token] of tokens.entries()) {
    const previous = row.at(-1);
    if (previous && !isAdjacent(sentence, previous, token)) end();
    if (
      CAPITAL.test(token.text) ||
      (row.length > 0 && connects(row, token, tokens.slice(i + 1, i + 1 + LOOK_AHEAD)))
    ) {
      row.push(token);
    } else end();
  }
  end();
  return rows;
}

function isAdjacent(sentence: string, left: Token, right: Token): boolean {
  const gap = sentence.slice(left.end, right.start).replace(/^['’](?:s(?!\p{L}))?/iu, '');
  const isAbbreviation = isRole(left.text) || left.text.length === 1 || left.text === 'St';
  return isAbbreviation ? /^\.?\s+$/.test(gap) : /^\s+$/.test(gap);
}

function connects(row: readonly Token[], { text }: Token, following: readonly Token[]): boolean {
  const [last, next] = [row.at(-1), following[0]];
  if (!last || !next || (last.isPossessive && !OF_ALL.test(last.text))) return false;
  if (isParticle(text)) return CAPITAL.test(next.text) || isParticle(next.text);
  if (text === 'and') {
    // "Department of Housing and Urban Development", but not "Ministry of Defence and Sergei Shoigu".
    const length = following.findIndex((token) => !CAPITAL.test(token.text));
    const others = length < 0 ? following : following.slice(0, length);
    const isOpen = row.some((token) => /^(?:of|for)$/.test(token.text));
    return isOpen && others.length > 0 && !others.some(beginsAnother);
  }
  if (text === 'of' || text === 'for') {
    const isOpen = takesComplement(last.text) || isRole(last.text);
    return isOpen && (CAPITAL.test(next.text) || next.text === 'the');
  }
  return text === 'the' && /^(?:of|for)$/.test(last.text) && CAPITAL.test(next.text);
}

function beginsAnother({ text }: Token): boolean {
  return (
    tagsOf(text).has('Person') ||
    regionOf(text) !== undefined ||
    isOrganisationHead(text) ||
    isPlaceHead(text) ||
    isRole(text)
  );
}

function splitAfterPossessives(row: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  for (const token of row) {
    pieces.at(-1)?.push(token);
    if (token.isPossessive && !OF_ALL.test(token.text)) pieces.push([]);
  }
  return pieces.filter(({ length }) => length > 0);
}

interface Piece {
  readonly tokens: readonly Token[];
  readonly afterRole: boolean;
}

/** "[US] President [Joe Biden]", "President of [Russia] [Vladimir Putin]". */
function splitAtRoles(tokens: readonly Token[]): Piece[] {
  const at = tokens.findIndex(({ text }) => isRole(text));
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
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const [first, ...others] = tokens;
  if (!first || !CAPITAL.test(first.text)) return first ? trimmed(others) : [];
  const whole = tokens.map(({ text }) => text).join(' ');
  if (first.text !== 'The' && regionOf(whole) !== undefined) return tokens;
  if (first.isOpening && opensOnly(first.text, others.length > 0)) return trimmed(others);
  // "Lawyer Hunter Biden" at the start of a sentence.
  const isName = tagsOf(first.text).has('Person');
  const isDescription = !isName && tagsOf(others[0]?.text ?? '').has('FirstName');
  if (first.isOpening && isDescription) return trimmed(others);
  const head = tokens.at(-1)?.text ?? '';
  const belongs = isOrganisationHead(head) || isPlaceHead(head);
  return isDemonym(first.text) && !belongs ? trimmed(others) : tokens;
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
  return ['Adjective', 'Value', 'Date', 'Demonym'].some((tag) => tags.has(tag)) || isDemonym(word);
}
