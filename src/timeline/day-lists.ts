// Three days or more of one month, of which chrono reads one or two: "June 3, 4 and 5, 2023", "3, 5 and 9 June".
import { monthOf } from '../text/values.js';
import type { DateExpression } from './calendar.js';
import { MONTHS } from './months.js';
import { UNIT } from './years.js';

/** "3, 4 and 5", "3rd, 4th or 5th": whole, however long. */
const ROW =
  /(?<![\p{L}\p{N}.,])\d{1,2}(?:st|nd|rd|th)?(?:(?:,?\s(?:and|or|&)|,)\s\d{1,2}(?:st|nd|rd|th)?)+(?![\p{L}\p{N}])/gu;
/** Days of the shortest and the longest list. */
const [LEAST, MOST] = [3, 11];
const JOINED = /\s(?:and|or|&)\s\d{1,2}(?:st|nd|rd|th)?$/;
/** Characters that are looked at beside a row. */
const NEAR = 30;
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?<month>${MONTHS})\\.?\\s$`, 'u');
const AFTER = new RegExp(`^\\s(?:of\\s)?(?<month>${MONTHS})(?![\\p{L}\\p{N}])\\.?`, 'u');
const YEAR = /^,?\s(\d{4})(?![\p{L}\p{N}])/u;

/** Each day by itself; ranges of the sentence. */
export function listedDaysIn(sentence: string): DateExpression[] {
  return [...sentence.matchAll(ROW)].flatMap(({ index, 0: row }) => {
    const days = [...row.matchAll(/\d+(?:st|nd|rd|th)?/g)];
    if (days.length < LEAST || days.length > MOST || !JOINED.test(row)) return [];
    const rowEnd = index + row.length;
    const before = BEFORE.exec(sentence.slice(Math.max(0, index - NEAR), index));
    const after = before ? null : AFTER.exec(sentence.slice(rowEnd, rowEnd + NEAR));
    const month = (before ?? after)?.groups?.month;
    if (month === undefined) return [];
    const named = rowEnd + (after?.[0].length ?? 0);
    const year = YEAR.exec(sentence.slice(named, named + NEAR));
    const end = named + (year?.[0].length ?? 0);
    if (UNIT.test(sentence.slice(end))) return [];
    const start = index - (before?.[0].length ?? 0);
    return days.map((day, i): DateExpression => {
      const from = index + day.index;
      return {
        start: i === 0 ? start : from,
        end: i === days.length - 1 ? end : from + day[0].length,
        date: {
          ...(year && { year: Number(year[1]) }),
          month: monthOf(month),
          day: Number.parseInt(day[0], 10),
        },
        until: null,
      };
    });
  });
}
