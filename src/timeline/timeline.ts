// The timeline: the sentences that say when something happened or will happen, in order of their dates.
// A date is only as exact as it is certain: by the words alone, or by the article's own date. What
// remains unsure is not left out and not guessed either, but listed after the rest, as it is written.

import type { Article } from '../corpus/article.js';
import { isHeading } from '../corpus/outline.js';
import type { IsAbout } from '../topics/found-in.js';
import { compareDates } from './calendar.js';
import { draftsOf, type TimelineEntry } from './entries.js';
import { createMerging } from './merging.js';

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
  const { drafts, add } = createMerging();
  let read = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (++read % SENTENCES_AT_ONCE === 0) await new Promise(setImmediate);
      if (isHeading(article, sentence) || !isAbout(article, sentence)) continue;
      for (const draft of draftsOf(article, sentence)) add(draft);
    }
  }
  const entries = drafts.map(({ terms: _, ...entry }): TimelineEntry => entry);
  return {
    dated: inOrder(entries.filter(({ date }) => date?.year !== undefined)),
    yearless: inOrder(entries.filter(({ date }) => date !== null && date.year === undefined)),
    undated: entries.filter(({ date }) => date === null),
  };
}

/** What begins together: the shorter time first, else in the order of the articles. */
function inOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted(
    (a, b) =>
      compareDates(a.date ?? {}, b.date ?? {}) || compareDates(a.until ?? {}, b.until ?? {}),
  );
}
