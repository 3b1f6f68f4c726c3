// Calendar dates in a text, as exactly as they are written: a day, a month, a year. chrono-node finds
// them; relative ones ("on Thursday", "last month") name no date by themselves and are only told as such.
import type { ParsedResult } from 'chrono-node';
import { casual } from 'chrono-node/en';
import type { Range } from '../corpus/article.js';
import { withoutEnding } from '../corpus/ends.js';
import { overlapping } from '../corpus/ranges.js';

/** What is written of a date; at least a month or a year. Months count from 1. */
export interface CalendarDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

export interface WrittenDate extends Range {
  /** Two for the ends of a span, none for a relative date. */
  readonly dates: readonly CalendarDate[];
}

/** chrono takes "march" and "may" for months where a preposition precedes them. */
const HAS_MONTH =
  /(?<!\p{L})(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?<!\p{L})(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/u;
const IN_FIGURES = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}/;
/** The fifth of June or the sixth of May. */
const AMBIGUOUS = /(?<!\d)(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])\//;
/** "May 16 and 17, 2024": chrono reads the first day only. */
const FURTHER_DAY = /^(?:,| and| or| &)\s(\d{1,2})(?!\d|\s\p{L}|[.,:]\d)(?:,\s(\d{4})(?!\d))?/u;
/** A year that stands alone. */
const YEAR =
  /(?<![\p{L}\p{N}.,$€£¥/-])(?:1[5-9]|20)\d\d(?![\p{L}\p{N}%$€/-]|[.,]\d|\s(?:percent|per cent|dollars))/gu;

/** @param text bounded, such as a sentence: the library's time is not proven to be linear */
export function datesIn(text: string): WrittenDate[] {
  const found = casual
    .parse(text, REFERENCE)
    .flatMap((result) => (isMisread(result) ? readAgain(result) : [result]))
    .map((result) => writtenDate(text, result));
  const isPart = overlapping(found);
  const years = [...text.matchAll(YEAR)]
    .map(({ index, 0: year }) => ({
      start: index,
      end: index + year.length,
      dates: [{ year: Number(year) }],
    }))
    .filter((year) => !isPart(year));
  return [...found, ...years].toSorted((a, b) => a.start - b.start);
}

/** The date that somebody typed, in whatever case; undefined where there is anything else. */
export function onlyDateIn(typed: string): CalendarDate | undefined {
  const text = typed.trim().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const [written, ...others] = datesIn(text);
  const [date, second] = written?.dates ?? [];
  const isWhole = written && written.end - written.start >= text.length;
  return isWhole && !second && others.length === 0 ? date : undefined;
}

/** To chrono "the morning of 15 November" is a morning of any day, and what runs "from 3 June to Friday" begins at three. */
function isMisread({ text, start, end }: ParsedResult): boolean {
  return isCalendarDate(text) && [start, end].some((each) => each && !isNamed(knownOf(each)));
}

/** The dates among the words alone. */
function readAgain({ text, index }: ParsedResult): Read[] {
  return withoutTimes
    .parse(text, REFERENCE)
    .map((read): Read => ({ ...read, index: index + read.index }));
}

const withoutTimes = casual.clone();
withoutTimes.parsers = withoutTimes.parsers.filter(
  ({ constructor: { name } }) => !/^EN(?:Casual)?Time(?:Expression)?Parser$/.test(name),
);

type Read = Pick<ParsedResult, 'index' | 'text' | 'start' | 'end'>;

function writtenDate(text: string, { index, text: written, start, end }: Read): WrittenDate {
  const lead = /^(?:(?:on|in|at|from|of)\s)?/i.exec(written)?.[0].length ?? 0;
  const range = {
    start: index + lead,
    end: index + withoutEnding(written, (sign) => /[\s,]/.test(sign)).length,
  };
  if (!isCalendarDate(written)) return { ...range, dates: [] };
  const first = knownOf(start);
  // "Monday to 3 June": one of them is no date by itself.
  if (end) return { ...range, dates: [first, knownOf(end)].filter(isNamed) };
  const further = first.day === undefined ? null : FURTHER_DAY.exec(text.slice(range.end));
  if (!further?.[1]) return { ...range, dates: [first].filter(isNamed) };
  const year = further[2] === undefined ? first.year : Number(further[2]);
  const dates = [first.day, Number(further[1])].map((day) => ({ ...first, year, day }));
  return { start: range.start, end: range.end + further[0].length, dates };
}

function isNamed({ year, month }: CalendarDate): boolean {
  return year !== undefined || month !== undefined;
}

/** "16 May 2024", "May 2024", "16 May", "2024". */
export function nameOfDate({ day, month, year }: CalendarDate): string {
  const parts = [day, month === undefined ? undefined : MONTHS[month - 1], year];
  return parts.filter((part) => part !== undefined).join(' ');
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month)),
  ),
);

/** Any day: what would depend on it is left out. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12));

function isCalendarDate(written: string): boolean {
  return (HAS_MONTH.test(written) || IN_FIGURES.test(written)) && !AMBIGUOUS.test(written);
}

function knownOf(components: {
  isCertain(component: 'year' | 'month' | 'day'): boolean;
  get(component: 'year' | 'month' | 'day'): number | null;
}): CalendarDate {
  const known = (component: 'year' | 'month' | 'day') =>
    components.isCertain(component) ? (components.get(component) ?? undefined) : undefined;
  return { year: known('year'), month: known('month'), day: known('day') };
}
