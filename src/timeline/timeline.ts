// The timeline: the sentences that say when something happened or will happen, in order of their dates.
// A date is only as exact as it is certain: by the words alone, or by the article's own date. What
// remains unsure is not left out and not guessed either, but listed after the rest, as it is written.

import type { Article, Excerpt } from '../corpus/article.js';
import { mergeRanges, overlap } from '../corpus/ranges.js';
import { repeats } from '../text/repetition.js';
import { termsOf } from '../text/words.js';
import type { IsAbout } from '../topics/found-in.js';
import { compareDates } from './calendar.js';
import { type Draft, draftsOf, isSameTime, type TimelineEntry } from './entries.js';

export interface Timeline {
  /** The year at least is certain; in order of time. */
  readonly dated: readonly TimelineEntry[];
  /** A month or a day of some year that is not named; in order of the calendar. */
  readonly yearless: readonly TimelineEntry[];
  /** "On Thursday", "last month"; in order of the articles and their text. */
  readonly undated: readonly TimelineEntry[];
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

/** What begins together: the shorter time first, else in the order of the articles. */
function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted(
    (a, b) =>
      compareDates(a.date ?? {}, b.date ?? {}) || compareDates(a.until ?? {}, b.until ?? {}),
  );
}
