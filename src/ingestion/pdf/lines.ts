// The lines of a page of a PDF, column by column. A PDF knows only pieces of text and where they stand: what is a
// line, a column or a row of a table is told by the space between them.
import { writtenOnLine } from '../html/raised.js';
import { collapse } from '../text.js';

/** Points from the left and from the bottom of the page; `size` is that of the letters. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Its name in the file; empty where a line has several. */
  readonly font: string;
}

export interface Line extends Piece {
  /** The cells of a row, where there are several. */
  readonly isRow: boolean;
}

/** Lines one below the other. */
export type Column = readonly Line[];

export type Note = (kind: 'notes' | 'raised', text: string) => void;

/** Pieces on a line that belong together: words of a sentence, a cell of a table. */
export function piecesOnLines(pieces: readonly Piece[], note: Note): Piece[] {
  return linesOf(withLargeLetters(pieces)).flatMap((line) => joined(line, note));
}

/** Pieces with the same line under their letters, or raised or lowered by less than half of them; from the top. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const size = line ? likelySize(line.size, piece.size) : 0;
    if (line && line.y - piece.y < SAME_LINE * size) {
      line.pieces.push(piece);
      // Raised ones come first, and are no measure.
      if (piece.size > line.size) [line.y, line.size] = [piece.y, piece.size];
    } else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.map((line) => line.pieces.toSorted((a, b) => a.x - b.x));
}

/** The larger of two, as long as one giant letter would not have a whole line take it for its own. */
function likelySize(a: number, b: number): number {
  return Math.min(Math.max(a, b), GIANT * Math.min(a, b));
}

/** Of the size of other letters. */
const GIANT = 2;

/** Shares of the letters' size. */
const SAME_LINE = 0.5;
const BETWEEN_WORDS = 0.15;
const BETWEEN_CELLS = 1.5;
const TOUCHING = 0.35;
const SMALL = 0.85;
const RAISED = 0.12;
/** Characters of an exponent or the mark of a note. */
const MAX_RAISED = 12;

function joined(line: readonly Piece[], note: Note): Piece[] {
  const looked = line.slice(0, MAX_PIECES);
  const longest = looked.reduce((a, b) => (b.text.length > a.text.length ? b : a), NO_PIECE);
  const size = Math.max(
    ...looked.map((piece) => piece.size).filter((each) => each <= GIANT * longest.size),
  );
  const base = line.find((piece) => piece.size === size)?.y ?? 0;
  const cells: Piece[] = [];
  for (const [i, piece] of line.entries()) {
    const cell = cells.at(-1);
    const gap = cell ? piece.x - cell.right : 0;
    const isSame = cell !== undefined && gap < BETWEEN_CELLS * size;
    const shift = piece.y - base;
    // A whole line may be small and a little apart from the one beside it.
    const isMoved =
      isSame &&
      gap < TOUCHING * size &&
      piece.text.length <= MAX_RAISED &&
      piece.size < SMALL * size &&
      Math.abs(shift) > RAISED * size;
    const text = isMoved
      ? onLine(piece.text.trim(), shift < 0, cell.text, line[i + 1]?.text ?? '', note)
      : piece.text;
    if (!isSame) cells.push({ ...piece, text, y: base, size: isMoved ? size : piece.size });
    else {
      const space = gap > BETWEEN_WORDS * size && !isMoved ? ' ' : '';
      const right = Math.max(cell.right, piece.right);
      const largest = Math.max(cell.size, piece.size);
      const font = isMoved || cell.font === piece.font ? cell.font : '';
      cells[cells.length - 1] = {
        ...cell,
        text: cell.text + space + text,
        right,
        size: largest,
        font,
      };
    }
  }
  return cells
    .map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** Pieces of a line whose size is looked at. */
const MAX_PIECES = 1_000;
const NO_PIECE: Piece = { text: '', x: 0, right: 0, y: 0, size: 0, font: '' };

function onLine(
  text: string,
  isLowered: boolean,
  before: string,
  after: string,
  note: Note,
): string {
  const written = writtenOnLine({ text, isLowered, before, after, isReference: false });
  if (text !== '') note(written === undefined ? 'notes' : 'raised', written ?? text);
  return written ?? '';
}

/** A letter over several lines with which a paragraph begins; an opening quotation mark may stand before it. */
const LARGE_LETTER = /^["'“‘«„]?(\p{L})$/u;
/** Letters that are words too. */
const WORDS_OF_ONE = /[AIO]/;
/** Of a page. */
const MAX_LARGE_LETTERS = 20;

/** Each put together with the word that it begins, on the first of the lines beside it. */
function withLargeLetters(pieces: readonly Piece[]): readonly Piece[] {
  const usual = median(pieces.map(({ size }) => size));
  const letters = pieces.filter(
    ({ text, size }) => size >= GIANT * usual && LARGE_LETTER.test(text.trim()),
  );
  if (letters.length === 0 || letters.length > MAX_LARGE_LETTERS) return pieces;
  const words = new Set(pieces.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const changed = new Map<Piece, Piece | undefined>();
  for (const letter of letters) {
    const [first] = pieces
      .filter((piece) => isBeside(piece, letter))
      .sort((a, b) => b.y - a.y || a.x - b.x);
    if (!first || changed.has(first)) continue;
    const text = letter.text.trim();
    const rest = /^\p{L}*/u.exec(first.text)?.[0] ?? '';
    const isWord = WORDS_OF_ONE.test(text) && !words.has(`${text.slice(-1)}${rest}`.toLowerCase());
    changed.set(first, { ...first, text: `${text}${isWord ? ' ' : ''}${first.text}` });
    changed.set(letter, undefined);
  }
  return pieces.flatMap((piece) => (changed.has(piece) ? (changed.get(piece) ?? []) : piece));
}

function isBeside(piece: Piece, letter: Piece): boolean {
  const gap = piece.x - letter.right;
  const isNear = gap > -SAME_LINE * piece.size && gap < BETWEEN_CELLS * piece.size;
  const isLevel = piece.y > letter.y - piece.size && piece.y < letter.y + letter.size;
  return isNear && isLevel && GIANT * piece.size <= letter.size;
}

/** In the order in which they are read: a column before the one to its right, what lies over both apart. */
export function columnsOf(pieces: readonly Piece[]): Column[] {
  const gutter = pieces.length <= MAX_CELLS ? gutterOf(pieces) : undefined;
  if (gutter === undefined) return pieces.length > 0 ? [rowsOf(pieces)] : [];
  const columns: Column[] = [];
  let band: Piece[] = [];
  const end = () => {
    const isLeft = ({ right }: Piece) => right <= gutter + 1;
    columns.push(...columnsOf(band.filter(isLeft)));
    columns.push(...columnsOf(band.filter((piece) => !isLeft(piece))));
    band = [];
  };
  let across: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const isAcross = piece.x < gutter && piece.right > gutter + 1;
    if (isAcross && band.length > 0) end();
    if (!isAcross && across.length > 0) {
      columns.push(rowsOf(across));
      across = [];
    }
    (isAcross ? across : band).push(piece);
  }
  if (across.length > 0) columns.push(rowsOf(across));
  end();
  return columns;
}

/** Pieces of a page that are looked through for columns. */
const MAX_CELLS = 1_500;
/** Lines of a column, the share of all that lies over both, and how much of a column's width its lines fill. */
const LEAST_LINES = 3;
const MOST_ACROSS = 0.3;
const LEAST_FILLED = 0.55;
/** Characters of a line of prose in a narrow column; cells have fewer. */
const LEAST_CHARACTERS = 16;

/** Where a page may be cut from top to bottom; cells of a table are too short for that. */
function gutterOf(pieces: readonly Piece[]): number | undefined {
  let best: { x: number; across: number; gap: number } | undefined;
  for (const { right: x, size } of pieces) {
    const left = pieces.filter((piece) => piece.right <= x + 1);
    const right = pieces.filter((piece) => piece.x > x);
    const gap = Math.min(...right.map((piece) => piece.x)) - x;
    const across = pieces.length - left.length - right.length;
    const isCut =
      left.length >= LEAST_LINES &&
      right.length >= LEAST_LINES &&
      gap > size * 0.7 &&
      across <= pieces.length * MOST_ACROSS;
    const isBetter = !best || across < best.across || (across === best.across && gap > best.gap);
    if (isCut && isBetter && isFilled(left) && isFilled(right)) best = { x, across, gap };
  }
  return best?.x;
}

function isFilled(pieces: readonly Piece[]): boolean {
  const left = Math.min(...pieces.map(({ x }) => x));
  const width = Math.max(...pieces.map(({ right }) => right)) - left;
  return (
    median(pieces.map((piece) => piece.right - piece.x)) >= LEAST_FILLED * width &&
    median(pieces.map(({ text }) => text.length)) >= LEAST_CHARACTERS
  );
}

export function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

type Cells = readonly (Piece | undefined)[];

/** Cells of a table; what has more is none. */
const MAX_COLUMNS = 30;

/** An empty cell where a row has none in a column of the rows around it. */
function inColumns(lines: readonly (readonly Piece[])[]): Cells[] {
  const tables: (readonly Piece[])[][] = [];
  for (const [i, line] of lines.entries()) {
    // A single line may stand between rows.
    const isText = line.length === 1 && lines[i - 1]?.length === 1;
    const table = tables.at(-1);
    if (table && !isText) table.push(line);
    else tables.push([line]);
  }
  return tables.flatMap(aligned);
}

function aligned(rows: readonly (readonly Piece[])[]): Cells[] {
  const most = rows.reduce((max, { length }) => Math.max(max, length), 0);
  const full = rows.filter(({ length }) => length === most);
  const columns = (full[0] ?? []).map((_, i) => ({
    left: full.reduce((min, cells) => Math.min(min, cells[i]?.x ?? min), Number.POSITIVE_INFINITY),
    right: full.reduce((max, cells) => Math.max(max, cells[i]?.right ?? max), 0),
  }));
  return rows.map((cells) => {
    if (cells.length === 1 || cells.length === most || most > MAX_COLUMNS) return cells;
    const places = cells.map(({ x, right }) => {
      const above = columns.flatMap((column, i) =>
        x < column.right && right > column.left ? [i] : [],
      );
      return above.length === 1 ? (above[0] ?? -1) : -1;
    });
    const isClear = places.every((place, i) => place > (places[i - 1] ?? -1));
    if (!isClear) return cells;
    return columns.slice(0, (places.at(-1) ?? 0) + 1).map((_, i) => cells[places.indexOf(i)]);
  });
}

function rowsOf(pieces: readonly Piece[]): Line[] {
  return inColumns(linesOf(pieces)).map((cells) => ({
    text: collapse(cells.map((cell) => cell?.text ?? '').join(' | ')),
    x: Math.min(...cells.flatMap((cell) => cell?.x ?? [])),
    right: Math.max(...cells.flatMap((cell) => cell?.right ?? [])),
    y: cells.find((cell) => cell)?.y ?? 0,
    size: Math.max(...cells.flatMap((cell) => cell?.size ?? [])),
    font: cells.reduce((font, cell) => (cell?.font === font ? font : ''), cells[0]?.font ?? ''),
    isRow: cells.length > 1,
  }));
}
