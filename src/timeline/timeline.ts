// The timeline: the sentences that say when something happened or will happen, in order of their dates.
// A date is only as exact as it is certain: by the words alone, or by the article's own date. What
// remains unsure is not left out and not guessed either, but listed after the rest, as it is written.
import { repeats } from '../answer/repetition.js';
import { type Article, type Excerpt, type Sentence, textOf } from '../corpus/article.js';
import { withContext } from '../corpus/context.js';
import { mergeRanges, overlap } from '../corpus/ranges.js';
import type { IsAbout } from '../retrieval/topic.js';
import { termsOf } from '../retrieval/words.js';
import { type CalendarDate, compareDates, isDay, isSameDate, readDay } from './calendar.js';
import { type DateExpression, dateExpressionsIn } from './expressions.js';
import { resolved } from './resolve.js';

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

export interface Timeline {
  /** The year at least is certain; in order of time. */
  readonly dated: readonly TimelineEntry[];
  /** A month or a day of some year that is not named; in order of the calendar. */
  readonly yearless: readonly TimelineEntry[];
  /** "On Thursday", "last month"; in order of the articles and their text. */
  readonly undated: readonly TimelineEntry[];
}

/** An entry that is being put together, with the terms of its sentence. */
interface Draft extends TimelineEntry {
  readonly terms: ReadonlySet<string>;
}

/** Sentences that are read without a pause: one takes up to a millisecond. */
const SENTENCES_AT_ONCE = 10;

export async function timelineOf(
  articles: readonly Article[],
  isAbout: IsAbout = () => true,
): Promise<Timeline> {
  let drafts: readonly Draft[] = [];
  let read = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (++read % SENTENCES_AT_ONCE === 0) await new Promise(setImmediate);
      if (!isAbout(article, sentence)) continue;
      for (const draft of draftsOf(article, sentence)) drafts = withDraft(drafts, draft);
    }
  }
  const entries = drafts.map(({ terms: _, ...entry }): TimelineEntry => entry);
  return {
    dated: inOrder(entries.filter(({ date }) => date?.year !== undefined)),
    yearless: inOrder(entries.filter(({ date }) => date !== null && date.year === undefined)),
    undated: entries.filter(({ date }) => date === null),
  };
}

/** Every page of a timeline is made anew; what takes time is done once for each sentence. */
const remembered = new WeakMap<Sentence, readonly DateExpression[]>();

function expressionsIn(article: Article, sentence: Sentence): readonly DateExpression[] {
  const known = remembered.get(sentence);
  if (known) return known;
  const text = textOf(article, sentence);
  const published = article.published === undefined ? undefined : readDay(article.published);
  const expressions = dateExpressionsIn(text).map((expression) =>
    published ? resolved(text, expression, published) : expression,
  );
  remembered.set(sentence, expressions);
  return expressions;
}

/** One for each date in the sentence; words without one only where there is nothing better. */
function draftsOf(article: Article, sentence: Sentence): Draft[] {
  const expressions = expressionsIn(article, sentence);
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

/** The drafts with the new one: in one that overlaps it, as a repetition of one, or at the end. */
function withDraft(drafts: readonly Draft[], added: Draft): readonly Draft[] {
  const [excerpt] = added.excerpts;
  const at = drafts.findIndex((draft) => isSameTime(draft, added) && isSame(draft, added));
  const draft = drafts[at];
  if (!draft) return [...drafts, added];
  const [own, ...others] = draft.excerpts;
  const isOverlap = own.article.id === excerpt.article.id && overlap(own, excerpt);
  const grown: Draft = isOverlap
    ? {
        ...draft,
        written: `${draft.written}, ${added.written}`,
        excerpts: [union(own, excerpt), ...others],
        terms: new Set([...draft.terms, ...added.terms]),
      }
    : { ...draft, excerpts: withExcerpt(draft.excerpts, excerpt) };
  return drafts.with(at, grown);
}

function isSame(draft: Draft, added: Draft): boolean {
  const [own] = draft.excerpts;
  const [excerpt] = added.excerpts;
  if (own.article.id === excerpt.article.id) return overlap(own, excerpt);
  const isSameWording = draft.date !== null || sameTerms(draft.written, added.written);
  return isSameWording && repeats(added.terms, draft.terms);
}

function sameTerms(a: string, b: string): boolean {
  return termsOf(a).join(' ') === termsOf(b).join(' ');
}

function withExcerpt(excerpts: Draft['excerpts'], added: Excerpt): Draft['excerpts'] {
  const isThere = excerpts.some(({ article }) => article.id === added.article.id);
  return isThere ? excerpts : [...excerpts, added];
}

function union(a: Excerpt, b: Excerpt): Excerpt {
  return {
    ...a,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    highlights: mergeRanges([...a.highlights, ...b.highlights]),
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

/** What begins together: the shorter time first, else in the order of the articles. */
function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted(
    (a, b) =>
      compareDates(a.date ?? {}, b.date ?? {}) || compareDates(a.until ?? {}, b.until ?? {}),
  );
}
