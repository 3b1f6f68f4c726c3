// Finds the sentences of a paragraph, with exact offsets. sentence-splitter does the splitting, on a
// copy of the same length in which typographic quotation marks are straight (it knows only those) and
// line breaks are spaces. Four repairs follow, each for something that news text does and that the
// library was seen to get wrong; test/corpus/sentences.test.ts has the cases.
import { SentenceSplitterSyntax, split } from 'sentence-splitter';
import type { Paragraph, Range, Sentence } from './article.js';

/** The sentences of all paragraphs: without overlap, in order, covering all text but white space. */
export function splitSentences(body: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    const text = body.slice(paragraph.start, paragraph.end);
    for (const range of sentenceRanges(text)) {
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
  return splitListItems(text)
    .flatMap((item) => {
      const pieces = libraryRanges(text.slice(item.start, item.end));
      return joinBrokenSentences(text.slice(item.start, item.end), pieces)
        .flatMap((range) => splitJoinedSentences(text.slice(item.start, item.end), range))
        .map((range) => ({ start: range.start + item.start, end: range.end + item.start }));
    })
    .map((range) => trim(text, range))
    .filter((range) => range.end > range.start);
}

/** The items of a Markdown list are sentences of their own, with or without a full stop. */
function splitListItems(text: string): Range[] {
  const starts = [
    0,
    ...[...text.matchAll(/\n(?=[^\S\n]*(?:[-*+•]|\d{1,2}[.)])\s)/g)].map((m) => m.index),
  ];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

function libraryRanges(text: string): Range[] {
  const starts = split(sameLengthCopy(text))
    .filter((node) => node.type === SentenceSplitterSyntax.Sentence)
    .map((node) => node.range[0]);
  const bounds = [0, ...starts.filter((start) => start > 0)];
  return bounds.map((start, i) => ({ start, end: bounds[i + 1] ?? text.length }));
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
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/[“„«]/g) === count(/[”»]/g) && count(/"/g) % 2 === 0;
}

/** Words with which a sentence starts far more often than a name does. */
const STARTERS = new Set(
  (
    'A After All Also Although An And As At Because Before Both But By During Each Even For From He Her ' +
    'Here His How However I If In It Its Later Many Meanwhile Most My No Not Now On One Only Or Our She ' +
    'Since So Some Still Such That The Their Then There These They This Those Though To Under Until We ' +
    'What When Where Which While Who Why With Yet You'
  ).split(' '),
);

/** "after U.S. | Secretary of State", "5 p.m. | today": an abbreviation that does not end a sentence. */
function joinBrokenSentences(text: string, ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const previous = joined.at(-1);
    if (previous && isBroken(text.slice(previous.start, previous.end), text.slice(range.start))) {
      joined[joined.length - 1] = { start: previous.start, end: range.end };
    } else {
      joined.push(range);
    }
  }
  return joined;
}

function isBroken(before: string, after: string): boolean {
  if (/^\s*\p{Ll}/u.test(after)) return true;
  if (!/(?:^|[^\p{L}])(?:\p{L}\.){2,}\s*$/u.test(before)) return false;
  const next = /^\s*[\p{L}'’-]+/u.exec(after)?.[0].trim();
  return next !== undefined && !STARTERS.has(next);
}

/** "…of it.” Then …" and "on Jan. 5. He …": a full stop that the library passes over. */
function splitJoinedSentences(text: string, range: Range): Range[] {
  const boundary = /(?:[.!?…]["'”’»)\]]+|(?<=\S\s+\S*\d)\.)\s+(?=["'“‘«(]?\p{Lu})/gu;
  const sentence = text.slice(range.start, range.end);
  const pieces: Range[] = [];
  let start = 0;
  for (const { index, 0: match } of sentence.matchAll(boundary)) {
    const end = index + match.length;
    if (!isBalanced(sentence.slice(start, end))) continue;
    pieces.push({ start: range.start + start, end: range.start + end });
    start = end;
  }
  pieces.push({ start: range.start + start, end: range.end });
  return pieces;
}

function trim(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + slice.trimEnd().length) };
}
