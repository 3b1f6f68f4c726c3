// The words of a sentence as names are looked for in them: without possessives, hyphens undone where they
// join two words.
import type { Range } from '../../corpus/article.js';
import { overlapping } from '../../corpus/ranges.js';
import { regionOf } from '../gazetteer.js';
import { isOrdinary } from './lexicon.js';

export interface Token extends Range {
  readonly text: string;
  readonly isPossessive: boolean;
  /** It opens the sentence or a quotation, where any word has a capital. */
  readonly isOpening: boolean;
}

/**
 * Initials ("U.S."), or a word with inner full stops, hyphens and apostrophes. What is longer than any
 * word is cut.
 */
const WORD =
  /(?:\p{L}\.){2,6}(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]{0,40}(?:[.&'’-]\p{L}[\p{L}\p{M}\p{N}]{0,40}){0,6}/gu;
/** "Gazprom GAZP.MM": the code of a share beside the company's name. */
const TICKER = /^\p{Lu}{2,6}\.\p{Lu}{1,2}$/u;

/** "el-Sisi" and "al-Assad" are names as they stand. */
export const hasCapital = (word: string) =>
  /^(?:(?:al|an|ar|as|ash|at|az|bin|ben|el|es|ibn|ul)[-’'])?\p{Lu}/u.test(word);

/** Headings in Title Case, where capitals tell nothing. */
export function isTitleCase(sentence: string): boolean {
  const long = sentence.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter(hasCapital).length;
  return long.length >= 4 && capitals / long.length > 0.7 && !/[.!?]["”’)]*$/.test(sentence);
}

/** @param masked ranges of the sentence that are left out */
export function tokensOf(sentence: string, masked: readonly Range[]): Token[] {
  const isMasked = overlapping(masked);
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
          isOpening: /(?:^|[:“‘"«„•])[\s“‘"(]{0,6}$/u.test(
            sentence.slice(Math.max(0, start - 6), start),
          ),
        };
      })
      .filter((token) => !isMasked(token))
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
