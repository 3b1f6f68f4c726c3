// The cells of a table's rows, each in its column: what spans several rows or columns stands in each of them, so that
// no figure is read under another heading.
import type { PageElement } from './dom.js';

/** How many columns and rows a cell takes. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

export function spanOf(cell: PageElement): Span {
  return { columns: sizeIn(cell, 'colspan'), rows: sizeIn(cell, 'rowspan') };
}

export interface Table {
  /** A row with the cells above that reach into it. */
  rowOf(texts: readonly string[], spans: readonly (Span | undefined)[]): readonly string[];
}

/** Is told of the rows in their order. */
export function createTable(): Table {
  let above = new Map<number, Reaching>();
  return {
    rowOf(texts, spans) {
      const row: string[] = [];
      const below = new Map<number, Reaching>();
      const fill = () => {
        for (let cell = above.get(row.length); cell; cell = above.get(row.length)) {
          if (cell.left > 1) below.set(row.length, { text: cell.text, left: cell.left - 1 });
          row.push(cell.text);
        }
      };
      const isTitle = texts.length === 1 && above.size === 0;
      for (const [i, text] of texts.entries()) {
        fill();
        const { columns, rows } = spans[i] ?? ONE;
        const isRepeated = text.length <= MAX_REPEATED && row.length < MAX_COLUMNS;
        for (let column = 0; column < (isRepeated && !isTitle ? columns : 1); column++) {
          if (isRepeated && rows > 1) below.set(row.length, { text, left: rows - 1 });
          row.push(text);
        }
      }
      fill();
      above = below;
      return row;
    },
  };
}

/** What reaches into so many more rows. */
interface Reaching {
  readonly text: string;
  readonly left: number;
}

const ONE: Span = { columns: 1, rows: 1 };
/** Characters of a cell that is written more than once; a longer one is no heading. */
const MAX_REPEATED = 100;
const MAX_COLUMNS = 30;
const MAX_SPAN = { colspan: 20, rowspan: 100 };

function sizeIn(cell: PageElement, name: keyof typeof MAX_SPAN): number {
  const value = cell.getAttribute(name)?.trim() ?? '';
  return /^[1-9]\d{0,3}$/.test(value) ? Math.min(Number(value), MAX_SPAN[name]) : 1;
}
