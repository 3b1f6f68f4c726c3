// Finds the sentences of a paragraph, with exact offsets. sentence-splitter does the splitting, on a
// copy of the same length in which typographic quotation marks are straight (it knows only those) and
// line breaks are spaces. Repairs follow, each for something that news text does and that the library
// was seen to get wrong; test/corpus/sentences.test.ts has the cases.
import { SentenceSplitterSyntax, split } from 'sentence-splitter';
import type { Paragraph, Range, Sentence } from './article.js';
import { withoutEnding } from './ends.js';
import { isRow, withoutBullet } from './pieces.js';

/** The sentences of all paragraphs: without overlap, in order, covering all text but white space. */
export function splitSentences(body: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    const text = body.slice(paragraph.start, paragraph.end);
    const isWhole = paragraph.isCode || isRow(text);
    const ranges = isWhole ? [{ start: 0, end: text.length }] : sentenceRanges(text);
    for (const range of ranges.map((each) => withoutBullet(text, each))) {
      sentences.push({
        index: sentences.length,
        paragraph: paragraph.number,
        start: paragraph.start + range.start,
        end: paragraph.start + range.end,
      });
    }
  }
  return sentences;
}

function sentenceRanges(text: string): Range[] {
  const ranges = splitListItems(text).flatMap((item) =>
    blocksOf(text, item).flatMap((block) => blockRanges(text, block)),
  );
  return joinWordless(text, ranges).map((range) => trim(text, range));
}

function blockRanges(text: string, block: Range): Range[] {
  const slice = text.slice(block.start, block.end);
  return joinBrokenSentences(slice, libraryRanges(slice))
    .flatMap((range) => splitJoinedSentences(slice, range))
    .map((range) => ({ start: range.start + block.start, end: range.end + block.start }));
}

/** The items of a Markdown list are sentences of their own, with or without a full stop. */
function splitListItems(text: string): Range[] {
  const starts = [
    0,
    ...[...text.matchAll(/\n(?=[^\S\n]*(?:[-*+•]|\d{1,2}[.)])\s)/g)].map((m) => m.index),
  ];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/**
 * Characters of a block, and marks in it that the library remembers. Its time grows with the square of both: 20,000
 * characters of '""。' took it eighteen seconds. Prose has a mark every thirty characters at most.
 */
const BLOCK = { characters: 10_000, marks: 400 };

/** Full stops, pairs, and what is written without spaces, whose words the library looks for again and again. */
const MARK = /[.!?"“”„«»()[\]{}\u3000-\uffff]/g;

/** Characters that are looked through for where a full block may end. */
const END_WITHIN = 1_000;

/**
 * Long text in blocks that end where a sentence surely does, or, in what is hardly prose, at white
 * space, or anywhere. Nearly every paragraph is one block.
 */
function blocksOf(text: string, range: Range): Range[] {
  const blocks: Range[] = [];
  let { start } = range;
  for (let full = fullAt(text, start); full < range.end; full = fullAt(text, start)) {
    const end = blockEnd(text, full);
    if (end >= range.end) break;
    blocks.push({ start, end });
    start = end;
  }
  return [...blocks, { start, end: range.end }];
}

/** Where a block that starts here has all that it may have. */
function fullAt(text: string, start: number): number {
  let marks = 0;
  for (const { index } of text.slice(start, start + BLOCK.characters).matchAll(MARK)) {
    marks++;
    if (marks === BLOCK.marks) return start + index + 1;
  }
  return start + BLOCK.characters;
}

function blockEnd(text: string, from: number): number {
  const near = text.slice(from, from + END_WITHIN);
  const end = SURE_END.exec(near) ?? /\s+/.exec(near);
  if (end) return from + end.index + end[0].length;
  // Not between the halves of one character.
  return /[\udc00-\udfff]/.test(text.charAt(from)) ? from + 1 : from;
}

function libraryRanges(text: string): Range[] {
  const quotations = singleQuotations(text);
  let at = 0;
  const isQuoted = (start: number) => {
    // Both come in the order of the text.
    while ((quotations[at]?.end ?? start + 1) <= start) at++;
    return (quotations[at]?.start ?? start) < start;
  };
  const starts = split(sameLengthCopy(text))
    .filter((node) => node.type === SentenceSplitterSyntax.Sentence)
    .map((node) => beforeOpeningMarks(text, node.range[0]))
    .filter((start) => !isQuoted(start));
  const bounds = [0, ...starts.filter((start) => start > 0)];
  return bounds.map((start, i) => ({ start, end: bounds[i + 1] ?? text.length }));
}

/** Where a sentence starts with its opening marks, which the library sees blanked out. */
function beforeOpeningMarks(text: string, start: number): number {
  let first = start;
  while (first > 0 && /["“„«‘'(]/.test(text[first - 1] ?? '')) first--;
  return first === 0 || /\s/.test(text[first - 1] ?? '') ? first : start;
}

/**
 * ‘Stop it. Now!’ is one piece, as “Stop it. Now!” is for the library. An apostrophe is no closing mark:
 * a letter follows it, or, in straight marks, no punctuation precedes it.
 */
function singleQuotations(text: string): Range[] {
  const pattern =
    /(?<![\p{L}\p{N}])(?:‘[^‘]{1,600}?(?<=\S)’|'(?=[\p{L}\p{N}])[^'\n](?:[^']|(?<=\p{L})'(?=\p{L})){0,600}?(?<=[.,!?])')(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

/**
 * A quotation that runs over several paragraphs is opened in each and closed in the last. Where the
 * marks do not pair up the library sees one endless quotation, so there they are blanked out.
 */
function sameLengthCopy(text: string): string {
  const marks = isBalanced(text) ? '"' : ' ';
  return text
    .replace(/[“”„«»"]/g, marks)
    .replace(/[‘’]/g, "'")
    .replace(/\s/g, ' ');
}

function isBalanced(text: string): boolean {
  return isNoneOpen(openAfter(text, NONE_OPEN));
}

/** How many more marks open than close, and how many straight ones there are. */
interface Open {
  readonly opening: number;
  readonly straight: number;
}

const NONE_OPEN: Open = { opening: 0, straight: 0 };

function openAfter(text: string, { opening, straight }: Open): Open {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return {
    opening: opening + count(/[“„«]/g) - count(/[”»]/g),
    straight: straight + count(/"/g),
  };
}

function isNoneOpen({ opening, straight }: Open): boolean {
  return opening === 0 && straight % 2 === 0;
}

/**
 * Words with which a sentence starts far more often than a name does. "Under" and "No" are not among
 * them: "U.S. Under Secretary", "U.S. No. 2".
 */
const STARTERS = new Set(
  (
    'A After All Also Although An And As At Because Before Both But By During Each Even For From He Her ' +
    'Here His How However I If In It Its Later Many Meanwhile Most My Not Now On One Only Or Our She ' +
    'Since So Some Still Such That The Their Then There These They This Those Though To Until We ' +
    'What When Where Which While Who Why With Yet You'
  ).split(' '),
);

/** An abbreviation that a number follows: "Fig. 3", "approx. 5". */
const BEFORE_NUMBER =
  /(?:^|[^\p{L}])(?:[Aa]pprox|[Cc]a?|[Cc]h|[Ff]igs?|Nos?|pp?|[Ss]ec|[Vv]ol)\.$/u;

/** "after U.S. | Secretary of State", "5 p.m. | today": an abbreviation that does not end a sentence. */
function joinBrokenSentences(text: string, ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const previous = joined.at(-1);
    if (previous && isBroken(endOf(text, previous), text.slice(range.start))) {
      joined[joined.length - 1] = { start: previous.start, end: range.end };
    } else {
      joined.push(range);
    }
  }
  return joined;
}

/** Characters at the end of a sentence that tell whether it is one: the longest abbreviation, and what is before. */
const ENDING = 12;

function endOf(text: string, { start, end }: Range): string {
  return text.slice(start, end).trimEnd().slice(-ENDING);
}

function isBroken(before: string, after: string): boolean {
  if (/^\s*(?:\p{Ll}|[’”»)\]])/u.test(after)) return true;
  if (BEFORE_NUMBER.test(before) && /^\s*\p{N}/u.test(after)) return true;
  if (!/(?:^|[^\p{L}])\p{L}\.\p{L}\.$/u.test(before)) return false;
  const next = /^\s*[\p{L}'’-]+/u.exec(after)?.[0].trim();
  return next !== undefined && !STARTERS.has(next);
}

const STARTER = `(?:${[...STARTERS].join('|')})(?=\\s)`;

const SURE_END = new RegExp(`\\p{Ll}{3}[.!?]\\s+(?=${STARTER})`, 'u');

/** What may end a sentence though the library passes over it: a mark before white space and a capital. */
const MAY_END = /([.!?…])(["'”’»)\]]*)\s+(?=["'“‘«(]?\p{Lu})/gu;

const STARTS = new RegExp(`^${STARTER}`);

/** Characters before a full stop that tell what it follows. */
const BEFORE_STOP = 32;

/** "…of it.” Then …", "on Jan. 5. He …", "Washington, D.C. He …". */
function endsSentence(text: string, [match, mark, closing]: RegExpExecArray, at: number): boolean {
  if (closing !== '') return true;
  if (mark !== '.') return false;
  const before = text.slice(Math.max(0, at - BEFORE_STOP), at);
  const rest = withoutEnding(before, (character) => /\S/.test(character));
  const isNumber = /\d/.test(before.slice(-1)) && rest.trim() !== '';
  const isStarter = STARTS.test(text.slice(at + match.length, at + match.length + BEFORE_STOP));
  return isNumber || (isStarter && /(?:^|[^\p{L}.])(?:\p{Lu}\.){1,5}\p{Lu}$/u.test(before));
}

/** At what the library passes over, but for where quotation marks are open. */
function splitJoinedSentences(text: string, range: Range): Range[] {
  const sentence = text.slice(range.start, range.end);
  const pieces: Range[] = [];
  let [start, read, open] = [0, 0, NONE_OPEN];
  for (const match of sentence.matchAll(MAY_END)) {
    if (!endsSentence(sentence, match, match.index)) continue;
    const end = match.index + match[0].length;
    open = openAfter(sentence.slice(read, end), open);
    read = end;
    if (!isNoneOpen(open)) continue;
    pieces.push({ start: range.start + start, end: range.start + end });
    start = end;
  }
  pieces.push({ start: range.start + start, end: range.end });
  return pieces;
}

/** A piece without a letter or figure ("“", "🙂", "***") belongs to the sentence before, else after. */
function joinWordless(text: string, ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  let start: number | undefined;
  for (const range of ranges) {
    const previous = joined.at(-1);
    if (/[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) {
      joined.push({ start: start ?? range.start, end: range.end });
      start = undefined;
    } else if (previous) {
      joined[joined.length - 1] = { start: previous.start, end: range.end };
    } else {
      start ??= range.start;
    }
  }
  return joined;
}

function trim(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + slice.trimEnd().length) };
}
