// Two days of one month, of which chrono by itself reads one or none: "May 16 and 17, 2024", "3-4 June 2023",
// "Monday 10 to Friday 14 June".
import type { Chrono } from 'chrono-node';
import { monthOf } from '../text/values.js';
import { MONTHS } from './months.js';

const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const PAIR = `${DAY}(?:\\s(?:and|&|to|until|till|through)\\s(?:the\\s)?|\\s?[–—/-]\\s?)${WEEKDAY}${DAY}`;
const YEAR = '(?:,?\\s(\\d{4})(?!\\d))?';
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${MONTHS})\\.?\\s${PAIR}${YEAR}|${WEEKDAY}${PAIR}\\s(?:of\\s)?(${MONTHS})(?:\\.(?=\\s\\d{4}))?${YEAR})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Chrono with "May 16 and 17, 2024" and "16 and 17 May 2024", of which it reads one day only. */
export function withDayPairs(base: Chrono): Chrono {
  const extended = base.clone();
  // Reads "from 3 May" as three o'clock; times of day are not used.
  extended.parsers = extended.parsers.filter(
    (parser) => parser.constructor.name !== 'ENTimeExpressionParser',
  );
  extended.parsers.unshift({
    pattern: () => PATTERN,
    extract: (
      context,
      { index = 0, 0: text, 1: m1, 2: a1, 3: b1, 4: y1, 5: a2, 6: b2, 7: m2, 8: y2 },
    ) => {
      const month = monthOf(m1 ?? m2 ?? '');
      const first = Number(a1 ?? a2);
      const last = Number(b1 ?? b2);
      if (first >= last || last > 31) return null;
      const own = y1 ?? y2;
      const at = { month, ...(own !== undefined && { year: Number(own) }) };
      return context.createParsingResult(index, text, { ...at, day: first }, { ...at, day: last });
    },
  });
  return extended;
}
