// What is a sentence by its place and not by its words: the row of a table, the item of a list.
import type { Range } from './article.js';

/** Characters; what is longer is no row that anybody reads. */
const MAX_ROW = 1_000;

/** Whether it is a row of a table, as its cells are written one after the other ("Riga | 12"). */
export function isRow(paragraph: string): boolean {
  return paragraph.length <= MAX_ROW && /(?:^| )\| /.test(paragraph) && !paragraph.includes('\n');
}

/** The sentence without the bullet of the item that begins with it. */
export function withoutBullet(text: string, { start, end }: Range): Range {
  const isFirst =
    start === 0 || /\n[^\S\n]*$/.test(text.slice(Math.max(0, start - MAX_INDENT), start));
  const bullet = isFirst
    ? /^[-*•]\s+(?=\S)/.exec(text.slice(start, Math.min(end, start + MAX_INDENT)))
    : null;
  return { start: start + (bullet?.[0].length ?? 0), end };
}

/** Characters before an item or after its bullet that are looked at. */
const MAX_INDENT = 40;
