// Finds the words of a sentence that say when, and what is certain of their date by themselves. Reading
// is chrono's; what stands here is what it leaves out (bare years, "May 16 and 17") and what news text
// makes it misread: verbs ("may 5"), names ("April Smith"), spans of time ("in five years").
import { en, type ParsedComponents, type ParsedResult } from 'chrono-node';
import type { Range } from '../corpus/article.js';
import { withoutEnding } from '../corpus/ends.js';
import { overlap } from '../corpus/ranges.js';
import type { CalendarDate, DateExpression } from './calendar.js';
import { countedIn } from './counted.js';
import { listedDaysIn } from './day-lists.js';
import { withDayPairs } from './day-pairs.js';
import { bareMaysIn, isNamedByNow, MONTH_CUE, MONTH_NAME } from './months.js';
import { daysOf, joined } from './spans.js';
import { endWithYear, isOfOtherYear, numberedYear } from './year-beside.js';
import { UNIT, yearsIn } from './years.js';

/** Any moment: what counts from it is not used. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 15, 12)), timezone: 0 };

/** What counts from the day on which it was written. */
export const RELATIVE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|(?:last|next|this|past) (?:week|weekend|month|year|morning|afternoon|evening|night)|(?:days?|weeks?|months?|years?) ago)\b/i;

const chrono = withDayPairs(en.casual);

/** Characters. Longer "sentences" are tables and the like, and would keep everybody else waiting. */
const MAX_SENTENCE = 1_500;

/** In the order of the sentence, without overlap. */
export function dateExpressionsIn(sentence: string): DateExpression[] {
  if (sentence.length > MAX_SENTENCE) return [];
  const read = chrono
    .parse(withoutPartsOfDays(sentence), REFERENCE)
    .flatMap((result) => readResult(sentence, result));
  const relative = [...countedIn(sentence), ...shortWeekdaysIn(sentence)].map(
    (range): DateExpression => ({ ...range, date: null, until: null }),
  );
  const all: DateExpression[] = relative;
  const months = [...listedDaysIn(sentence), ...read, ...bareMaysIn(sentence)];
  for (const further of [months.map((each) => withYearBeside(sentence, each)), yearsIn(sentence)]) {
    for (const each of further) if (!all.some((other) => overlap(each, other))) all.push(each);
  }
  const found = all
    .toSorted((a, b) => a.start - b.start)
    .map((expression) => widened(sentence, expression));
  return joined(sentence, found);
}

/** "the night of 7 June", which chrono reads as a night: blanked out, so that offsets stay. */
function withoutPartsOfDays(sentence: string): string {
  return sentence.replace(
    /(?<!\p{L})(?:morning|afternoon|evening|night)\sof\s(?=[\p{Lu}\d])/gu,
    (words) => ' '.repeat(words.length),
  );
}

/** "5 May last year", "7 June in 2015": with the year that is named beside, or open. */
function withYearBeside(sentence: string, expression: DateExpression): DateExpression {
  const { date, until, start, end } = expression;
  if (!date || date.year !== undefined || date.month === undefined) return expression;
  const { year, length = 0 } = numberedYear(sentence, end) ?? {};
  if (year !== undefined && !UNIT.test(sentence.slice(end + length))) {
    const own = { year, ...date };
    return { start, end: end + length, date: own, until: until && { year, ...until } };
  }
  if (year === undefined && !isOfOtherYear(sentence, expression)) return expression;
  return { start, end: endWithYear(sentence, end), date: null, until: null };
}

/** "on Thurs.": without a word before it "Sun." and "Sat." are others. */
function shortWeekdaysIn(sentence: string): Range[] {
  const pattern =
    /(?<=(?<!\p{L})(?:on|by|since|until|till|from|last|next|this)\s)(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\.(?!,?\s\d)/giu;
  return [...sentence.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

function readResult(sentence: string, { index, text, start, end }: ParsedResult): DateExpression[] {
  const range = trimmed(text, index);
  const written = sentence.slice(range.start, range.end);
  if (start.isCertain('month') && (MONTH_NAME.test(written) || isNumeric(written))) {
    if (isNamedByNow(sentence, range)) return [{ ...range, date: null, until: null }];
    if (/(?<!\p{L})(?:each|every)\s$/iu.test(sentence.slice(0, range.start))) return [];
    const date = certainOf(start, written, sentence.slice(0, range.start));
    const until = end ? certainOf(end, written) : null;
    // "Two days after 4 May" is counted from a year that chrono makes up, "4 May 25" hardly has one.
    const isMadeUp = ({ year }: CalendarDate) => year !== undefined && !written.includes(`${year}`);
    if (isMadeUp(date) || (until && isMadeUp(until))) return [];
    // "15 March 44 BC", and what only looks like a date.
    if (date.year !== undefined && (date.year < 1000 || date.year > 2999)) return [];
    if (date.month !== undefined && (date.day ?? 1) > daysIn(date.month, date.year)) return [];
    // "In May 5 people came", "By June 1500 men fell"
    if (/\p{L}\.?\s\d+$/u.test(written) && UNIT.test(sentence.slice(range.end))) return [];
    const isBareMonth = date.day === undefined && date.year === undefined && !end;
    if (isBareMonth && !MONTH_CUE.test(sentence.slice(0, range.start))) return [];
    return daysOf(sentence, { ...range, date, until });
  }
  const isSpan =
    /\b(?:the|over|past|every|each|an?|any|another|one|following|previous|preceding|same|that|first|second)\s$/i.test(
      sentence.slice(0, range.start),
    );
  const isAttribute = /^['’]s\b/.test(sentence.slice(range.end)) && /^today$/i.test(written);
  if (!RELATIVE.test(written) || isSpan || isAttribute || isCountedFrom(sentence, range)) return [];
  if (isNameWithDay(sentence, range) || COUNTED_FROM.test(written)) return [];
  return [{ ...range, date: null, until: null }];
}

/** "Two days after Friday": chrono counts it together. */
const COUNTED_FROM = /(?:days?|weeks?|months?|years?)\s(?:before|after|from)\s/iu;

/** Words that stand in capitals before a weekday that is no name: "On Friday", "Late Friday". */
const BEFORE_DAY = new Set(
  (
    'on in at by of for from to since until till before after during through past and or but so yet then when while as if with ' +
    'the a an this that these last next every each early late mid both is was yesterday today tomorrow'
  ).split(' '),
);

/** "Good Friday", "Sheffield Wednesday": days of another week, or none. */
function isNameWithDay(sentence: string, { start, end }: Range): boolean {
  if (!/^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.test(sentence.slice(start, end)))
    return false;
  const before = /(?<![\p{L}\p{N}’'.-])(\p{Lu}[\p{L}\p{N}’'.-]{0,30})\s$/u.exec(
    sentence.slice(Math.max(0, start - 40), start),
  )?.[1];
  return before !== undefined && !BEFORE_DAY.has(before.toLowerCase());
}

/** "A decade ago today", "today three years ago", "two weeks from Monday", "today in 1944": none of the near days. */
function isCountedFrom(sentence: string, { start, end }: Range): boolean {
  return (
    /(?<!\p{L})(?:ago|(?:days?|weeks?|fortnight|months?|years?|decades?|century|centuries)\s(?:from|after|before|since))\s(?:on\s)?$/iu.test(
      sentence.slice(0, start),
    ) ||
    /^\s(?:in\s\d{4}(?!\d)|(?:week|fortnight)(?!\p{L})|(?:[\p{L}\d-]{1,12}\s){1,4}ago(?!\p{L}))/iu.test(
      sentence.slice(end),
    )
  );
}

/** Of February 29 in a year that is not named: there is no 30 February. */
function daysIn(month: number, year = LEAP_YEAR): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const LEAP_YEAR = 2000;

/** Without "on" before and a comma after, which chrono counts among its words. */
function trimmed(text: string, index: number): Range {
  const lead =
    /^(?:(?:on|in|at|of|from)\s+|(?:the\s)?(?:beginning|end|middle|start)\sof\s)*/i.exec(text)?.[0]
      .length ?? 0;
  const end = withoutEnding(text, (sign) => /[\s,;:–-]/.test(sign)).length;
  return { start: index + lead, end: index + Math.max(lead, end) };
}

/** ISO and slashed dates; "05/06/2024" is May to some and June to others. */
function isNumeric(written: string): boolean {
  return /\d{4}-\d\d?-\d\d?|\d\d?[/.]\d\d?[/.]\d{4}/.test(written);
}

function certainOf(components: ParsedComponents, written: string, before = ''): CalendarDate {
  const [, first, second] = /(\d\d?)[/.](\d\d?)[/.]\d{4}/.exec(written) ?? [];
  const isAmbiguous = first !== second && Number(first) <= 12 && Number(second) <= 12;
  const certain = (component: 'year' | 'month' | 'day') =>
    components.isCertain(component) ? (components.get(component) ?? undefined) : undefined;
  // "The end of August" is its last day to chrono.
  const isPart = /(?<!\p{L})(?:beginning|end|middle|start) of\s$/iu.test(before);
  const [year, month, day] = [
    certain('year'),
    certain('month'),
    isPart ? undefined : certain('day'),
  ];
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && !isAmbiguous && { month }),
    ...(month !== undefined && day !== undefined && !isAmbiguous && { day }),
  };
}

/** "early April", "the beginning of 2021": shown as they are written. */
function widened(sentence: string, expression: DateExpression): DateExpression {
  const before =
    /(?<!\p{L})(?:(?:early|earlier|late|later|mid|last|next|this|coming)[\s-]|(?:in )?the (?:beginning|start|middle|end|morning|afternoon|evening|night) of\s)$/iu.exec(
      sentence.slice(0, expression.start),
    );
  return before ? { ...expression, start: before.index } : expression;
}
