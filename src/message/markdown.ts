// Discord's markdown, in one direction only: text that a member sees exactly as it is, every
// character of it, whatever it contains.
import type { Range } from '../corpus/article.js';
import { mergeRanges } from '../corpus/ranges.js';
import { isolated, withoutDirections, withoutIsolation } from '../text/directions.js';

/**
 * A backslash is taken away by Discord before any sign that is no letter, digit or white space. These
 * mean something anywhere: emphasis, spoilers, code, links, mentions of all kinds, emoji (`:name:`),
 * and the slashes of addresses, which would otherwise be links and show invitations.
 */
const SPECIAL = /[\\*_~`|<>[\]@/:]/g;

/** Headings, subtext, lists and their like begin a line; an ordered list is known by its dot. */
const LINE_START = /^([^\S\n\r\u2028\u2029]*)([#+-])/gm;
const ORDERED = /^([^\S\n\r\u2028\u2029]*\d+)\.(?=\s|$)/gm;

/** The text with every sign neutralised that Discord would act upon. */
export function escapeMarkdown(text: string): string {
  return escapeLines(text, true);
}

/** A block quote of the text, with the highlights (ranges of the text) in bold. */
export function blockQuote(text: string, highlights: readonly Range[] = []): string {
  // Those that touch as well: bold must not end where it begins.
  const merged = mergeRanges(highlights);
  let [at, next] = [0, 0];
  const lines = text.split('\n').map((line) => {
    const [start, own]: [number, Range[]] = [at, []];
    at += line.length + 1;
    // Both come in the order of the text; one may go on in the next line.
    for (let each = merged[next]; each && each.start < at; each = merged[next]) {
      own.push(each);
      if (each.end > at) break;
      next++;
    }
    return `> ${isolated(boldLine(line, start, own))}`;
  });
  return lines.join('\n');
}

/** The same, struck through. */
export function struckQuote(text: string): string {
  const struck = (line: string) => (line === '' ? '' : `~~${isolated(escapeMarkdown(line))}~~`);
  return text
    .split('\n')
    .map((line) => `> ${struck(line)}`)
    .join('\n');
}

export interface SeenQuote {
  readonly text: string;
  readonly highlights: readonly Range[];
  readonly isStruck: boolean;
}

/** What a member sees of `blockQuote` or `struckQuote`: what these were given. */
export function readBlockQuote(rendered: string): SeenQuote {
  const [lines, highlights]: [string[], Range[]] = [[], []];
  const isStruck = rendered.startsWith('> ~~');
  let before = 0;
  for (const line of rendered.split('\n')) {
    const unstruck = line.slice('> '.length).replace(/^~~(.*)~~$/s, '$1');
    const bare = withoutIsolation(unstruck);
    let [text, opened]: [string, number | undefined] = ['', undefined];
    for (const [sign] of bare.matchAll(/\\[^0-9A-Za-z\s]|\*\*|./gs)) {
      if (sign !== '**') text += sign.length > 1 ? sign.slice(1) : sign;
      else if (opened === undefined) opened = before + text.length;
      else {
        highlights.push({ start: opened, end: before + text.length });
        opened = undefined;
      }
    }
    lines.push(text);
    before += text.length + 1;
  }
  return { text: lines.join('\n'), highlights, isStruck };
}

/** One line of text: what would break it becomes a space, and nothing turns it round. For titles and questions. */
export function inline(text: string): string {
  return escapeMarkdown(
    withoutDirections(text)
      .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
      .trim(),
  );
}

/** What a member sees of `inline`: the line that it was made from. */
export function readInline(rendered: string): string {
  return rendered.replace(/[\u2068\u2069]/g, '').replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

function boldLine(line: string, start: number, highlights: readonly Range[]): string {
  let at = 0;
  let result = '';
  const add = (to: number, bold: boolean) => {
    const piece = escapeLines(line.slice(at, to), line.slice(0, at).trim() === '');
    result += bold && piece !== '' ? `**${piece}**` : piece;
    at = to;
  };
  for (const highlight of highlights) {
    const from = Math.max(0, highlight.start - start);
    const to = Math.min(line.length, highlight.end - start);
    if (from >= to) continue;
    add(from, false);
    add(to, true);
  }
  add(line.length, false);
  return result;
}

function escapeLines(text: string, atLineStart: boolean): string {
  // A text of thousands of blank lines is shown as they are.
  if (text === '') return '';
  const escaped = text.replace(SPECIAL, '\\$&');
  return atLineStart ? escaped.replace(LINE_START, '$1\\$2').replace(ORDERED, '$1\\.') : escaped;
}
