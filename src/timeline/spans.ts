// Puts together what stands beside each other: a weekday and its date, the two ends of a span. The year of one end
// is the year of the other, or the one before or after it, so that the span runs forward.
import { type CalendarDate, compareDates, type DateExpression } from './calendar.js';

/** In the order of the sentence, as found: one for each time. */
export function joined(sentence: string, expressions: readonly DateExpression[]): DateExpression[] {
  const all: DateExpression[] = [];
  for (const expression of expressions) {
    const previous = all.at(-1);
    const both = previous && together(sentence, previous, expression);
    if (both) all[all.length - 1] = both;
    else all.push(expression);
  }
  return all
    .map(runningForward)
    .map((expression, i) => withYearOfPair(sentence, expression, all[i + 1]));
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)/i;

function together(
  sentence: string,
  a: DateExpression,
  b: DateExpression,
): DateExpression | undefined {
  const between = sentence.slice(a.end, b.start);
  // "Sunday night 7th June 2015", "Wednesday the 3rd of May 1815"
  const isWeekday = a.date === null && WEEKDAY.test(sentence.slice(a.start, a.end));
  if (isWeekday && b.date?.day !== undefined && /^,?\s(?:the\s)?$/.test(between)) {
    return { ...b, start: a.start };
  }
  const isBetween = /(?<!\p{L})between\s$/iu.test(
    sentence.slice(Math.max(0, a.start - 10), a.start),
  );
  const isSpan = /^(?:,?\s(?:to|until|till|through)\s(?:the\s)?|\s?[-–—]\s?)$/.test(between);
  if (!isSpan && !(isBetween && between === ' and ')) return undefined;
  const isOpen = a.date !== null && b.date !== null && !a.until && !b.until;
  if (!isOpen || isLess(a.date, b.date)) return undefined;
  return { start: a.start, end: b.end, date: a.date, until: b.date };
}

/** "in 1920 to March": the ends are not equally exact, and this is no span. */
function isLess(from: CalendarDate, to: CalendarDate): boolean {
  if ((from.day === undefined) !== (to.day === undefined)) return true;
  return (from.month === undefined) !== (to.month === undefined);
}

/** "28 November to 3 February 2023" begins in 2022; what ends before it begins, though both years are named, is no span. */
export function runningForward(expression: DateExpression): DateExpression {
  const { date, until } = expression;
  if (!date || !until) return expression;
  if (date.year === undefined && until.year !== undefined) {
    const isLater = compareDates({ ...date, year: until.year }, until) > 0;
    return { ...expression, date: { ...date, year: until.year - (isLater ? 1 : 0) } };
  }
  if (date.year !== undefined && until.year === undefined) {
    const isEarlier = compareDates({ ...until, year: date.year }, date) < 0;
    return { ...expression, until: { ...until, year: date.year + (isEarlier ? 1 : 0) } };
  }
  return expression;
}

/** "May 16 and June 2, 2024": the year at the end of a pair is the year of both. */
function withYearOfPair(
  sentence: string,
  expression: DateExpression,
  next: DateExpression | undefined,
): DateExpression {
  const { date } = expression;
  if (!date || date.year !== undefined || !next?.date?.year || !next.date.month) return expression;
  const isPair = /^\s*(?:,|and|or|&)\s*$/.test(sentence.slice(expression.end, next.start));
  if (!isPair || (date.month ?? 0) > next.date.month) return expression;
  return { ...expression, date: { ...date, year: next.date.year } };
}

/** "6 and 9 August" are two days, "16 and 17 May" and "between 6 and 9 August" are a span. */
export function daysOf(sentence: string, expression: DateExpression): DateExpression[] {
  const { start, end, date, until } = expression;
  const words = sentence.slice(start, end);
  const [and = ''] = /\s(?:and|&)\s/.exec(words) ?? [];
  const first = words.slice(0, words.indexOf(and));
  const isNext = (until?.day ?? 0) - (date?.day ?? 0) <= 1;
  const isBetween = /(?<!\p{L})between\s$/iu.test(sentence.slice(0, start));
  if (!date || !until || and === '' || date.month !== until.month || isNext || isBetween)
    return [expression];
  return [
    { start, end: start + first.length, date, until: null },
    { start: start + first.length + and.length, end, date: until, until: null },
  ];
}
