// The words of one version that the others do not have: they are marked.
import type { Range } from '../corpus/article.js';
import { countCommon, termsOf } from '../text/words.js';

/** A word with its hyphens, a figure with its points. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.,'’-](?=[\p{L}\p{N}]))*/gu;

/** The words within a range that the others do not have, those beside each other as one range. */
export function ownWords(text: string, within: Range, others: ReadonlySet<string>): Range[] {
  const words = [...text.slice(within.start, within.end).matchAll(WORD)].map(
    ({ index, 0: word }) => ({ word, start: within.start + index }),
  );
  const ranges: Range[] = [];
  let isOpen = false;
  for (const { word, start } of words) {
    const end = start + word.length;
    // "Co-operation" is "cooperation".
    const terms = new Set([...termsOf(word), ...termsOf(word.replaceAll('-', ''))]);
    const isOwn = terms.size > 0 && countCommon(terms, others) === 0;
    const last = ranges.at(-1);
    if (isOwn && isOpen && last && /^\s+$/.test(text.slice(last.end, start))) {
      ranges[ranges.length - 1] = { start: last.start, end };
    } else if (isOwn) ranges.push({ start, end });
    isOpen = isOwn;
  }
  return ranges;
}
