// Months by their names, which are words of other kinds as well: a bare "May", "March" or "April" counts
// only where the words before it say so.
import type { Range } from '../corpus/article.js';
import type { DateExpression } from './calendar.js';

export const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** In capitals, as English writes months: "may 5" is a verb and a number. */
export const MONTH_NAME = new RegExp(`(?<!\\p{L})(?:${MONTHS})(?!\\p{Ll})`, 'u');
/** Before a month without day or year; without it "March" may be a verb, and "April" or "May" a person. */
export const MONTH_CUE =
  /(?:^|\s)(?:in|since|until|till|during|early|late|mid|last|next|this|as of|(?:end|start|beginning|middle) of)[\s-]$/i;

/** A bare "May" is a verb to chrono, but after "in". */
export function bareMaysIn(sentence: string): DateExpression[] {
  return [...sentence.matchAll(/(?<![\p{L}\p{N}])May(?![\p{L}\p{N}’']|[\s-]\d)/gu)]
    .map(({ index }) => ({
      start: index,
      end: index + 'May'.length,
      date: { month: 5 },
      until: null,
    }))
    .filter(({ start }) => MONTH_CUE.test(sentence.slice(0, start)))
    .map((expression) =>
      isNamedByNow(sentence, expression) ? { ...expression, date: null } : expression,
    );
}

/** "Next March": which one depends on when it was written. */
export function isNamedByNow(sentence: string, { start, end }: Range): boolean {
  return (
    /(?:^|\s)(?:last|next|this|coming)\s$/i.test(sentence.slice(0, start)) ||
    /^(?:last|next|this|coming)\s/i.test(sentence.slice(start, end))
  );
}
