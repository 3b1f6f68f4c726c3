// The words of an article's sentence that say when, with all that is certain of them: by themselves, by the
// article's own date, and by a full date near by, whose year is also that of a date without one.
import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';
import { type CalendarDate, type DateExpression, readDay, withNearYear } from './calendar.js';
import { dateExpressionsIn, RELATIVE } from './date-expressions.js';
import { MONTH_NAME } from './months.js';
import { mayBeMeant, resolved } from './resolve.js';
import { runningForward } from './spans.js';
import { saidAtOtherTimes } from './speech-times.js';
import { countsYears } from './year-beside.js';

/** Every page of a timeline is made anew; what takes time is done once for each sentence. */
export const expressionsIn = onceForEach(
  (sentence: Sentence, article: Article): readonly DateExpression[] => {
    const text = textOf(article, sentence);
    const written = dateExpressionsIn(text);
    if (written.length === 0) return [];
    const published =
      article.published !== undefined && isReport(article) ? readDay(article.published) : undefined;
    const read = written.map((expression) => ({
      expression,
      own: published ? resolved(text, expression, published) : expression,
    }));
    const all = read.map(({ own }) => own);
    const named = yearsNamed(read);
    const isOfAnyYear = countsYears(text);
    const isOfOtherTime =
      published && written.some(({ date }) => date === null)
        ? saidAtOtherTimes(text, all, published)
        : undefined;
    return read.map(({ expression, own }) => {
      const { date } = expression;
      if (date === null) return isOfOtherTime?.(own) ? expression : own;
      if (date.year !== undefined || date.month === undefined) return own;
      const year =
        own.date?.year ?? yearOfDay(date, named) ?? yearOfDay(date, monthsNamedIn(article));
      const isOther = named.some((each) => yearBy(date, each) !== year);
      if (year === undefined || isOther || isOfAnyYear) return expression;
      if (own.date?.year !== undefined) return own;
      const dated = runningForward({ ...expression, date: { year, ...date } });
      return published && !mayBeMeant(text, dated, published) ? expression : dated;
    });
  },
);

/** Sentences of an article that may have dates. */
const MAX_WITH_DATES = 300;

/** A chronicle has more dates, of other times than its own; and the verbs beside each would take half a millisecond. */
const isReport = onceForEach((article: Article) => {
  const withDates = article.sentences.filter((each) => {
    const text = textOf(article, each);
    return MONTH_NAME.test(text) || RELATIVE.test(text);
  });
  return withDates.length <= MAX_WITH_DATES;
});

/** A year that is named, with its month and day where they are named too. */
type YearNamed = CalendarDate & Required<Pick<CalendarDate, 'year'>>;

/**
 * The year that the dates give one near them, where a full date is among them: "February 2022" looks back at
 * something, and makes the year of "in March" unsure at most.
 */
function yearOfDay(date: CalendarDate, dates: readonly YearNamed[]): number | undefined {
  if (!dates.some(({ day }) => day !== undefined)) return undefined;
  const years = new Set(dates.map((each) => yearBy(date, each)));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/** The year that the date has beside another one; undefined where that is too far off to tell. */
function yearBy(date: CalendarDate, { year, month }: YearNamed): number | undefined {
  return month === undefined ? year : withNearYear(date, { year, month }).year;
}

interface Read {
  readonly expression: DateExpression;
  /** With all that the article's day makes certain. */
  readonly own: DateExpression;
}

/** By the sentence itself, in figures or as "last year". */
function yearsNamed(read: readonly Read[]): YearNamed[] {
  return read.flatMap(({ expression, own }) => {
    const isOfYear = own.date !== null && own.date.month === undefined;
    return withYear(isOfYear ? own : expression);
  });
}

/** Sentences of an article that are looked at for a year; a long article has more than one anyway. */
const MAX_WITH_YEAR = 300;

const monthsNamedIn = onceForEach((article: Article): readonly YearNamed[] => {
  const sentences = article.sentences.filter((each) => /\d{4}/.test(textOf(article, each)));
  if (sentences.length > MAX_WITH_YEAR) return [];
  return sentences
    .flatMap((each) => dateExpressionsIn(textOf(article, each)).flatMap(withYear))
    .filter(({ month }) => month !== undefined);
});

function withYear({ date, until }: DateExpression): YearNamed[] {
  return [date, until].flatMap((each) =>
    each?.year === undefined ? [] : [{ ...each, year: each.year }],
  );
}
