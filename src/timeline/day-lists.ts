// Three days or more of one month, of which chrono reads one or two: "June 3, 4 and 5, 2023", "3, 5 and 9 June".
import { monthOf } from '../text/values.js';
import type { DateExpression } from './calendar.js';
import { MONTHS } from './months.js';
import { UNIT } from './years.js';

const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DAYS = `${DAY}(?:,\\s${DAY}){1,9},?\\s(?:and|or|&)\\s${DAY}`;
const DAYS_IN = new RegExp(DAYS);
const LIST = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?<before>${MONTHS})\\.?\\s${DAYS}|${DAYS}\\s(?:of\\s)?(?<after>${MONTHS})\\.?)(?:,?\\s(?<year>\\d{4})(?!\\d))?(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Each day by itself; ranges of the sentence. */
export function listedDaysIn(sentence: string): DateExpression[] {
  return [...sentence.matchAll(LIST)].flatMap(({ index, 0: written, groups }) => {
    const { before, after, year } = groups ?? {};
    const [days = ''] = DAYS_IN.exec(written) ?? [];
    const end = index + written.length;
    if (UNIT.test(sentence.slice(end))) return [];
    const at = index + written.indexOf(days);
    const found = [...days.matchAll(/\d+(?:st|nd|rd|th)?/g)];
    const month = monthOf(before ?? after ?? '');
    return found.map((day, i): DateExpression => {
      const from = at + day.index;
      return {
        start: i === 0 ? index : from,
        end: i === found.length - 1 ? end : from + day[0].length,
        date: {
          ...(year !== undefined && { year: Number(year) }),
          month,
          day: Number.parseInt(day[0], 10),
        },
        until: null,
      };
    });
  });
}
