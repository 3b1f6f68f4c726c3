// Finds the sentences of a paragraph, with exact offsets: every mark that may end one is looked at by what
// stands before and after it. Written after six libraries had been compared (eval/README.md); text of
// any length takes time that grows with it.
import { endsAfter, isFirm, isStart } from './abbreviations.js';
import type { Paragraph, Range, Sentence } from './article.js';
import { itemsOf } from './list-items.js';
import { withinPairs } from './pairs.js';
import { isRow, withoutBullet } from './pieces.js';
import { isSpeechTag } from './speech-tags.js';

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
  const ranges = itemsOf(text).flatMap((item) =>
    rangesIn(text.slice(item.start, item.end), item.marker).map((range) => ({
      start: item.start + range.start,
      end: item.start + range.end,
    })),
  );
  return joinWordless(text, ranges).map((range) => trim(text, range));
}

/** Numbers of notes as they are left when a page is copied: "the reservoir.3 The", "there were 230.2,3 It", "it fell.1–3 The". */
const BARE_NOTE = /\.”?(\d[\d,–-]{0,20})(?=\s)/g;

/** Characters that are looked at on each side. */
const NEAR = 200;

/** @param from characters of the marker of a list, which ends no sentence */
function rangesIn(text: string, from: number): Range[] {
  const isWithin = withinPairs(text);
  const ends: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/(?<![.!?…])[.!?…]+/g)) {
    const marks = marksAt(text, index, mark);
    if (!marks || index < from || isWithin(marks.end)) continue;
    const before = text.slice(Math.max(ends.at(-1) ?? 0, index - NEAR), index);
    if (isEnd(before, marks, text.slice(marks.end, marks.end + NEAR).trimStart()))
      ends.push(marks.end);
  }
  for (const { index, 0: match, 1: note = '' } of text.matchAll(BARE_NOTE)) {
    const end = index + match.length;
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(end, end + NEAR).trimStart();
    if (index > from && !isWithin(end) && isNoted(before, note, after)) ends.push(end);
  }
  const starts = [0, ...ends.toSorted((a, b) => a - b)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** What may end a sentence: "?", with what closes the quotation or bracket that it stands in, and marks of notes. */
interface Marks {
  readonly mark: string;
  readonly closing: string;
  readonly notes: string;
  readonly end: number;
}

const CLOSING = /^["'”’»)\]*_]{1,5}/;
/** ".[1][2]", ".[^a]", ".[3]:211", ".[3]: 34–35", ".¹" */
const NOTE = /^(?:\[[^[\]\n]{1,40}\](?::\s?\d{1,5}(?:[–-]\d{1,5})?)?|[¹²³⁰⁴-⁹†‡])/;
/** " [2]" after another. */
const NEXT_NOTE = /^\s\[\d{1,3}\]/;
const MAX_NOTES = 9;

/** Undefined where no white space follows; only “…”Then has none. */
function marksAt(text: string, start: number, mark: string): Marks | undefined {
  const closed = start + mark.length;
  const [closing = ''] = CLOSING.exec(text.slice(closed, closed + NEAR)) ?? [];
  let end = closed + closing.length;
  let notes = '';
  for (let i = 0; i < MAX_NOTES; i++) {
    const after = text.slice(end, end + NEAR);
    const [note] = NOTE.exec(after) ?? (i > 0 ? NEXT_NOTE.exec(after) : null) ?? [];
    if (note === undefined) break;
    notes += note;
    end += note.length;
  }
  const isApart = /[”»]$/.test(closing + notes) && /^\p{Lu}/u.test(text.slice(end, end + 1));
  return isApart || /^\s/.test(text.slice(end, end + 1))
    ? { mark, closing, notes, end }
    : undefined;
}

function isEnd(before: string, { mark, closing, notes }: Marks, after: string): boolean {
  const next = after.replace(/^["'“„‘«([¿¡*_]{1,5}/, '');
  // ". . ." goes on until its last point.
  if (/^(?:[\p{Ll},;:’”»)\]]|\.(?![^\s.]))/u.test(next) || next === '') return false;
  if (/^[–—-]/.test(next) && !/^[–—-]{1,3}\s*[\p{Lu}\p{N}]/u.test(next)) return false;
  if (notes !== '') return true;
  const isQuoted = /["'”’»]/.test(closing);
  if (/^\.$/.test(mark)) return isQuoted || endsAfter(before, next);
  if (isQuoted) return !isSpeechTag(after);
  // "John (really!) Smith"
  if (/[)\]]/.test(closing)) return false;
  return !/[!?]$/.test(mark) || !isInName(before, next);
}

/** A name with a mark of its own: "Yahoo! Inc.", "the makers of Jeopardy! Masters", "The Jeopardy! Tournament". */
function isInName(before: string, next: string): boolean {
  if (isFirm(next)) return true;
  if (!/^\p{Lu}/u.test(next) || isStart(next)) return false;
  return BEFORE_NAME.test(before) || OPENS_WITH_NAME.test(before.trimStart());
}

const BEFORE_NAME =
  /(?:^|\s)(?:of|by|at|for|from|with|called|named|titled|entitled)\s\p{Lu}[\p{L}’']{0,30}$/u;
const OPENS_WITH_NAME = /^(?:The|An?|On|In|At|For|From|With|By)\s\p{Lu}[\p{L}’']{0,30}$/u;

/** Not "see fig.2 The", "3.2 The chair", "section 3.2 The chair". */
function isNoted(before: string, note: string, after: string): boolean {
  if (!/^["“‘(]?\p{Lu}/u.test(after)) return false;
  if (!/\p{N}$/u.test(before)) {
    return /(?:\p{L}{3}|[)”])$/u.test(before) && endsAfter(before, `${note} ${after}`);
  }
  const [word = '', number = ''] = before.split(/\s+/).slice(-2);
  const isCount = /^\p{N}[\p{N},]{2,12}$/u.test(number) && /^\p{Ll}+$/u.test(word);
  return isCount && !NUMBERED.test(word) && isStart(after);
}

const NUMBERED =
  /^(?:article|chapter|clause|figure|item|paragraph|part|point|release|rule|section|step|table|version)$/;

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
