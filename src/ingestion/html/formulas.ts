// Formulas in MathML on a line of text: powers, indices, fractions and roots of it can be written; any other formula is
// taken out, since its figures side by side would be another one.
import { collapse } from '../text.js';
import {
  isElement,
  isText,
  nameOf,
  type Page,
  type PageElement,
  type PageNode,
  textUpTo,
} from './dom.js';
import { above, lowered } from './raised.js';

export interface Formula {
  readonly element: PageElement;
  /** Undefined where it cannot be written on a line. */
  readonly written: string | undefined;
  /** Whether it is more than signs side by side. */
  readonly isDrawn: boolean;
  readonly example: string;
}

export function formulasIn(document: Page): Formula[] {
  return [...document.querySelectorAll('math')].map((element) => {
    const written = lineOf(element);
    const isDrawn = written === undefined || element.querySelector(DRAWN) !== null;
    return { element, written, isDrawn, example: written ?? textUpTo(element, MAX_EXAMPLE) };
  });
}

const MAX_EXAMPLE = 80;
const DRAWN = 'msup, msub, msubsup, mfrac, msqrt';
const SIGNS = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
const ROWS = new Set(['math', 'mrow', 'semantics', 'mstyle', 'mpadded', 'merror']);
/** The same in another language, and what takes room without being seen. */
const UNSEEN = new Set(['annotation', 'annotation-xml', 'mspace', 'mphantom', 'none']);

/** Recursive; how deep a page may be is limited. */
function lineOf(node: PageNode): string | undefined {
  if (isText(node)) return collapse(node.textContent ?? '');
  if (!isElement(node)) return '';
  const name = nameOf(node);
  if (UNSEEN.has(name)) return '';
  if (SIGNS.has(name)) return collapse(node.textContent ?? '');
  const parts = partsOf(node);
  if (!parts) return undefined;
  const [first = '', second = '', third = ''] = parts;
  if (ROWS.has(name)) return parts.join('');
  if (name === 'msqrt') return `√${grouped(parts.join(''))}`;
  if (name === 'msup' && parts.length === 2) return first + above(second);
  if (name === 'msub' && parts.length === 2) return first + lowered(second);
  if (name === 'msubsup' && parts.length === 3) return first + lowered(second) + above(third);
  if (name === 'mfrac' && parts.length === 2) return `${grouped(first)}/${grouped(second)}`;
  return undefined;
}

/** Those of what stands in it; undefined where one cannot be written. */
function partsOf(element: PageElement): string[] | undefined {
  const parts: string[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) {
    const part = lineOf(child);
    if (part === undefined) return undefined;
    if (isElement(child) || part !== '') parts.push(part);
  }
  return parts;
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]+$/u.test(text) ? text : `(${text})`;
}
