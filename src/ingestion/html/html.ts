// The main text of a web page, by @mozilla/readability on linkedom, and what is taken out of it. Nothing
// of a page is run, and nothing is loaded: an address in it is never looked at.
import { Readability } from '@mozilla/readability';
import { type Block, type Draft, MAX_ELEMENTS, takenOutOf } from '../draft.js';
import { Refusal } from '../refusal.js';
import { clean, visibleName } from '../text.js';
import { blocksOf } from './blocks.js';
import { consentLayersIn } from './consent.js';
import { nameOf, type Page, type PageNode } from './dom.js';
import { isNoElement } from './element-names.js';
import { type Found, marksOf, picturesIn } from './inline.js';
import { bodyOf, type TextBlock } from './marks.js';
import { makePagePlain, parsePage, takeOut } from './page.js';
import { publishedIn } from './published.js';
import { takeNames, wholeLines } from './whole-lines.js';

/** Characters from which a text that stands within a kept one is no coincidence. */
const LONG = 30;

/** @throws Refusal when there is no main text, or too many elements */
export function readHtml(html: string): Draft {
  try {
    return mainText(html);
  } catch (error) {
    // linkedom stumbles over pages whose elements stand where no browser would leave them.
    throw error instanceof Refusal ? error : new Refusal('tooComplicated');
  }
}

function mainText(html: string): Draft {
  // Before anything is made of them; what stands in scripts is counted too.
  const tags = html.match(/<[a-z]/gi)?.length ?? 0;
  if (tags > 2 * MAX_ELEMENTS) throw new Refusal('tooComplicated');
  const document = parsePage(html, MAX_ELEMENTS);
  const published = publishedIn(document);
  const layers = takeOut(consentLayersIn(document), false);
  const { hidden, left, changed, elements } = makePagePlain(document);
  // Readability reads each style again, in quadratic time, and takes what is not read aloud for hidden.
  for (const element of document.querySelectorAll('[style], [aria-hidden]')) {
    element.removeAttribute('style');
    element.removeAttribute('aria-hidden');
  }
  const unknown = unknownIn(document);
  takeNames(document);
  const before = blocksOf(document.body);
  const page = new Readability<PageNode>(document, {
    // The element itself: there is nothing to parse again.
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const kept = page?.content ? wholeLines(blocksOf(page.content), before) : [];
  const cleaned = clean(bodyOf(kept));
  if (!page?.content || cleaned.text.trim() === '') throw new Refusal('noMainText');
  const texts = kept.map(({ text }) => text);
  const written = before.map(({ text }) => text);
  const missing = missingIn(written, [...texts, page.title ?? '']);
  const blocks = [...hidden, ...layers, ...missing, ...left, ...unknown];
  const publisher = visibleName(page.siteName ?? '');
  return {
    title: visibleName(page.title ?? ''),
    titleBy: 'source',
    ...(publisher && { publisher }),
    ...(published && { published }),
    body: cleaned.text.trim(),
    takenOut: takenOutOf(blocks, { elements, invisible: cleaned.invisible }),
    marks: marksOf([...changed, ...rowsIn(kept), ...picturesIn(page.content)]),
  };
}

export function rowsIn(blocks: readonly TextBlock[]): Found[] {
  return blocks.filter(({ isRow }) => isRow).map(({ text }) => ['rows', text]);
}

/** What may have been text: "Vec<String>" shows as "Vec". */
function unknownIn(document: Page): Block[] {
  const names = [...document.querySelectorAll('body *')].map(nameOf).filter(isNoElement);
  return [...new Set(names)].map((name) => ({ text: `<${name}>`, isHidden: false }));
}

/** Blocks that stood in the page and do not stand in what is kept. */
function missingIn(before: readonly string[], kept: readonly string[]): Block[] {
  const whole = new Set(kept);
  const all = kept.join(' ');
  const isKept = (text: string) => whole.has(text) || (text.length >= LONG && all.includes(text));
  return before.filter((text) => !isKept(text)).map((text) => ({ text, isHidden: false }));
}
