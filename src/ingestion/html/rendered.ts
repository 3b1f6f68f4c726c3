// A text that was rendered to HTML, such as Markdown: all of it is the article, as a reader sees it.
import { type Block, type Draft, takenOutOf } from '../draft.js';
import { blocksOf } from './blocks.js';
import { type Page, walk } from './dom.js';
import { rowsIn } from './html.js';
import { type Found, marksOf, picturesIn } from './inline.js';
import { bodyOf } from './marks.js';
import { makePagePlain, parsePage } from './page.js';

export type Rendered = Pick<Draft, 'body' | 'takenOut' | 'marks'>;

/** What is known beside the HTML: what else was taken out or changed. */
export interface Beside {
  readonly blocks: readonly Block[];
  readonly found: readonly Found[];
}

/** @throws Refusal where there are more elements, or too many in each other */
export function readRendered(
  html: string,
  mostElements: number,
  beside: Beside = { blocks: [], found: [] },
): Rendered {
  const document = parsePage(`<html><body>${html}</body></html>`, mostElements);
  const comments = commentsIn(document);
  const { hidden, left, changed, elements } = makePagePlain(document);
  const blocks = blocksOf(document.body);
  return {
    body: bodyOf(blocks),
    takenOut: takenOutOf([...hidden, ...comments, ...left, ...beside.blocks], { elements }),
    marks: marksOf([...changed, ...beside.found, ...rowsIn(blocks), ...picturesIn(document.body)]),
  };
}

const COMMENT = 8;

function commentsIn(document: Page): Block[] {
  return [...walk(document.documentElement)].flatMap(({ node, isEnd }) => {
    const text = node.nodeType === COMMENT && !isEnd ? (node.textContent ?? '').trim() : '';
    return text === '' ? [] : [{ text, isHidden: true }];
  });
}
