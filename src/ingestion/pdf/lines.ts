// The lines of a page of a PDF, column by column. A PDF knows only pieces of text and where they stand: what is a
// line, a column or a row of a table is told by the space between them.
import { writtenOnLine } from '../html/raised.js';

/** Points from the left and from the bottom of the page; `size` is that of the letters. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
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
  return linesOf(pieces).flatMap((line) => joined(line, note));
}

/** Pieces with the same line under their letters, or raised or lowered by less than half of them; from the top. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && line.y - piece.y < SAME_LINE * Math.max(line.size, piece.size)) {
      line.pieces.push(piece);
      // Raised ones come first, and are no measure.
      if (piece.size > line.size) [line.y, line.size] = [piece.y, piece.size];
    } else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.map((line) => line.pieces.toSorted((a, b) => a.x - b.x));
}

/** Shares of the letters' size. */
const SAME_LINE = 0.5;
const BETWEEN_WORDS = 0.15;
const BETWEEN_CELLS = 1.5;
const SMALL = 0.85;
const RAISED = 0.12;

function joined(line: readonly Piece[], note: Note): Piece[] {
  const size = Math.max(...line.slice(0, MAX_PIECES).map((piece) => piece.size));
  const base = line.find((piece) => piece.size === size)?.y ?? 0;
  const cells: Piece[] = [];
  for (const [i, piece] of line.entries()) {
    const cell = cells.at(-1);
    const gap = cell ? piece.x - cell.right : 0;
    const isSame = cell !== undefined && gap < BETWEEN_CELLS * size;
    const shift = piece.y - base;
    const isMoved = piece.size < SMALL * size && Math.abs(shift) > RAISED * size && isSame;
    const text = isMoved
      ? onLine(piece.text.trim(), shift < 0, cell.text, line[i + 1]?.text ?? '', note)
      : piece.text;
    if (!isSame) cells.push({ ...piece, text, y: base, size: isMoved ? size : piece.size });
    else {
      const space = gap > BETWEEN_WORDS * size && !isMoved ? ' ' : '';
      const right = Math.max(cell.right, piece.right);
      const largest = Math.max(cell.size, piece.size);
      cells[cells.length - 1] = { ...cell, text: cell.text + space + text, right, size: largest };
    }
  }
  return cells
    .map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** Pieces of a line whose size is looked at. */
const MAX_PIECES = 1_000;

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

function rowsOf(pieces: readonly Piece[]): Line[] {
  return linesOf(pieces).map((cells) => ({
    text: cells.map(({ text }) => text).join(' | '),
    x: Math.min(...cells.map(({ x }) => x)),
    right: Math.max(...cells.map(({ right }) => right)),
    y: cells[0]?.y ?? 0,
    size: Math.max(...cells.map(({ size }) => size)),
    isRow: cells.length > 1,
  }));
}
