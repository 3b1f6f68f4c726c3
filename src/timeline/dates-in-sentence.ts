// The words of an article's sentence that say when, with all that is certain of them: by themselves, by the
// article's own date, and by a full date near by, whose year is also that of a date without one.
import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';
import {
  type CalendarDate,
  type DateExpression,
  type Day,
  readDay,
  withNearYear,
} from './calendar.js';
import { dateExpressionsIn } from './date-expressions.js';
import { resolved } from './resolve.js';
import { runningForward } from './spans.js';

/** Every page of a timeline is made anew; what takes time is done once for each sentence. */
export const expressionsIn = onceForEach(
  (sentence: Sentence, article: Article): readonly DateExpression[] => {
    const text = textOf(article, sentence);
    const published = article.published === undefined ? undefined : readDay(article.published);
    const written = dateExpressionsIn(text);
    const beside = fullDatesOf(written);
    return written.map((expression) => {
      const own = published ? resolved(text, expression, published) : expression;
      const { date } = expression;
      if (!date || date.year !== undefined || date.month === undefined) return own;
      const near = yearBy(date, beside);
      if (own.date?.year !== undefined)
        return near === undefined || near === own.date.year ? own : expression;
      const year = near ?? yearBy(date, fullDatesIn(article));
      return year === undefined ? own : runningForward({ ...expression, date: { year, ...date } });
    });
  },
);

/** The year that is the only one of the dates, if one of them is near. */
function yearBy(date: CalendarDate, dates: readonly Day[]): number | undefined {
  const years = new Set(dates.map((each) => withNearYear(date, each).year));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

/** Sentences of an article that are looked at for a year; a long article has more than one anyway. */
const MAX_WITH_YEAR = 300;

const fullDatesIn = onceForEach((article: Article): readonly Day[] => {
  const withYear = article.sentences.filter((each) => /\d{4}/.test(textOf(article, each)));
  if (withYear.length > MAX_WITH_YEAR) return [];
  return withYear.flatMap((each) => fullDatesOf(dateExpressionsIn(textOf(article, each))));
});

/** Those of which the year and the month are named. */
function fullDatesOf(expressions: readonly DateExpression[]): Day[] {
  return expressions
    .flatMap(({ date, until }) => [date, until])
    .flatMap((date) =>
      date?.year !== undefined && date.month !== undefined
        ? [{ year: date.year, month: date.month, day: date.day ?? 1 }]
        : [],
    );
}
