// The texts of a page's blocks: paragraphs, headings, items, rows of tables, code.
import { collapse } from '../text.js';
import { createTable, type Span, spanOf } from './cells.js';
import { isBlock, isElement, isText, nameOf, type PageNode, walk } from './dom.js';
import { createMarks, type TextBlock } from './marks.js';

const CELLS = new Set(['td', 'th']);

/** Between the cells of a row, which stand apart on the page. */
const BETWEEN_CELLS = ' | ';
/** A row with more is a part of a page that is laid out as a table. */
const MAX_ROW = { nodes: 300, characters: 1_000 };

/** The texts of the block elements, in their order. */
export function blocksOf(root: PageNode): TextBlock[] {
  const blocks: TextBlock[] = [];
  const marks = createMarks();
  let cells = [''];
  let spans: (Span | undefined)[] = [];
  let row: PageNode | undefined;
  let table = createTable();
  let hasRows = false;
  const add = (text: string) => {
    cells[cells.length - 1] += text;
  };
  const end = () => {
    const isCode = marks.isCode();
    const written = isCode ? [withoutBlankLines(cells.join(''))] : cells.map(collapse);
    const texts = row ? table.rowOf(written, spans) : written;
    const last = texts.findLastIndex((text) => text !== '');
    const filled = texts.filter((text) => text !== '').length;
    // A single one under others keeps its column.
    const isRow = filled > 1 || (filled === 1 && last > 0 && hasRows);
    hasRows ||= isRow;
    const joined = texts.slice(isRow ? 0 : last, last + 1).join(BETWEEN_CELLS);
    const text = isCode ? joined : collapse(joined);
    if (last !== -1) blocks.push({ text, isRow, mark: isRow ? '' : marks.take(), isCode });
    [cells, spans] = [[''], []];
  };
  // Two breaks leave a line empty between them, and what follows is a paragraph of its own.
  let isBroken = false;
  const breakLine = () => {
    if (marks.isCode()) add('\n');
    else if (isBroken && !row) end();
    else add(' ');
    isBroken = true;
  };
  for (const { node, isEnd } of walk(root)) {
    const name = nameOf(node);
    if (name === 'br') {
      if (!isEnd) breakLine();
      continue;
    }
    const text = isText(node) ? (node.textContent ?? '') : '';
    if (name === 'img' || text.trim() !== '') isBroken = false;
    if (isText(node)) add(text);
    else if (name === 'img') add(marks.isCode() ? '\n' : ' ');
    else if (name === 'tr') {
      end();
      row = !isEnd && node.firstChild && isRowOfCells(node) ? node : undefined;
    } else if (CELLS.has(name) && isElement(node)) {
      if (!row) end();
      else if (!isEnd) {
        if (node !== firstElement(row)) cells.push('');
        spans[cells.length - 1] = spanOf(node);
      }
    } else if (isElement(node) && isBlock(node)) {
      if (row) add(' ');
      else {
        end();
        if (name === 'table') [table, hasRows] = [createTable(), false];
        // An empty element does not come again.
        if (isEnd) marks.leave(name);
        else if (node.firstChild) marks.enter(name, node);
      }
    }
  }
  end();
  return blocks;
}

function withoutBlankLines(code: string): string {
  const lines = code.split('\n');
  const isText = (line: string) => line.trim() !== '';
  return lines.slice(lines.findIndex(isText), lines.findLastIndex(isText) + 1).join('\n');
}

/** A row of data: cells that hold a line each, and no page that is laid out as a table. */
function isRowOfCells(row: PageNode): boolean {
  let [nodes, characters, lines] = [0, 0, 0];
  for (const { node, isEnd } of walk(row)) {
    if (isEnd) continue;
    const name = nameOf(node);
    if (CELLS.has(name)) lines = 0;
    if (name === 'p' || name === 'div') lines++;
    else if (node !== row && isBlock(node)) return false;
    if (isText(node)) characters += collapse(node.textContent ?? '').length;
    if (++nodes > MAX_ROW.nodes || characters > MAX_ROW.characters || lines > 2) return false;
  }
  return true;
}

function firstElement(parent: PageNode): PageNode | undefined {
  let child = parent.firstChild;
  while (child && !isElement(child)) child = child.nextSibling;
  return child ?? undefined;
}
