// The entries that one sentence gives a timeline: one for each of its dates.
import { type Article, type Excerpt, type Sentence, textOf } from '../corpus/article.js';
import { withContext } from '../corpus/context.js';
import { termsOf } from '../text/words.js';
import {
  type CalendarDate,
  compareDates,
  type DateExpression,
  isDay,
  isSameDate,
} from './calendar.js';
import { expressionsIn } from './dates-in-sentence.js';

export interface TimelineEntry {
  /** What is certain of the date; null for what counts from a day that is not known. */
  readonly date: CalendarDate | null;
  /** The end of a span of time, else null. */
  readonly until: CalendarDate | null;
  /** The words that say when, as the first excerpt has them. */
  readonly written: string;
  /** The quote, then those of other articles that say it in nearly the same words; one an article. */
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
}

/** An entry that is being put together, with the terms of its sentence. */
export interface Draft extends TimelineEntry {
  readonly terms: ReadonlySet<string>;
}

/** One for each date in the sentence; words without one only where there is nothing better. */
export function draftsOf(article: Article, sentence: Sentence): Draft[] {
  const expressions = expressionsIn(sentence, article);
  const certain = expressions.filter(({ date }) => date !== null);
  const groups: DateExpression[][] = [];
  const shown = certain.length > 0 ? certain : expressions;
  // Spans first: "on Thursday and Friday (May 16 and 17)" is one time.
  for (const expression of shown.toSorted((a, b) => Number(!a.until) - Number(!b.until))) {
    const same = groups.find(([first]) => first && isSameOrPart(first, expression));
    if (same) same.push(expression);
    else groups.push([expression]);
  }
  return groups.map((group) => draftOf(article, sentence, group));
}

function draftOf(article: Article, sentence: Sentence, group: readonly DateExpression[]): Draft {
  const highlights = group
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
    .toSorted((a, b) => a.start - b.start);
  const { paragraph } = sentence;
  return {
    date: group[0]?.date ?? null,
    until: group[0]?.until ?? null,
    written: highlights.map((range) => textOf(article, range)).join(', '),
    excerpts: [{ article, paragraph, ...withContext(article, sentence), highlights }],
    terms: new Set(termsOf(textOf(article, sentence))),
  };
}

function isSameTime(a: Pick<Draft, 'date' | 'until'>, b: Pick<Draft, 'date' | 'until'>): boolean {
  return isSameDate(a.date, b.date) && isSameDate(a.until, b.until);
}

/** A day of a span belongs to the span where one sentence names both. */
function isSameOrPart(span: DateExpression, { date, until }: DateExpression): boolean {
  if (isSameTime(span, { date, until })) return true;
  if (!span.date || !span.until || !date || until || !isDay(date)) return false;
  return (
    isDay(span.date) &&
    isDay(span.until) &&
    compareDates(span.date, date) <= 0 &&
    compareDates(date, span.until) <= 0
  );
}
