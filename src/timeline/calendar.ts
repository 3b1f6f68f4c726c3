// Calendar dates of which only a part may be certain: "May 16" has no year, "in 2023" no month. Nothing
// here guesses: what is not certain is left out.
import type { Range } from '../corpus/article.js';

/** What is certain of a date. Month and day count from 1; a day never stands without its month. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Words that say when; the range is one of the sentence. */
export interface DateExpression extends Range {
  /** What is certain by the words alone; null for those that count from when they were written. */
  readonly date: CalendarDate | null;
  /** The last day, month or year of a span: "May 16-17". */
  readonly until: CalendarDate | null;
}

/** A day, with nothing left out. */
export type Day = Required<CalendarDate>;

const DAY_MS = 86_400_000;

/** Whether the day exists: there is no 30 February. */
export function isDay(date: CalendarDate): date is Day {
  const { year, month, day } = date;
  if (year === undefined || month === undefined || day === undefined) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** Noon of the day in UTC: the instant that is the same calendar day in most of the world. */
export function noonOf({ year, month, day }: Day): Date {
  return new Date(Date.UTC(year, month - 1, day, 12));
}

function dayOf(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(noonOf(day).getTime() + days * DAY_MS));
}

/** From 0, Sunday. */
export function weekdayOf(day: Day): number {
  return noonOf(day).getUTCDay();
}

/** @param iso a day as front matter has it, "2024-05-16" */
export function readDay(iso: string): Day {
  return dayOf(new Date(`${iso}T12:00:00Z`));
}

/** In order of time; what is less exact comes before what it contains: 2023, then February 2023. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return (
    (a.year ?? 0) - (b.year ?? 0) || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0)
  );
}

export function isSameDate(a: CalendarDate | null, b: CalendarDate | null): boolean {
  return a === null || b === null ? a === b : compareDates(a, b) === 0;
}

/**
 * Months between an article's own date and one without a year up to which its year is certain. Any year
 * but this one is then eight months away or more, and news names the year of what is that far off.
 */
const NEAR_MONTHS = 4;

/** The date with its year, when only one year is near enough to the other, the article's own or one that it names. */
export function withNearYear(
  date: CalendarDate,
  near: Required<Pick<CalendarDate, 'year' | 'month'>>,
): CalendarDate {
  const { month } = date;
  if (month === undefined || date.year !== undefined) return date;
  const years = [near.year - 1, near.year, near.year + 1];
  const year = years.find(
    (each) => Math.abs(12 * (each - near.year) + month - near.month) <= NEAR_MONTHS,
  );
  return year === undefined ? date : { year, ...date };
}
