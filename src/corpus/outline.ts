// Where a sentence stands in its article: under which headings, and in which list. A heading and the line that
// introduces a list say what the sentences under them are about; they help to find and to read these.
import { onceForEach } from '../processes/once-for-each.js';
import { type Article, type Sentence, textOf } from './article.js';
import { isRow } from './pieces.js';

export interface Place {
  /** The headings over it, the outermost first. */
  readonly headings: readonly string[];
  /** The sentence that introduces the list that it is an item of, or the first row of its table. */
  readonly lead?: Sentence;
}

/** Whether it is a heading, which is no answer by itself. */
export function isHeading({ paragraphs }: Article, { paragraph }: Sentence): boolean {
  return paragraphs[paragraph - 1]?.level !== undefined;
}

export function placeOf(article: Article, { index }: Sentence): Place {
  return placesOf(article)[index] ?? NOWHERE;
}

/** What a sentence is about, by its place: two headings at most, and the line that introduces it. */
export function contextOf(article: Article, sentence: Sentence): string {
  const { lead } = placeOf(article, sentence);
  const texts = lead ? [textOf(article, lead).slice(0, MAX_CHARACTERS)] : [];
  return [headingsOver(article, sentence), ...texts].filter(Boolean).join(' ');
}

/** Those that are not the title, as sentences. */
export function headingsOver(article: Article, sentence: Sentence): string {
  const { headings } = placeOf(article, sentence);
  const further = headings.filter((heading) => heading !== article.title).slice(-MAX_HEADINGS);
  return further.map((heading) => closed(heading.slice(0, MAX_CHARACTERS))).join(' ');
}

/** The text with a stop at its end, so that it runs into no other. */
export function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const NOWHERE: Place = { headings: [] };
/** Those further out are mostly chapters, and the title. */
const MAX_HEADINGS = 2;
/** Characters of a heading or line: models read 512 tokens with the sentence itself. */
const MAX_CHARACTERS = 200;

const placesOf = onceForEach(placesIn);

interface Item {
  readonly indent: number;
  readonly sentence: Sentence;
}

function placesIn(article: Article): Place[] {
  const { body, paragraphs, sentences } = article;
  const places: Place[] = [];
  const headings: { level: number; text: string }[] = [];
  /** The items that the sentence stands in, and what stood before the first of them. */
  let items: Item[] = [];
  let before: Sentence | undefined;
  let lead: Sentence | undefined;
  let table: Sentence | undefined;
  for (const sentence of sentences) {
    const paragraph = paragraphs[sentence.paragraph - 1];
    const text = textOf(article, sentence);
    const previous = sentences[sentence.index - 1];
    if (paragraph?.level !== undefined) {
      const { level } = paragraph;
      places.push(NOWHERE);
      [items, before, lead, table] = [[], undefined, undefined, undefined];
      // A heading of several sentences is one.
      if (previous?.paragraph === sentence.paragraph) continue;
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      headings.push({ level, text: textOf(article, paragraph) });
      continue;
    }
    const mark = markBefore(body.slice(previous?.end ?? 0, sentence.start), text, !previous);
    if (paragraph && isRow(text) && text.length === paragraph.end - paragraph.start) {
      places.push(placeWith(headings, table));
      table ??= sentence;
      continue;
    }
    table = undefined;
    if (paragraph?.isCode) {
      const isIntroduced = items.length === 0 && introduces(article, before, sentence);
      places.push(placeWith(headings, isIntroduced ? before : lead));
      continue;
    }
    if (mark.isItem) {
      while ((items.at(-1)?.indent ?? -1) >= mark.indent) items.pop();
      const isFirst = items.length === 0;
      lead = items.at(-1)?.sentence ?? (introduces(article, before, sentence) ? before : undefined);
      items.push({ indent: mark.indent, sentence });
      if (isFirst && !lead) before = undefined;
    } else if (mark.startsLine && mark.indent === 0) {
      [items, before, lead] = [[], sentence, undefined];
    } else if (items.length === 0) before = sentence;
    places.push(placeWith(headings, lead));
  }
  return places;
}

function placeWith(headings: readonly { text: string }[], lead: Sentence | undefined): Place {
  return { headings: headings.map(({ text }) => text), ...(lead && { lead }) };
}

/** Whether the sentence before a list introduces it: on the line above, or with a colon over a blank line. */
function introduces(article: Article, before: Sentence | undefined, item: Sentence): boolean {
  if (!before) return false;
  return before.paragraph === item.paragraph || textOf(article, before).endsWith(':');
}

interface Mark {
  readonly startsLine: boolean;
  readonly isItem: boolean;
  readonly indent: number;
}

/** What stands between two sentences tells whether the second begins a line, or an item of a list. */
function markBefore(gap: string, text: string, isFirst: boolean): Mark {
  const lineStart = gap.lastIndexOf('\n') + 1;
  const startsLine = isFirst || lineStart > 0;
  const line = gap.slice(lineStart);
  const indent = line.length - line.trimStart().length;
  const isItem = startsLine && (/^[-*•]\s/.test(line.trimStart()) || NUMBERED.test(text));
  return { startsLine, isItem, indent };
}

const NUMBERED = /^\d{1,3}[.)]\s/;
