// Look-ups of a day: besides the sentences that write it, those that mean it ("today", "on Thursday", a span of
// days), as the timeline reads them.
import { type Article, type Excerpt, type Range, textOf } from '../corpus/article.js';
import { mergeRanges } from '../corpus/ranges.js';
import { type CalendarDate, compareDates, type DateExpression } from '../timeline/calendar.js';
import { expressionsIn } from '../timeline/dates-in-sentence.js';
import type { Group } from './by-article.js';
import { onlyDateIn } from './dates.js';
import type { Place } from './match.js';

/** Sentences that are read for a day; in a longer corpus only those that write it are found. */
const MAX_READ = 2_000;

/** Without any of these a sentence has no day. */
const SAYS_WHEN =
  /\d|day|today|tonight|yesterday|tomorrow|ago|this (?:morning|afternoon|evening)|last night/i;

/** Characters of a day as somebody may type it: what is longer is not read for one. */
const LONGEST_DAY = 60;

/** The day that somebody typed, with or without a year; undefined where there is anything else. */
export function dayIn(typed: string): CalendarDate | undefined {
  if (typed.length > LONGEST_DAY) return undefined;
  const date = onlyDateIn(typed);
  if (date?.day === undefined) return undefined;
  const { year, month, day } = date;
  return { ...(year !== undefined && { year }), ...(month !== undefined && { month }), day };
}

/** The groups, and all sentences that mean the day, in the order of the corpus. */
export function withDay(
  day: CalendarDate,
  groups: readonly Group[],
  places: readonly Place[],
): readonly Group[] {
  const candidates = places.filter(({ article, sentence }) =>
    SAYS_WHEN.test(textOf(article, sentence)),
  );
  if (candidates.length > MAX_READ) return groups;
  const found = new Map<Article, Map<number, Excerpt>>();
  const add = (excerpt: Excerpt) => {
    const own = found.get(excerpt.article) ?? new Map<number, Excerpt>();
    const known = own.get(excerpt.start);
    const highlights = mergeRanges([...(known?.highlights ?? []), ...excerpt.highlights]);
    found.set(excerpt.article, own.set(excerpt.start, { ...excerpt, highlights }));
  };
  for (const { excerpts } of groups) for (const excerpt of excerpts) add(excerpt);
  for (const { article, sentence } of candidates) {
    const { start, end, paragraph } = sentence;
    const highlights = expressionsIn(sentence, article)
      .filter((expression) => means(expression, day))
      .map((range): Range => ({ start: start + range.start, end: start + range.end }));
    if (highlights.length > 0) add({ article, paragraph, start, end, highlights });
  }
  const articles = new Set(places.map(({ article }) => article));
  return [...articles].flatMap((article) => {
    const own = found.get(article);
    const excerpts = own && [...own.values()].toSorted((a, b) => a.start - b.start);
    return excerpts ? [{ article, excerpts }] : [];
  });
}

/** Whether the words mean the day, or a span of days that has it. */
function means({ date, until }: DateExpression, day: CalendarDate): boolean {
  if (date?.day === undefined) return false;
  const wanted = {
    ...day,
    ...(day.year === undefined && date.year !== undefined && { year: date.year }),
  };
  if (compareDates(date, wanted) === 0) return true;
  if (until?.day === undefined) return false;
  return compareDates(date, wanted) <= 0 && compareDates(wanted, until) <= 0;
}
