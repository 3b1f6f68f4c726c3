// Years that stand alone ("in 2023", "from 2019 to 2021"), which chrono does not read. Most numbers of
// four digits are something else, so a word before must say that this one is a year, and none after that it counts.
import { termsOf } from '../text/words.js';
import type { DateExpression } from './calendar.js';
import { isClockTime } from './clock-times.js';
import { MONTHS } from './months.js';

const YEAR = '(?:1[5-9]|20)\\d\\d';
/** The second of two may be short: "1914-18". */
const YEARS = new RegExp(
  `(?:(?<![\\p{L}\\p{N}.,$€£¥#-])|(?<=(?<!\\p{L})(?:early|mid|late)-))(?<first>${YEAR})(?:(?:\\s?[–-]\\s?|\\s(?:to|until|and)\\s)(?<last>${YEAR})|[–/-](?<short>\\d\\d))?(?![\\p{L}\\p{N}%–/-]|[.,]\\d)`,
  'gu',
);
const STRONG_CUE =
  /(?<!\p{L})(?:in|since|until|till|during|from|before|after|between|through|throughout|early|late|mid|year|(?:since|until|till|before|in)\sat\sleast)[\s-]$/iu;
/** After "of", "by", "to" and "for" most numbers count something: a year is what has one, or is put off to one. */
const WEAK_CUE = new RegExp(
  [
    '(?<!\\p{L})(?:as|since\\sthat|that|those|end|start|beginning|middle|turn|close|dawn|half|quarter|weeks?|months?|days?|spring|summer|autumn|fall|winter|season|year|class|' +
      'trad(?:e|ing)|wars?|revolutions?|uprisings?|revolts?|rebellions?|elections?|votes?|referendums?|crisis|crises|invasions?|treat(?:y|ies)|agreements?|accords?|pacts?|laws?|acts?|bills?|decrees?|charters?|constitutions?|' +
      'census|floods?|fires?|famines?|droughts?|harvests?|storms?|hurricanes?|earthquakes?|eruptions?|plagues?|pandemics?|epidemics?|crash|crashes|recessions?|riots?|protests?|strikes?|coups?|massacres?|attacks?|' +
      'battles?|sieges?|peace|campaigns?|plans?|reports?|stud(?:y|ies)|books?|editions?|papers?|letters?|minutes|records?|surveys?|budgets?|cups?|games|olympics|events|reforms?|constitution|visits?|summits?)\\sof\\s$',
    '(?<!\\p{L})(?:spring|summer|autumn|winter|season|office)\\s$',
    `(?<!\\p{L})(?:back|dat(?:es|ed|ing)|prior|postponed|delayed|deferred|extended|(?:${MONTHS})\\s\\d{4})\\sto\\s$`,
    `(?<!\\p{L})(?:${MONTHS})\\s\\d{4},?\\s(?:and|or)\\s$`,
    '(?<!\\p{L})(?:plans?|planned|plan|budgets?|forecasts?|outlook|targets?|goals?|scheduled?|set|due|reports?|figures|data|results|estimates?|expected|calendar|programme|program|season|prize|award)\\sfor\\s$',
  ].join('|'),
  'iu',
);
/** "by 2030", but by how much: "rose by 1600". */
const BY = /(?<!\p{L})by\s$/iu;
const BY_HOW_MUCH =
  /(?<!\p{L})(?:up|down|ahead|r[iou]ses?|risen|rising|f[ae]lls?|fallen|falling|gr[eo]ws?|grown|growing|(?:increas|decreas|reduc|rais|declin|los|trail|outnumber|exceed|climb|jump|gain|pass|defeat|boost|miss|shorten|lower|extend|expand|shr[aiu]nk|c[uo]t|sank|sunk|sink|dropp?|w[io]n|beat|beaten|lost|led|leads?|short|swell|swollen|lengthen|widen|differ|cheaper|dearer|overshot|slipp|plung|soar)(?:e[ds]?|s|ing)?)\sby\s$/iu;
/** What grows from one number to another, where both are round: "rose from 1500 to 2000". */
const FROM_HOW_MUCH =
  /(?<!\p{L})(?:up|down|to\s[\d.,]{1,12}|(?:rose|risen|rises|fell|fallen|falls|grew|grown|grows|increased|increases|decreased|dropped|cut|raised|reduced|climbed|jumped|went|goes)(?:\s\p{L}{1,20})?)\sfrom\s$/iu;
/** Measures, and what is often counted. */
export const UNIT =
  /^[\s-]?(?:BCE?|met(?:re|er)s?|m|km|kilomet(?:re|er)s?|miles?|feet|foot|ft|yards?|acres?|hectares?|square|cubic|grams?|g|kg|kilos?|tons?|tonnes?|lit(?:re|er)s?|watts?|[kMG][WB]|volts?|degrees?|percent|per\scent|dollars?|euros?|pounds?|crowns?|francs?|roubles?|rubles?|yuan|yen|people|persons?|men|women|children|boys|girls|soldiers|troops|police|officers|staff|workers|jobs|members|students|pupils|refugees|visitors|guests|passengers|voters|votes|cases|instances|occasions|examples|places|locations|sites|rooms|villages|towns|cities|schools|shops|stores|hospitals|parishes|buildings|boxes|tests|trials|homes|houses|households|flats|copies|tickets|pages|words|points|seats|attempts|times|years?|months?|weeks?|days?|minutes?|seconds?|an?\s(?:minute|hour|day|night|week|month|year|head)|revolutions|cattle|sheep|block|(?:of\s)?(?:them|these|those|us|which|whom)|of\s(?:the|their|its|our|his|her)|more|others|(?:\p{Lu}\p{L}{1,20}\s){1,2}(?:St(?:reet)?|Ave(?:nue)?|Road|Rd|Lane|Drive|Boulevard|Blvd|Square))(?!\p{L})/u;
/** A hundred is a number of metres or votes as well: "moved up from 1500". */
const FROM = /(?<!\p{L})from\s$/iu;
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
    const before = sentence.slice(0, index);
    if (isCount(numbers, after) || isClockTime(numbers, sentence, before, after)) continue;
    if (!isListed && !isYear(before, after, isRange, numbers)) continue;
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
function isYear(
  before: string,
  after: string,
  isRange: boolean,
  numbers: readonly number[],
): boolean {
  const isRound = numbers.every((number) => number % 100 === 0);
  if (FROM_HOW_MUCH.test(before) && (isRound || numbers.length === 1)) return false;
  if (isRound && numbers.length === 1 && FROM.test(before)) return false;
  // "In 2001: A Space Odyssey"
  if (/^:\s\p{Lu}/u.test(after)) return false;
  if (STRONG_CUE.test(before) || (isRange && MAY_BE_RANGE.test(before))) return true;
  const next = /^\s(\p{L}[\p{L}-]{0,30})/u.exec(after)?.[1];
  const isBefore = next !== undefined && termsOf(next).length > 0;
  // "the 2022 invasion", but "the 1500 final"
  if (/(?<!\p{L})the\s$/iu.test(before)) return isBefore && numbers[0] !== 1500;
  if (isBefore && /^\p{Ll}/u.test(next)) return false;
  return WEAK_CUE.test(before) || (BY.test(before) && !BY_HOW_MUCH.test(before));
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
