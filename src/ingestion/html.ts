// The main text of a web page, by @mozilla/readability on linkedom, and what is taken out of it. Nothing
// of a page is run, and nothing is loaded: an address in it is never looked at.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { consentLayersIn } from './consent.js';
import {
  blocksOf,
  type Page,
  type PageElement,
  type PageNode,
  type TextBlock,
  walk,
} from './dom.js';
import { type Block, type Draft, MAX_ELEMENTS } from './draft.js';
import { displayedAsBlocks, fadingIn, hiddenIn } from './hidden.js';
import { type Found, makePlain, marksOf, picturesIn, removeApart } from './inline.js';
import { publishedIn } from './published.js';
import { Refusal } from './refusal.js';
import { clean, visibleName } from './text.js';

/**
 * Elements in each other. Readability takes the third power of it: 1,000 took 17 seconds; real pages
 * have some 30.
 */
const MAX_DEPTH = 200;
/** Blocks that were taken out and are shown. */
const SHOWN = 4;

/** Elements without text that anybody reads. */
const CODE =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, select, textarea, button';
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
  const { document } = parseHTML(wrapped(html));
  refuseMonsters(document);
  const published = publishedIn(document);
  const layers = takeOut(consentLayersIn(document), false);
  const code = document.querySelectorAll(CODE);
  for (const element of code) element.remove();
  const hidden = takeOut(hiddenIn(document), true);
  const changed = [...fadingTexts(document), ...makePlain(document)];
  setApart(document);
  // Readability reads each style again, in quadratic time, and takes what is not read aloud for hidden.
  for (const element of document.querySelectorAll('[style], [aria-hidden]')) {
    element.removeAttribute('style');
    element.removeAttribute('aria-hidden');
  }
  const before = blocksOf(document.body).map(({ text }) => text);
  const page = new Readability<PageNode>(document, {
    // The element itself: there is nothing to parse again.
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const kept = page?.content ? blocksOf(page.content) : [];
  const texts = kept.map(({ text }) => text);
  const cleaned = clean(texts.join('\n\n'));
  if (!page?.content || cleaned.text.trim() === '') throw new Refusal('noMainText');
  const blocks = [...hidden, ...layers, ...missingIn(before, [...texts, page.title ?? ''])];
  const publisher = visibleName(page.siteName ?? '');
  return {
    title: visibleName(page.title ?? ''),
    titleBy: 'source',
    ...(publisher && { publisher }),
    ...(published && { published }),
    body: cleaned.text.trim(),
    takenOut: {
      blocks: blocks.slice(0, SHOWN),
      count: blocks.length,
      characters: blocks.reduce((sum, { text }) => sum + text.length, 0),
      elements: code.length,
      invisible: cleaned.invisible,
    },
    marks: marksOf([...changed, ...rowsIn(kept), ...picturesIn(page.content)]),
  };
}

/** Browsers make up for what is missing; linkedom does not. */
function wrapped(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return `<html>${/<body[\s>]/i.test(html) ? html : `<body>${html}</body>`}</html>`;
}

function refuseMonsters(document: Page): void {
  if (document.querySelectorAll('*').length > MAX_ELEMENTS) throw new Refusal('tooComplicated');
  for (const { depth } of walk(document.documentElement)) {
    if (depth > MAX_DEPTH) throw new Refusal('tooComplicated');
  }
}

function takeOut(elements: readonly PageElement[], isHidden: boolean): Block[] {
  return elements.flatMap((element) => {
    // It went with what it stands in.
    if (!element.isConnected) return [];
    const texts = blocksOf(element);
    removeApart(element);
    return texts.map(({ text }) => ({ text, isHidden }));
  });
}

function fadingTexts(document: Page): Found[] {
  return fadingIn(document).flatMap((element) =>
    blocksOf(element).map(({ text }): Found => ['fading', text]),
  );
}

/** Lines that only a style makes: the words of one are not those of the next. */
function setApart(document: Page): void {
  for (const element of displayedAsBlocks(document)) {
    element.prepend(' ');
    element.append(' ');
  }
}

function rowsIn(blocks: readonly TextBlock[]): Found[] {
  return blocks.filter(({ isRow }) => isRow).map(({ text }) => ['rows', text]);
}

/** Blocks that stood in the page and do not stand in what is kept. */
function missingIn(before: readonly string[], kept: readonly string[]): Block[] {
  const whole = new Set(kept);
  const all = kept.join(' ');
  const isKept = (text: string) => whole.has(text) || (text.length >= LONG && all.includes(text));
  return before.filter((text) => !isKept(text)).map((text) => ({ text, isHidden: false }));
}
