// Words that count from the day on which they were written, to the day: "three years ago today", "two days
// ago", "the day after tomorrow". "Two weeks ago" is no day, and "two years ago" hardly a year.
import type { Range } from '../corpus/article.js';
import { addDays, type CalendarDate, type Day, isDay } from './calendar.js';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<count>an?|${NUMBERS.join('|')}|\\d{1,3})\\s(?<unit>day|week|month|year)s?\\s(?<direction>ago(?<past>\\stoday)?|from\\s(?:today|now))|the\\sday\\s(?<side>after\\stomorrow|before\\syesterday))(?!\\p{L})`,
  'giu',
);

/** Ranges of the sentence. */
export function countedIn(sentence: string): Range[] {
  return [...sentence.matchAll(COUNTED)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** The day that is meant; null where only something near it is, undefined for other words. */
export function countedDay(words: string, published: Day): CalendarDate | null | undefined {
  const [match] = words.matchAll(COUNTED);
  if (!match?.groups || match[0].length < words.length) return undefined;
  const { count = '', unit = '', direction = '', past, side } = match.groups;
  if (side !== undefined) return addDays(published, side.startsWith('after') ? 2 : -2);
  const isAgo = direction.startsWith('ago');
  if (isAgo && past === undefined && unit !== 'day') return null;
  const by = (isAgo ? -1 : 1) * numberOf(count.toLowerCase());
  if (unit === 'day') return addDays(published, by);
  if (unit === 'week') return addDays(published, 7 * by);
  if (/now$/.test(direction)) return null;
  const months = 12 * published.year + published.month - 1 + (unit === 'year' ? 12 * by : by);
  const day = { year: Math.floor(months / 12), month: (months % 12) + 1, day: published.day };
  return isDay(day) ? day : null;
}

function numberOf(count: string): number {
  if (/^an?$/.test(count)) return 1;
  const at = NUMBERS.indexOf(count);
  return at < 0 ? Number(count) : at + 1;
}
