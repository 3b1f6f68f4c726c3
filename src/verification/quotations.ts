// What stands in quotation marks in an article: somebody's own words, or a word that is only named.
import type { Article, Range } from '../corpus/article.js';

/**
 * Double marks in pairs, without them, in order; a quotation that is not closed runs to the end of its
 * paragraph. Single marks count only in a paragraph without double ones.
 */
export function quotationsIn({ body, paragraphs }: Article, { start, end }: Range): Range[] {
  return paragraphs
    .filter((paragraph) => paragraph.start < end && start < paragraph.end)
    .flatMap((paragraph) => pairsIn(body, paragraph))
    .filter((quotation) => quotation.start < end && start < quotation.end);
}

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
  let text = article.body.slice(range.start, range.end);
  for (const quotation of quotationsIn(article, range)) {
    const from = Math.max(0, quotation.start - range.start);
    const to = Math.min(text.length, quotation.end - range.start);
    text = text.slice(0, from) + '_'.repeat(to - from) + text.slice(to);
  }
  return text;
}
