// Excerpts as quotes and citations, the form in which everything is shown: one quote for each group, with
// a citation for each of its excerpts, numbered in their order.
import type { Excerpt } from '../corpus/article.js';
import type { Citation, Quote } from './answer.js';
import { type Draft, numbered } from './quotes.js';

/** What says the same: the excerpt that is shown, then those of other articles. */
export type ExcerptGroup = readonly [Excerpt, ...Excerpt[]];

/**
 * Nothing was asked, so nothing is scored: every score is 1.
 * @param firstNumber of the citations
 */
export function cited(
  groups: readonly ExcerptGroup[],
  firstNumber = 1,
): { quotes: Quote[]; citations: Citation[] } {
  return numbered(
    groups.map(([first, ...others]): Draft => {
      const sources: Draft['sources'] = [sourceOf(first), ...others.map(sourceOf)];
      return { score: 1, sources, parts: new Set() };
    }),
    firstNumber,
  );
}

function sourceOf({ highlights, ...excerpt }: Excerpt): Draft['sources'][0] {
  return { ...excerpt, marks: highlights, terms: new Set() };
}
