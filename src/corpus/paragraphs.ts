// Finds the paragraphs of a body. Paragraphs are separated by blank lines; a body without any blank
// line (text scraped from a page often has none) has one paragraph a line. Code is one, whatever it holds.
import type { Article, Paragraph, Range } from './article.js';
import { withoutEnding } from './ends.js';

/** Paragraphs in order, numbered from 1, without the white space and the marks around them. */
export function splitParagraphs(body: string): Paragraph[] {
  const blankLine = /\n[^\S\n]*\n/.test(body.trim());
  const separator = blankLine ? /\n(?:[^\S\n]*\n)+/g : /\n+/g;
  const paragraphs: Paragraph[] = [];
  const add = (found: Omit<Paragraph, 'number'>) => {
    if (!hasWords(body.slice(found.start, found.end))) return;
    paragraphs.push({ number: paragraphs.length + 1, ...found });
  };
  let read = 0;
  for (const code of [...codeIn(body), undefined]) {
    const end = code?.around.start ?? body.length;
    for (const range of between(body.slice(read, end), separator)) {
      add(trimRange(body, read + range.start, read + range.end));
    }
    if (code) add({ ...code.inside, isCode: true });
    read = code?.around.end ?? end;
  }
  return paragraphs;
}

/** The paragraph in which a range ends: where the sentence that answers stands. */
export function paragraphOf({ paragraphs }: Article, { end }: Range): Paragraph | undefined {
  return paragraphs.find((each) => each.start < end && end <= each.end);
}

function between(text: string, separator: RegExp): Range[] {
  const separators = [...text.matchAll(separator)];
  const starts = [0, ...separators.map(({ index, 0: match }) => index + match.length)];
  return starts.map((start, i) => ({ start, end: separators[i]?.index ?? text.length }));
}

/** What stands between two lines of three or more backticks each, as many above as below. */
function codeIn(body: string): { inside: Range; around: Range }[] {
  const fences = [...body.matchAll(/^`{3,}[^\S\n]*$/gm)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    length: line.trimEnd().length,
  }));
  const last = new Map(fences.map(({ length }, i) => [length, i]));
  const found: { inside: Range; around: Range }[] = [];
  for (let i = 0; i < fences.length; i++) {
    const opening = fences[i];
    if (!opening || last.get(opening.length) === i) continue;
    let at = i + 1;
    while (fences[at]?.length !== opening.length) at++;
    const closing = fences[at];
    if (!closing) continue;
    const inside = withoutBlankEnds(body, opening.end, closing.start);
    found.push({ inside, around: { start: opening.start, end: closing.end } });
    i = at;
  }
  return found;
}

/** Without blank lines before and white space after. */
function withoutBlankEnds(body: string, start: number, end: number): Range {
  const text = body.slice(start, end).trimEnd();
  const blank = text.length - text.trimStart().length;
  return { start: start + text.lastIndexOf('\n', blank) + 1, end: start + text.length };
}

/** The range without white space at its ends, and without the marks of a Markdown heading. */
function trimRange(body: string, start: number, end: number) {
  const text = body.slice(start, end);
  // A backslash says that what looks like a mark is none.
  const lead = /^\s*(?:#{1,6}[^\S\n]+|\\(?=#{1,6}\s|`{3}))?/.exec(text)?.[0] ?? '';
  const level = lead.trim().replace('\\', '').length;
  const { length } = level > 0 ? withoutClosingMarks(text.trimEnd()) : text.trimEnd();
  const range = {
    start: start + lead.length,
    end: Math.max(start + lead.length, start + length),
  };
  return level > 0 ? { ...range, level } : range;
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
