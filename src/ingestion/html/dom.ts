// Walking through a page. These are the few things of the DOM that are used
// here: the program is compiled without the types of browsers.

import { collapse } from '../text.js';

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
  readonly children: Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
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
    const piece = isText(node) ? (node.textContent ?? '') : isBlock(node) ? ' ' : '';
    // White space at the beginning counts for nothing.
    text = (text + piece.slice(0, MAX_PIECE).replace(/\s+/g, ' ')).trimStart();
    if (text.trimEnd().length > most) break;
  }
  return collapse(text).slice(0, most);
}

/** Characters of a text that are looked at; no more than some hundred are asked for. */
const MAX_PIECE = 2_000;

export function nameOf(node: PageNode): string {
  return node.nodeName.toLowerCase();
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
