// Years that stand alone ("in 2023", "from 2019 to 2021"), which chrono does not read. Most numbers of
// four digits are something else, so a word before must say that this one is a year.
import { termsOf } from '../text/words.js';
import type { DateExpression } from './calendar.js';

const YEAR = '(?:1[5-9]|20)\\d\\d';
const YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£¥#-])(${YEAR})(?:(?:\\s?[–-]\\s?|\\s(?:to|until)\\s)(${YEAR}))?(?![\\p{L}\\p{N}%-]|[.,]\\d)`,
  'gu',
);
const STRONG_CUE =
  /(?<!\p{L})(?:in|since|until|till|during|from|before|after|between|through|throughout|early|late|mid|year|the)[\s-]$/iu;
/** After these a number is a year only where it counts nothing: "by 2030", but "by 2030 people". */
const WEAK_CUE = /(?<!\p{L})(?:of|by|to|for|and|or|least)\s$/iu;
const COUNTED = /^\s(?:\p{Ll}+s|people|men|women|children|police|staff|feet)(?!\p{L})/u;

/** In the order of the sentence; ranges of the sentence. */
export function yearsIn(sentence: string): DateExpression[] {
  return [...sentence.matchAll(YEARS)].flatMap(({ index, 0: written, 1: first, 2: last }) => {
    const end = index + written.length;
    if (!isYear(sentence.slice(0, index), sentence.slice(end))) return [];
    const date = { year: Number(first) };
    const until = last === undefined ? null : { year: Number(last) };
    return [{ start: startOf(sentence, index), end, date, until }];
  });
}

function isYear(before: string, after: string): boolean {
  if (/(?:^|[.“"]\s?)In $/.test(before)) return true;
  if (STRONG_CUE.test(before)) return !COUNTED.test(after);
  if (!WEAK_CUE.test(before)) return false;
  const next = /^\s(\p{Ll}[\p{L}-]*)/u.exec(after)?.[1];
  return next === undefined || termsOf(next).length === 0;
}

/** With what narrows it down: "the beginning of 2021". */
function startOf(sentence: string, index: number): number {
  const before =
    /(?<!\p{L})(?:(?:early|late|mid)[\s-]|the (?:beginning|start|middle|end) of\s)$/iu.exec(
      sentence.slice(0, index),
    );
  return before?.index ?? index;
}
