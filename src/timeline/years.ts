// Years that stand alone ("in 2023", "from 2019 to 2021"), which chrono does not read. Most numbers of
// four digits are something else, so a word before must say that this one is a year, and none after that it counts.
import { termsOf } from '../text/words.js';
import type { DateExpression } from './calendar.js';

const YEAR = '(?:1[5-9]|20)\\d\\d';
/** The second of two may be short: "1914-18". */
const YEARS = new RegExp(
  `(?:(?<![\\p{L}\\p{N}.,$€£¥#-])|(?<=(?<!\\p{L})(?:early|mid|late)-))(?<first>${YEAR})(?:(?:\\s?[–-]\\s?|\\s(?:to|until|and)\\s)(?<last>${YEAR})|[–/-](?<short>\\d\\d))?(?![\\p{L}\\p{N}%–/-]|[.,]\\d)`,
  'gu',
);
const STRONG_CUE =
  /(?<!\p{L})(?:in|since|until|till|during|from|before|after|between|through|throughout|early|late|mid|year)[\s-]$/iu;
/** After these a number is a year only where it counts nothing: "by 2030", but "by 2030 people". */
const WEAK_CUE = /(?<!\p{L})(?:of|by|to|for|and|or|least|season|winter|office)\s$/iu;
/** Clock times, measures, and what is often counted. */
export const UNIT =
  /^[\s-]?(?:BCE?|GMT|UTC|[A-Z]{1,2}ST|hours?|hrs?|h|met(?:re|er)s?|m|km|kilomet(?:re|er)s?|miles?|feet|foot|ft|yards?|acres?|hectares?|square|cubic|grams?|g|kg|kilos?|tons?|tonnes?|lit(?:re|er)s?|watts?|[kMG][WB]|volts?|degrees?|percent|per\scent|dollars?|euros?|pounds?|crowns?|francs?|roubles?|rubles?|yuan|yen|people|persons?|men|women|children|boys|girls|soldiers|troops|police|officers|staff|workers|jobs|members|students|pupils|refugees|visitors|guests|passengers|voters|votes|cases|homes|houses|households|flats|copies|tickets|pages|words|points|seats|attempts|times|years?|months?|weeks?|days?|minutes?|seconds?|revolutions|cattle|sheep)(?!\p{L})/u;
/** A round number is more often a count than a year: "1600 vessels". */
const COUNTED = /^\s\p{Ll}+s(?!\p{L})/u;

/** In the order of the sentence; ranges of the sentence. */
export function yearsIn(sentence: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (const { index, 0: written, groups } of sentence.matchAll(YEARS)) {
    const { first = '', last = '', short = '' } = groups ?? {};
    const end = index + written.length;
    const previous = found.at(-1);
    const isListed = previous && LISTED.test(sentence.slice(previous.end, index));
    const after = sentence.slice(end);
    const isRange = last !== '' && /\d\s?[–-]/.test(written);
    const numbers = [first, last].filter((each) => each !== '').map(Number);
    if (isCount(numbers, after) || !(isListed || isYear(sentence.slice(0, index), after, isRange)))
      continue;
    const start = startOf(sentence, index);
    if (short !== '') {
      const date = shortSpan(Number(first), Number(short));
      if (date) found.push({ start, end, ...date });
    } else found.push(...yearsOf(sentence, { start, index, end }, numbers));
  }
  return found;
}

/** "in 2012, 2018 and 2024" */
const LISTED = /^(?:,\s|,?\s(?:and|or)\s)$/;

/** "1998 and 2004" are two years, but "between 1998 and 2004" is a span. */
function yearsOf(
  sentence: string,
  { start, index, end }: { readonly start: number; readonly index: number; readonly end: number },
  [first = 0, last]: readonly number[],
): DateExpression[] {
  const date = { year: first };
  if (last === undefined) return [{ start, end, date, until: null }];
  const isPair =
    /\sand\s/.test(sentence.slice(index, end)) &&
    !/(?<!\p{L})between\s$/iu.test(sentence.slice(0, index));
  if (!isPair) return last < first ? [] : [{ start, end, date, until: { year: last } }];
  return [
    { start, end: index + 4, date, until: null },
    { start: end - 4, end, date: { year: last }, until: null },
  ];
}

/** "2022-23", not "2011-12", which may as well be a month. */
function shortSpan(first: number, short: number) {
  const century = first - (first % 100);
  const last = century + short + (short < first % 100 ? 100 : 0);
  const isYears = short > 12 && last > first && last - first < 60;
  return isYears ? { date: { year: first }, until: { year: last } } : undefined;
}

function isCount(numbers: readonly number[], after: string): boolean {
  if (UNIT.test(after)) return true;
  return numbers.every((number) => number % 100 === 0) && COUNTED.test(after);
}

/** @param isRange whether two years with a dash between them stand there */
function isYear(before: string, after: string, isRange: boolean): boolean {
  if (STRONG_CUE.test(before) || (isRange && MAY_BE_RANGE.test(before))) return true;
  const next = /^\s(\p{L}[\p{L}-]{0,30})/u.exec(after)?.[1];
  const isBefore = next !== undefined && termsOf(next).length > 0;
  // "the 2022 invasion"
  if (/(?<!\p{L})the\s$/iu.test(before)) return isBefore;
  return WEAK_CUE.test(before) && !(isBefore && /^\p{Ll}/u.test(next));
}

/** "was mayor 1998–2006", "(1998–2006)", but "pages 1998-2006". */
const MAY_BE_RANGE = /(?<!\b(?:pages?|pp\.|lines?|nos?\.|numbers?|rooms?|ports?))[\s(]$/iu;

/** With what narrows it down: "the beginning of 2021". */
function startOf(sentence: string, index: number): number {
  const before =
    /(?<!\p{L})(?:(?:early|late|mid)[\s-]|the (?:beginning|start|middle|end) of\s)$/iu.exec(
      sentence.slice(0, index),
    );
  return before?.index ?? index;
}
