// Finds the words of a sentence that say when, and what is certain of their date by themselves. Reading
// is chrono's; what stands here is what it leaves out (bare years, "May 16 and 17") and what news text
// makes it misread: verbs ("may 5"), names ("April Smith"), spans of time ("in five years").
import { type Chrono, en, type ParsedComponents, type ParsedResult } from 'chrono-node';
import type { Range } from '../corpus/article.js';
import { overlap } from '../corpus/ranges.js';
import type { CalendarDate } from './calendar.js';
import { yearsIn } from './years.js';

/** Words that say when; the range is one of the sentence. */
export interface DateExpression extends Range {
  /** What is certain by the words alone; null for those that count from when they were written. */
  readonly date: CalendarDate | null;
  /** The last day, month or year of a span: "May 16-17". */
  readonly until: CalendarDate | null;
}

/** Any moment: what counts from it is not used. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 15, 12)), timezone: 0 };

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** In capitals, as English writes months: "may 5" is a verb and a number. */
const MONTH_NAME = new RegExp(`(?<!\\p{L})(?:${MONTHS})(?!\\p{Ll})`, 'u');
/** Before a month without day or year; without it "March" may be a verb, and "April" or "May" a person. */
const MONTH_CUE =
  /(?:^|\s)(?:in|since|until|till|during|early|late|mid|last|next|this|as of|(?:end|start|beginning|middle) of)[\s-]$/i;

/** What counts from the day on which it was written. */
const RELATIVE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|(?:last|next|this|past) (?:week|weekend|month|year|morning|afternoon|evening|night)|(?:days?|weeks?|months?|years?) ago)\b/i;

const chrono = withDayPairs(en.casual);

/** Characters. Longer "sentences" are tables and the like, and would keep everybody else waiting. */
const MAX_SENTENCE = 1_500;

/** In the order of the sentence, without overlap. */
export function dateExpressionsIn(sentence: string): DateExpression[] {
  if (sentence.length > MAX_SENTENCE) return [];
  const read = chrono.parse(sentence, REFERENCE).flatMap((result) => readResult(sentence, result));
  const mays = bareMaysIn(sentence).filter((may) => !read.some((other) => overlap(may, other)));
  const found = [...read, ...mays].map((expression) => widened(sentence, expression));
  const years = yearsIn(sentence).filter((year) => !found.some((other) => overlap(year, other)));
  const all = [...found, ...years].toSorted((a, b) => a.start - b.start);
  return all.map((expression, i) => withJoinedYear(sentence, expression, all[i + 1]));
}

function readResult(sentence: string, { index, text, start, end }: ParsedResult): DateExpression[] {
  const range = trimmed(text, index);
  const written = sentence.slice(range.start, range.end);
  if (start.isCertain('month') && (MONTH_NAME.test(written) || isNumeric(written))) {
    if (isNamedByNow(sentence, range)) return [{ ...range, date: null, until: null }];
    const date = certainOf(start, written);
    // "15 March 44 BC", and what only looks like a date.
    if (date.year !== undefined && (date.year < 1000 || date.year > 2999)) return [];
    const isBareMonth = date.day === undefined && date.year === undefined;
    if (isBareMonth && !MONTH_CUE.test(sentence.slice(0, range.start))) return [];
    return [{ ...range, date, until: end ? certainOf(end, written) : null }];
  }
  const isSpan = /\b(?:the|over|past|every|each)\s$/i.test(sentence.slice(0, range.start));
  const isAttribute = /^['’]s\b/.test(sentence.slice(range.end)) && /^today$/i.test(written);
  if (!RELATIVE.test(written) || isSpan || isAttribute) return [];
  return [{ ...range, date: null, until: null }];
}

/** Without "on" before and a comma after, which chrono counts among its words. */
function trimmed(text: string, index: number): Range {
  const lead = /^(?:(?:on|in|at|of|from)\s+)*/i.exec(text)?.[0].length ?? 0;
  const end = text.replace(/[\s,;:–-]+$/, '').length;
  return { start: index + lead, end: index + Math.max(lead, end) };
}

/** ISO and slashed dates; "05/06/2024" is May to some and June to others. */
function isNumeric(written: string): boolean {
  return /\d{4}-\d\d?-\d\d?|\d\d?[/.]\d\d?[/.]\d{4}/.test(written);
}

function certainOf(components: ParsedComponents, written: string): CalendarDate {
  const [, first, second] = /(\d\d?)[/.](\d\d?)[/.]\d{4}/.exec(written) ?? [];
  const isAmbiguous = first !== second && Number(first) <= 12 && Number(second) <= 12;
  const certain = (component: 'year' | 'month' | 'day') =>
    components.isCertain(component) ? (components.get(component) ?? undefined) : undefined;
  const [year, month, day] = [certain('year'), certain('month'), certain('day')];
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && !isAmbiguous && { month }),
    ...(month !== undefined && day !== undefined && !isAmbiguous && { day }),
  };
}

/** "early April", "the beginning of 2021": shown as they are written. */
function widened(sentence: string, expression: DateExpression): DateExpression {
  const before =
    /(?<!\p{L})(?:(?:early|earlier|late|later|mid|last|next|this|coming)[\s-]|(?:in )?the (?:beginning|start|middle|end) of\s)$/iu.exec(
      sentence.slice(0, expression.start),
    );
  return before ? { ...expression, start: before.index } : expression;
}

/** "May 16 and June 2, 2024": the year at the end of a pair is the year of both. */
function withJoinedYear(
  sentence: string,
  expression: DateExpression,
  next: DateExpression | undefined,
): DateExpression {
  const { date } = expression;
  if (!date || date.year !== undefined || !next?.date?.year || !next.date.month) return expression;
  const between = sentence.slice(expression.end, next.start);
  const isPair = /^\s*(?:,|and|or|to|until|through|[-–—]|&)\s*$/.test(between);
  if (!isPair || (date.month ?? 0) > next.date.month) return expression;
  return { ...expression, date: { ...date, year: next.date.year } };
}

/** A bare "May" is a verb to chrono, but after "in". */
function bareMaysIn(sentence: string): DateExpression[] {
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
function isNamedByNow(sentence: string, { start, end }: Range): boolean {
  return (
    /(?:^|\s)(?:last|next|this|coming)\s$/i.test(sentence.slice(0, start)) ||
    /^(?:last|next|this|coming)\s/i.test(sentence.slice(start, end))
  );
}

/** Chrono with "May 16 and 17, 2024" and "16 and 17 May 2024", of which it reads one day only. */
function withDayPairs(base: Chrono): Chrono {
  const extended = base.clone();
  const day = '(\\d{1,2})(?:st|nd|rd|th)?';
  const pair = `${day}\\s(?:and|&)\\s${day}`;
  const year = '(?:,?\\s(\\d{4})(?!\\d))?';
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(${MONTHS})\\.?\\s${pair}${year}|${pair}\\s(${MONTHS})${year})(?![\\p{L}\\p{N}])`,
    'u',
  );
  extended.parsers.unshift({
    pattern: () => pattern,
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

function monthOf(name: string): number {
  const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  return 1 + names.indexOf(name.slice(0, 3).toLowerCase());
}
