// Dates in words, in the reader's language, with no more in them than is certain.
import { type CalendarDate, compareDates, isDay, noonOf } from '../timeline/calendar.js';

/** A leap year, for months and days of any year. */
const ANY_YEAR = 2000;

/** "May 16, 2024", "May 2024", "2024", "May 16"; a span as "May 16 – 17, 2024". */
export function dateLabel(
  date: CalendarDate,
  until: CalendarDate | null,
  language: string,
): string {
  if (until && !isOneSpan(date, until)) {
    return `${dateLabel(date, null, language)} – ${dateLabel(until, null, language)}`;
  }
  if (date.month === undefined && until === null) return String(date.year ?? '');
  const format = new Intl.DateTimeFormat(language, {
    ...(date.year !== undefined && { year: 'numeric' }),
    ...(date.month !== undefined && { month: 'long' }),
    ...(date.day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  const [from, to] = [startOf(date), startOf(until ?? date)];
  // Thin spaces break where a line is copied or searched.
  return from < to ? format.formatRange(from, to).replaceAll('\u2009', ' ') : format.format(from);
}

/** Ends that are equally exact, the second after the first: else the year that stands in for none would show. */
function isOneSpan(date: CalendarDate, until: CalendarDate): boolean {
  const isAlike = (['year', 'month', 'day'] as const).every(
    (part) => (date[part] === undefined) === (until[part] === undefined),
  );
  return isAlike && compareDates(date, until) <= 0;
}

function startOf({ year = ANY_YEAR, month = 1, day = 1 }: CalendarDate): Date {
  const date = { year, month, day };
  return isDay(date) ? noonOf(date) : new Date(Date.UTC(year, month - 1, 1, 12));
}
