// Finds the paragraphs of a body. Paragraphs are separated by blank lines; a body without any blank
// line (text scraped from a page often has none) has one paragraph a line.
import type { Article, Paragraph, Range } from './article.js';
import { withoutEnding } from './ends.js';

/** Paragraphs in order, numbered from 1, without the white space around them. */
export function splitParagraphs(body: string): Paragraph[] {
  const blankLine = /\n[^\S\n]*\n/.test(body.trim());
  const separator = blankLine ? /\n(?:[^\S\n]*\n)+/g : /\n+/g;
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { index, 0: match } of [...body.matchAll(separator), { index: body.length, 0: '' }]) {
    const range = trimRange(body, start, index);
    if (hasWords(body.slice(range.start, range.end))) {
      paragraphs.push({ number: paragraphs.length + 1, ...range });
    }
    start = index + match.length;
  }
  return paragraphs;
}

/** The paragraph in which a range ends: where the sentence that answers stands. */
export function paragraphOf({ paragraphs }: Article, { end }: Range): Paragraph | undefined {
  return paragraphs.find((each) => each.start < end && end <= each.end);
}

/** The range without white space at its ends, and without the marks of a Markdown heading. */
function trimRange(body: string, start: number, end: number) {
  const text = body.slice(start, end);
  const lead = /^\s*(?:#{1,6}[^\S\n]+)?/.exec(text)?.[0].length ?? 0;
  const isHeading = text.slice(0, lead).includes('#');
  const { length } = isHeading ? withoutClosingMarks(text.trimEnd()) : text.trimEnd();
  return { start: start + lead, end: Math.max(start + lead, start + length) };
}

/** "## Heading ##": signs after white space close it. */
function withoutClosingMarks(heading: string): string {
  const bare = withoutEnding(heading, (sign) => sign === '#');
  const isClosed = bare.length < heading.length && /\s/.test(bare.charAt(bare.length - 1));
  return isClosed ? bare.trimEnd() : heading;
}

/** Separators such as "***" or "---" are no paragraphs: there is nothing in them to quote. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
