// Walking through a page, and the texts of its blocks. These are the few things of the DOM that are used
// here: the program is compiled without the types of browsers.

import { collapse } from '../text.js';
import { createMarks } from './marks.js';

export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly isConnected: boolean;
  readonly parentElement: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  remove(): void;
  replaceWith(text: string): void;
  prepend(text: string): void;
  append(text: string): void;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
}

export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
}

/** Types of nodes. */
const [ELEMENT, TEXT] = [1, 3];

/** The elements that end a line, by the standard's style sheet; one that it does not know does not. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead tr ul xmp'.split(
    ' ',
  ),
);
/** Those that only stand apart within one. */
const SPACED = new Set(['br', 'img']);
const CELLS = new Set(['td', 'th']);

/** Between the cells of a row, which stand apart on the page. */
const BETWEEN_CELLS = ' | ';
/** A row with more is a part of a page that is laid out as a table. */
const MAX_ROW = { nodes: 300, characters: 1_000 };

export interface TextBlock {
  /** On one line, but for code. */
  readonly text: string;
  /** Whether it is a row of a table, its cells one after the other. */
  readonly isRow: boolean;
  /** What stands before it in the body: "## " of a heading, "- " or "3. " of an item of a list; mostly nothing. */
  readonly mark: string;
  /** Whether its lines are to stay as they are. */
  readonly isCode: boolean;
}

/** The texts of the block elements, in their order. */
export function blocksOf(root: PageNode): TextBlock[] {
  const blocks: TextBlock[] = [];
  const marks = createMarks();
  let cells = [''];
  let row: PageNode | undefined;
  const add = (text: string) => {
    cells[cells.length - 1] += text;
  };
  const end = () => {
    const isCode = marks.isCode();
    const texts = isCode ? [withoutBlankLines(cells.join(''))] : cells.map(collapse);
    const last = texts.findLastIndex((text) => text !== '');
    const isRow = texts.filter((text) => text !== '').length > 1;
    const joined = texts.slice(isRow ? 0 : last, last + 1).join(BETWEEN_CELLS);
    const text = isCode ? joined : collapse(joined);
    if (last !== -1) blocks.push({ text, isRow, mark: isRow ? '' : marks.take(), isCode });
    cells = [''];
  };
  for (const { node, isEnd } of walk(root)) {
    const name = nameOf(node);
    if (node.nodeType === TEXT) add(node.textContent ?? '');
    else if (SPACED.has(name)) add(marks.isCode() ? '\n' : ' ');
    else if (name === 'tr') {
      end();
      row = !isEnd && node.firstChild && isRowOfCells(node) ? node : undefined;
    } else if (CELLS.has(name)) {
      if (!row) end();
      else if (!isEnd && node !== firstElement(row)) cells.push('');
    } else if (isElement(node) && BLOCKS.has(name)) {
      if (row) add(' ');
      else {
        end();
        // An empty element does not come again.
        if (isEnd) marks.leave(name);
        else if (node.firstChild) marks.enter(name, node);
      }
    }
  }
  end();
  return blocks;
}

export function isBlock(node: PageNode): boolean {
  return BLOCKS.has(nameOf(node));
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** The beginning of the text in it, on one line. */
export function textUpTo(root: PageNode, most: number): string {
  let text = '';
  for (const { node } of walk(root)) {
    if (node.nodeType === TEXT) text += collapse(node.textContent ?? '').concat(' ');
    if (text.length > most) break;
  }
  return collapse(text).slice(0, most);
}

function nameOf(node: PageNode): string {
  return node.nodeName.toLowerCase();
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
    else if (node !== row && BLOCKS.has(name)) return false;
    if (node.nodeType === TEXT) characters += collapse(node.textContent ?? '').length;
    if (++nodes > MAX_ROW.nodes || characters > MAX_ROW.characters || lines > 2) return false;
  }
  return true;
}

function firstElement(parent: PageNode): PageNode | undefined {
  let child = parent.firstChild;
  while (child && child.nodeType !== ELEMENT) child = child.nextSibling;
  return child ?? undefined;
}

/** A node and all in it, in their order; an element comes again after its children. Not recursive. */
export function* walk(
  root: PageNode,
): Generator<{ node: PageNode; depth: number; isEnd: boolean }> {
  let node = root;
  let depth = 0;
  for (;;) {
    yield { node, depth, isEnd: false };
    const child = node.firstChild;
    if (child) {
      node = child;
      depth++;
      continue;
    }
    while (!node.nextSibling || node === root) {
      if (node === root || !node.parentNode) return;
      node = node.parentNode;
      depth--;
      yield { node, depth, isEnd: true };
      if (node === root) return;
    }
    node = node.nextSibling;
  }
}
