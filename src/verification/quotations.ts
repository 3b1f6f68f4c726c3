// What stands in quotation marks in an article: somebody's own words, or a word that is only named.
import type { Article, Range } from '../corpus/article.js';
import { firstEndingAfter } from '../corpus/ranges.js';
import { onceForEach } from '../processes/once-for-each.js';

/**
 * Double marks in pairs, without them, in order; a quotation that is not closed runs to the end of its
 * paragraph. Single marks count only in a paragraph without double ones.
 */
export function quotationsIn(article: Article, { start, end }: Range): Range[] {
  const all = allIn(article);
  const first = firstEndingAfter(all, start);
  let after = first;
  while ((all[after]?.start ?? end) < end) after++;
  return all.slice(first, after);
}

/** All of an article, which is read once. */
const allIn = onceForEach(({ body, paragraphs }: Article): readonly Range[] =>
  paragraphs.flatMap((paragraph) => pairsIn(body, paragraph)),
);

function pairsIn(body: string, paragraph: Range): Range[] {
  const text = body.slice(paragraph.start, paragraph.end);
  const pairs: Range[] = [];
  let opened: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/["“”„«»]/g)) {
    const at = paragraph.start + index;
    if (opened === undefined) {
      if (!/[”»]/.test(mark)) opened = at + 1;
    } else if (!/[„«]/.test(mark)) {
      pairs.push({ start: opened, end: at });
      opened = undefined;
    }
  }
  if (opened !== undefined) pairs.push({ start: opened, end: paragraph.end });
  return pairs.length > 0 ? pairs : singleIn(text, paragraph.start);
}

/** ‘We will win,’ she said: the closing mark follows a sign, which an apostrophe does not. */
function singleIn(text: string, offset: number): Range[] {
  const pattern = /(?<![\p{L}\p{N}])‘([^‘]+?[.,!?…])’(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(pattern)].map(({ index, 1: words = '' }) => ({
    start: offset + index + 1,
    end: offset + index + 1 + words.length,
  }));
}

/** The text with every quotation blanked out, letter by letter, so that offsets stay. */
export function withoutQuotations(article: Article, range: Range): string {
  const pieces: string[] = [];
  let at = range.start;
  for (const { start, end } of quotationsIn(article, range)) {
    const [from, to] = [Math.max(at, start), Math.min(range.end, end)];
    pieces.push(article.body.slice(at, from), '_'.repeat(Math.max(0, to - from)));
    at = Math.max(at, to);
  }
  return pieces.join('') + article.body.slice(at, range.end);
}
