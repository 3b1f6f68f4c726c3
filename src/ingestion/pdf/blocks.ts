// From the lines of a PDF to its headings, paragraphs and items of lists. Words that were broken at the end of a
// line are put together.
import type { TextBlock } from '../html/marks.js';
import { type Column, type Line, median } from './lines.js';

export interface Paragraphs {
  readonly blocks: readonly TextBlock[];
  /** Words that were put together. */
  readonly hyphens: readonly string[];
}

/** Of the letters' size in most of the text. */
const HEADING_SIZE = 1.15;
const TITLE_SIZE = 1.5;
const OTHER_SIZE = 0.1;
const INDENT = 0.8;
/** Of the usual distance of two lines. */
const APART = 1.35;
/** Of a column's width: a line that ends before is the last of its paragraph. */
const SHORT = 0.85;
/** A line that is shorter is a heading, a name in a list. */
const ALONE = 0.5;
/** Characters. */
const MAX_HEADING = 200;

const BULLET = /^[•◦▪‣●○■–*-]\s+/;
const NUMBERED = /^(?:\d{1,2}|[a-z])[.)]\s/;
/** With a small letter a sentence goes on. */
const GOES_ON = /^["'“‘«(]?\p{Ll}/u;
const ENDS = /[.!?:;…]["'”’»)\]]{0,3}$/;

export function paragraphsOf(columns: readonly Column[]): Paragraphs {
  const lines = columns.flat();
  const body = median(lines.flatMap(({ size, text }) => Array(weight(text)).fill(size)));
  const step = median(columns.flatMap(stepsOf));
  const join = createJoin(lines);
  const blocks: TextBlock[] = [];
  // Small print at the foot of a page stands after the paragraph that runs over to the next.
  const notes: TextBlock[] = [];
  let isEnded = false;
  const read = (texts: TextBlock[], column: Column, edges: Edges) => {
    for (const [i, line] of column.entries()) {
      const before = column[i - 1];
      const last = texts.at(-1);
      const isHeading = line.size >= HEADING_SIZE * body && line.text.length <= MAX_HEADING;
      const starts = before
        ? startsAfter(before, line, edges)
        : !last ||
          last.mark.startsWith('#') ||
          last.isRow ||
          ENDS.test(last.text) ||
          isHeading ||
          (isEnded && !GOES_ON.test(line.text));
      if (last && !starts) {
        texts[texts.length - 1] = { ...last, text: join.together(last.text, line.text) };
      } else {
        if (texts === blocks) blocks.push(...notes.splice(0));
        texts.push(blockOf(line, isHeading, body));
      }
    }
  };
  for (const column of columns) {
    const edges = { ...edgesOf(column, body), step, body };
    const foot = column.findLastIndex(({ size }) => size >= (1 - OTHER_SIZE) * body) + 1;
    read(blocks, column.slice(0, foot), edges);
    const end = column[foot - 1];
    if (end) isEnded = isAlone(end, edges);
    read(notes, column.slice(foot), edges);
  }
  return { blocks: [...blocks, ...notes], hyphens: join.found };
}

interface Edges {
  readonly left: number;
  readonly width: number;
  /** Of lines of sentences. */
  readonly proseWidth: number;
  readonly step: number;
  readonly body: number;
}

function edgesOf(column: Column, body: number): Omit<Edges, 'step' | 'body'> {
  const left = Math.min(...column.map(({ x }) => x));
  const widthOf = (lines: Column) => Math.max(0, ...lines.map(({ right }) => right - left));
  const prose = column.filter(({ isRow, size }) => !isRow && size < HEADING_SIZE * body);
  return { left, width: widthOf(column), proseWidth: widthOf(prose) };
}

function blockOf({ text, size, isRow }: Line, isHeading: boolean, body: number): TextBlock {
  const plain = { isRow, isCode: false };
  if (isHeading && !isRow)
    return { text, mark: size >= TITLE_SIZE * body ? '# ' : '## ', ...plain };
  const bullet = BULLET.exec(text)?.[0] ?? '';
  return { text: text.slice(bullet.length), mark: bullet ? '- ' : '', ...plain };
}

function startsAfter(before: Line, line: Line, edges: Edges): boolean {
  const { left, width, step } = edges;
  const indent = (each: Line) => each.x - left;
  const isIndented = indent(line) > INDENT * line.size && indent(before) < INDENT * line.size;
  const isShort = before.right - left < SHORT * width;
  const isOtherFont = before.font !== '' && line.font !== '' && before.font !== line.font;
  const isApart = isAlone(before, edges) || (isOtherFont && (isShort || ENDS.test(before.text)));
  return (
    line.isRow ||
    before.isRow ||
    Math.abs(before.size - line.size) > OTHER_SIZE * line.size ||
    before.y - line.y > APART * Math.max(step, line.size) ||
    BULLET.test(line.text) ||
    NUMBERED.test(line.text) ||
    (isIndented && !BULLET.test(before.text) && !NUMBERED.test(before.text)) ||
    (isApart && !GOES_ON.test(line.text)) ||
    (isShort && ENDS.test(before.text))
  );
}

/** Whether a line of the text's size is so much shorter than others that its paragraph has no more. */
function isAlone({ x, right, text, size }: Line, { left, proseWidth, body }: Edges): boolean {
  const isShort = right - x < ALONE * proseWidth && right - left < SHORT * proseWidth;
  return isShort && size < HEADING_SIZE * body && !/[-‐\u00ad]$/.test(text);
}

function stepsOf(column: Column): number[] {
  return column.slice(1).flatMap((line, i) => {
    const step = (column[i]?.y ?? 0) - line.y;
    return step > 0 ? [step] : [];
  });
}

function weight(text: string): number {
  return Math.ceil(text.length / 20);
}

/** What a hyphen at the end of a line is for is told by how the text writes the word, and its parts, elsewhere. */
function createJoin(lines: readonly Line[]) {
  const texts = lines.map(({ text }) => text.toLowerCase());
  const hyphenated = new Set(texts.flatMap(compoundsIn));
  const words = new Set(
    texts.flatMap((text) => text.match(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu) ?? []),
  );
  const found: string[] = [];
  const isCompound = (first: string, second: string) =>
    hyphenated.has(`${first}-${second}`) ||
    (!words.has(first + second) && words.has(first) && words.has(second));
  return {
    found,
    together(before: string, after: string): string {
      const isSoft = before.endsWith('\u00ad');
      const first =
        /[-‐\u00ad]$/.test(before) &&
        before
          .slice(-41, -1)
          .split(/[^\p{L}\p{N}]/u)
          .at(-1);
      const second = /^[\p{L}\p{N}]{1,40}/u.exec(after)?.[0];
      // "pre- and post-war" goes on after its hyphen, as a dash does.
      if (!first || second === undefined || JOINING.has(second)) return `${before} ${after}`;
      const parts = [first.toLowerCase(), second.toLowerCase()] as const;
      // Nothing but letters is ever broken.
      const isBroken = /^\p{L}+$/u.test(first) && /^\p{Ll}/u.test(second) && !isCompound(...parts);
      if (!isSoft && !isBroken) return before + after;
      found.push(first + second);
      return `${before.slice(0, -1)}${after}`;
    },
  };
}

/** Words after a hyphen that stands for the rest of a word. */
const JOINING: ReadonlySet<string> = new Set('and or nor to und oder bis et ou'.split(' '));

/** Each two neighbours of words with hyphens: "state-owned"; "up-to" and "to-date". */
function compoundsIn(text: string): string[] {
  return (text.match(/[\p{L}-]+/gu) ?? []).flatMap((word) => {
    const parts = word.split('-');
    return parts.slice(1).map((part, i) => `${parts[i]}-${part}`);
  });
}
