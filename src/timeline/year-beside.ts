// Words about a year that stand beside a day or a month without one: "5 May last year", "March that year",
// "7 June, in 2015". The year is then not the one that is near.
import type { Range } from '../corpus/article.js';
import { monthOf } from '../text/values.js';
import type { CalendarDate } from './calendar.js';
import { MONTH_NAME, MONTHS } from './months.js';

const YEARLY =
  '(?:of\\s|in\\s)?(?:(?:the\\s)?(?:last|next|this|that|same|following|previous|preceding|coming|past|prior)\\syear|the\\syear\\s(?:before|after)|(?:every|each|any|some)\\s(?:other\\s)?year|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})\\syears?\\s(?:later|earlier|before|after|ago)|annually)(?!\\p{L})';
/** "May ’19": of which century is not said. */
const SHORT = "[’‘']\\d\\d(?![\\p{L}\\p{N}])";
const BESIDE = new RegExp(`^,?\\s(?:${YEARLY}|${SHORT})`, 'iu');
/** The other days and months of a span or a list: "3 May to 5 June last year". */
const AFTER_OTHERS = new RegExp(
  `^(?:,?\\s(?:to|until|till|through|and|or)\\s(?:the\\s)?|\\s?[–—-]\\s?|,\\s)(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?)?(?:${MONTHS})(?:\\s\\d{1,2}(?!\\d))?,?\\s${YEARLY}`,
  'u',
);
const NUMBERED = /^\s(?:in|of)\s((?:1[5-9]|20)\d\d)(?![\p{L}\p{N}’'-]|[.,]\d)/u;
const APART = /^,\s(?:in|of)\s(?:1[5-9]|20)\d\d(?![\p{L}\p{N}’'-]|[.,]\d)/u;
const BEFORE = /(?<![\p{L}\p{N}])in\s(?:1[5-9]|20)\d\d,?\s(?:on\s)?(?:the\s)?$/iu;

/** Anywhere in the sentence; "this year" is the near one. */
const COUNTS_YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!(?:(?:of|in)\\s)?this\\s)(?:${YEARLY}|(?:years?|decades?|century|centuries)\\s(?:ago|before|after|earlier|later)(?!\\p{L})|anniversary(?!\\p{L})|(?:1[5-9]|20)?\\d0s(?!\\p{L})|${SHORT})`,
  'iu',
);

/** Whether the sentence counts years somewhere, so that its days may be of any: "two years ago, on 24 February". */
export function countsYears(sentence: string): boolean {
  return COUNTS_YEARS.test(sentence);
}

/** Whether another year than the near one may be meant. */
export function isOfOtherYear(sentence: string, { start, end }: Range): boolean {
  const after = sentence.slice(end);
  return (
    BESIDE.test(after) ||
    AFTER_OTHERS.test(after) ||
    APART.test(after) ||
    BEFORE.test(sentence.slice(0, start))
  );
}

/** The end of the words about the year that stand right after a day or a month, or of those themselves. */
export function endWithYear(sentence: string, end: number): number {
  return end + (BESIDE.exec(sentence.slice(end))?.[0].length ?? 0);
}

/** "7 June in 2015" */
export function numberedYear(sentence: string, end: number) {
  const [words, year] = NUMBERED.exec(sentence.slice(end)) ?? [];
  return words === undefined ? undefined : { year: Number(year), length: words.length };
}

/** Undefined for words without a month; null for those of which the year stays open. */
export function dateOfYearBeside(words: string, year: number): CalendarDate | null | undefined {
  const month = MONTH_NAME.exec(words)?.[0];
  if (month === undefined) return undefined;
  const which = /\s(last|this|next)\syear$/.exec(words)?.[1];
  const days = words.match(/\d+/g) ?? [];
  if (which === undefined || days.length > 1) return null;
  const by = { last: -1, this: 0, next: 1 }[which] ?? 0;
  const date = { year: year + by, month: monthOf(month) };
  return days[0] === undefined ? date : { ...date, day: Number(days[0]) };
}
