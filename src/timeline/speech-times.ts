// What was said at another time than the article's: "tomorrow" and "next year" count from then. Nobody knows
// whether the words were put into the article's time, so they stay open.
import { withinPairs } from '../corpus/pairs.js';
import { REPORTING_VERBS } from '../corpus/speech-verbs.js';
import { type CalendarDate, compareDates, type DateExpression, type Day } from './calendar.js';

/** Without quotation marks: "In 2015 the minister said the clinic would open next year". */
const REPORTS = new RegExp(
  `(?<!\\p{L})(?:${REPORTING_VERBS}|would|hoped|planned|expected|believed|thought|feared|agreed|decided|intended)(?!\\p{L})`,
  'u',
);
/** Beside these stands when it was said: "told reporters yesterday", "today announced". */
const SAID = new RegExp(
  `(?<!\\p{L})(?:${REPORTING_VERBS}|told\\s(?:the\\s)?\\p{L}{1,30})\\s(?:late\\s|early\\s)?$`,
  'u',
);
const SAYS = new RegExp(`^\\s(?:${REPORTING_VERBS})(?!\\p{L})`, 'u');
const WEEKDAY = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;

/**
 * @param all the sentence's words that say when, with what they mean from the article's day
 * @returns whether one of them that counts from when it was said may count from another day
 */
export function saidAtOtherTimes(
  sentence: string,
  all: readonly DateExpression[],
  published: Day,
): (counted: DateExpression) => boolean {
  const isQuoted = withinPairs(sentence);
  const isNothingElse = [...sentence.matchAll(/\p{L}/gu)].every(({ index }) => isQuoted(index));
  const reports = REPORTS.test(sentence);
  const others = all.filter(({ start }) => !isQuoted(start));
  return (counted) => {
    const { start, end, date } = counted;
    if (!date) return false;
    const words = sentence.slice(start, end);
    if (!isQuoted(start)) {
      const isOfSpeech =
        SAID.test(sentence.slice(Math.max(0, start - LOOKED_BACK), start)) ||
        SAYS.test(sentence.slice(end, end + LOOKED_BACK));
      if (WEEKDAY.test(words) || isOfSpeech || !reports) return false;
    } else if (isNothingElse) {
      return true;
    }
    const now = asExactAs(words, date, published);
    return others.some((other) => {
      if (other === counted) return false;
      if (other.date) return compareDates(other.date, now) < 0;
      // A weekday of which it is open whether it is past is near all the same.
      return now.day !== undefined || !WEEKDAY.test(sentence.slice(other.start, other.end));
    });
  };
}

/** Characters beside a date that have the verb: "told the correspondents late". */
const LOOKED_BACK = 80;

/** The article's day, month or year: "5 May next year" counts by years. */
function asExactAs(words: string, date: CalendarDate, { year, month, day }: Day): CalendarDate {
  if (/\syear$/i.test(words)) return { year };
  return date.day === undefined ? { year, month } : { year, month, day };
}
