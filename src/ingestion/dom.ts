// Walking through a page, and the texts of its blocks. These are the few things of the DOM that are used
// here: the program is compiled without the types of browsers.
import { collapse } from './text.js';

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
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  remove(): void;
}

export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
}

/** Types of nodes. */
const [ELEMENT, TEXT] = [1, 3];

/** The elements that do not end a paragraph. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Those that only stand apart within one. */
const SPACED = new Set(['br', 'td', 'th', 'img']);

/** The texts of the block elements, in their order, each on one line. */
export function blocksOf(root: PageNode): string[] {
  const blocks: string[] = [];
  let current = '';
  const end = () => {
    const text = collapse(current);
    if (text !== '') blocks.push(text);
    current = '';
  };
  for (const { node } of walk(root)) {
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === TEXT) current += node.textContent ?? '';
    else if (SPACED.has(name)) current += ' ';
    else if (node.nodeType === ELEMENT && !INLINE.has(name)) end();
  }
  end();
  return blocks;
}

/** A node and all in it, in their order; an element comes again after its children. Not recursive. */
export function* walk(root: PageNode): Generator<{ node: PageNode; depth: number }> {
  let node = root;
  let depth = 0;
  for (;;) {
    yield { node, depth };
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
      yield { node, depth };
      if (node === root) return;
    }
    node = node.nextSibling;
  }
}
