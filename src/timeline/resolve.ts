// What words that say when mean in an article whose own date is known: "today", "on Thursday", "last
// month", and the year of "May 16". What stays open even then ("last week" is no day) stays as written.
import type { DateExpression } from './calendar.js';
import {
  addDays,
  type CalendarDate,
  compareDates,
  type Day,
  isDay,
  weekdayOf,
  withNearYear,
} from './calendar.js';
import { countedDay } from './counted.js';
import { runningForward } from './spans.js';
import { mayBe, tenseAt } from './tense.js';
import { dateOfYearBeside } from './year-beside.js';

const WEEKDAYS = [/\bsun/, /\bmon(?!th)/, /\btue/, /\bwed/, /\bthu/, /\bfri/, /\bsat/];

/** The expression with everything that the article's own date makes certain. */
export function resolved(
  sentence: string,
  expression: DateExpression,
  published: Day,
): DateExpression {
  const { date, until } = expression;
  const words = sentence.slice(expression.start, expression.end).toLowerCase();
  if (date) {
    const dated = { ...expression, date: withNearYear(date, published) };
    const near = runningForward({ ...dated, until: until && withNearYear(until, published) });
    return date.year !== undefined || mayBeMeant(sentence, near, published) ? near : expression;
  }
  const written = sentence.slice(expression.start, expression.end);
  const ofYear = dateOfYearBeside(written, published.year);
  if (ofYear !== undefined) return { ...expression, date: ofYear };
  return { ...expression, date: relativeDate(words, sentence, expression, published) };
}

/**
 * Whether a date may have the year that it was given: "was arrested on June 3" is said of no day to come, and
 * "Tuesday 6 May" of no year in which 6 May is a Monday.
 */
export function mayBeMeant(sentence: string, dated: DateExpression, published: Day): boolean {
  const { date, until, start, end } = dated;
  if (date?.year === undefined) return true;
  const weekday = weekdayIn(sentence.slice(start, end).toLowerCase());
  if (weekday >= 0 && isDay(date) && weekdayOf(date) !== weekday) return false;
  if (compareWithDay(date, published) > 0) return mayBe('future', sentence, dated);
  return compareWithDay(until ?? date, published) >= 0 || mayBe('past', sentence, dated);
}

/** Below zero for what ends before the day; zero for the day, and for the month or year that holds it. */
function compareWithDay(date: CalendarDate, day: Day): number {
  const { year, month } = day;
  if (date.day !== undefined) return compareDates(date, day);
  return compareDates(date, date.month === undefined ? { year } : { year, month });
}

/** The first that is named; -1 without any. */
function weekdayIn(words: string): number {
  return WEEKDAYS.findIndex((name) => name.test(words));
}

function relativeDate(
  words: string,
  sentence: string,
  expression: DateExpression,
  published: Day,
): CalendarDate | null {
  const counted = countedDay(words, published);
  if (counted !== undefined) return counted;
  if (/\b(?:today|tonight|this (?:morning|afternoon|evening))/.test(words)) return published;
  if (/\b(?:yesterday|last night)/.test(words)) return addDays(published, -1);
  if (/\btomorrow/.test(words)) return addDays(published, 1);
  const [, which, unit] = /\b(last|next|this) (month|year)$/.exec(words) ?? [];
  if (which && unit) return shifted(published, unit, { last: -1, this: 0, next: 1 }[which] ?? 0);
  const weekday = weekdayIn(words);
  // "Last Thursday" and "next Thursday" mean one Thursday to some and another to others.
  if (weekday < 0 || /\b(?:last|next|this)\b/.test(words)) return null;
  return weekdayNear(weekday, published, tenseAt(sentence, expression));
}

function weekdayNear(weekday: number, published: Day, tense: ReturnType<typeof tenseAt>) {
  const since = (weekdayOf(published) - weekday + 7) % 7;
  if (tense === 'past') return addDays(published, -since);
  // "Will travel on Thursday", written on a Thursday: today or in a week.
  return tense === 'future' && since > 0 ? addDays(published, 7 - since) : null;
}

function shifted({ year, month }: Day, unit: string, by: number): CalendarDate {
  if (unit === 'year') return { year: year + by };
  const months = 12 * year + (month - 1) + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}
