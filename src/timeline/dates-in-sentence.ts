// The words of an article's sentence that say when, with all that is certain of them: by themselves, by the
// article's own date, and by a full date near by, whose year is also that of a date without one.
import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';
import { type CalendarDate, type DateExpression, readDay, withNearYear } from './calendar.js';
import { dateExpressionsIn } from './date-expressions.js';
import { resolved } from './resolve.js';
import { runningForward } from './spans.js';

/** Every page of a timeline is made anew; what takes time is done once for each sentence. */
export const expressionsIn = onceForEach(
  (sentence: Sentence, article: Article): readonly DateExpression[] => {
    const text = textOf(article, sentence);
    const published = article.published === undefined ? undefined : readDay(article.published);
    const written = dateExpressionsIn(text);
    const beside = monthsNamed(written);
    return written.map((expression) => {
      const own = published ? resolved(text, expression, published) : expression;
      const { date } = expression;
      if (!date || date.year !== undefined || date.month === undefined) return own;
      const near = yearBy(date, beside);
      if (own.date?.year !== undefined)
        return near === undefined || near === own.date.year ? own : expression;
      const year = yearOfDay(date, beside) ?? yearOfDay(date, monthsNamedIn(article));
      return year === undefined ? own : runningForward({ ...expression, date: { year, ...date } });
    });
  },
);

/** A month of a year that is named with it, and its day where that is named too. */
type MonthNamed = CalendarDate & Required<Pick<CalendarDate, 'year' | 'month'>>;

/**
 * The year that the dates give one near them, where a full date is among them: "February 2022" looks back at
 * something, and makes the year of "in March" unsure at most.
 */
function yearOfDay(date: CalendarDate, dates: readonly MonthNamed[]): number | undefined {
  return dates.some(({ day }) => day !== undefined) ? yearBy(date, dates) : undefined;
}

/** The year that is the only one of the dates, if all of them are near. */
function yearBy(date: CalendarDate, dates: readonly MonthNamed[]): number | undefined {
  const years = new Set(dates.map((each) => withNearYear(date, each).year));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/** Sentences of an article that are looked at for a year; a long article has more than one anyway. */
const MAX_WITH_YEAR = 300;

const monthsNamedIn = onceForEach((article: Article): readonly MonthNamed[] => {
  const withYear = article.sentences.filter((each) => /\d{4}/.test(textOf(article, each)));
  if (withYear.length > MAX_WITH_YEAR) return [];
  return withYear.flatMap((each) => monthsNamed(dateExpressionsIn(textOf(article, each))));
});

function monthsNamed(expressions: readonly DateExpression[]): MonthNamed[] {
  return expressions
    .flatMap(({ date, until }) => [date, until])
    .flatMap((date) =>
      date?.year !== undefined && date.month !== undefined
        ? [{ ...date, year: date.year, month: date.month }]
        : [],
    );
}
