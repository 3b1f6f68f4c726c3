// A page as it is parsed, and made plain: without what nobody reads, and without what makes no sense on a line
// of text. What was taken out or written in another way is said.
import { parseHTML } from 'linkedom';
import type { Block } from '../draft.js';
import { Refusal } from '../refusal.js';
import { blocksOf } from './blocks.js';
import { type Page, type PageElement, walk } from './dom.js';
import { displayedAsBlocks, fadingIn, hiddenIn } from './hidden.js';
import { type Found, makePlain, removeApart } from './inline.js';
import { applySheets } from './sheets.js';
import { styleOf } from './style.js';

/**
 * Elements in each other. Readability takes the third power of it: 1,000 took 17 seconds; real pages
 * have some 30.
 */
const MAX_DEPTH = 200;

/** Elements whose text no browser shows. */
const CODE =
  'script, style, noscript, template, iframe, object, embed, canvas, audio, video, datalist, noembed, noframes, meter, progress, body title, dialog:not([open])';
/** What is shown and is no text of the page: what can be pressed or filled in, drawings. */
const CONTROLS = 'svg, select, textarea, button';

type ParsedPage = ReturnType<typeof parseHTML>['document'];

/** @throws Refusal where it has more elements, or too many in each other */
export function parsePage(html: string, mostElements: number): ParsedPage {
  const { document } = parseHTML(wrapped(html));
  if (document.querySelectorAll('*').length > mostElements) throw new Refusal('tooComplicated');
  for (const { depth } of walk(document.documentElement)) {
    if (depth > MAX_DEPTH) throw new Refusal('tooComplicated');
  }
  return document;
}

export interface Plain {
  /** Texts that the page hides, which were taken out. */
  readonly hidden: readonly Block[];
  /** Texts of what is no part of the text, such as buttons. */
  readonly left: readonly Block[];
  readonly changed: readonly Found[];
  /** How many elements without text were taken out. */
  readonly elements: number;
}

export function makePagePlain(document: Page): Plain {
  applySheets(document);
  const code = document.querySelectorAll(CODE);
  for (const element of code) element.remove();
  const hidden = takeOut(hiddenIn(document), true);
  const controls = document.querySelectorAll(CONTROLS);
  const left = takeOut([...controls], false);
  const changed = [...shownLater(document), ...makePlain(document)];
  setApart(document);
  takeTypesOfLists(document);
  return { hidden, left, changed, elements: code.length + controls.length };
}

/** Styles go before the text is read, and win over the attribute. */
function takeTypesOfLists(document: Page): void {
  for (const element of document.querySelectorAll('ol[style], li[style]')) {
    const style = styleOf(element);
    const type = style.get('list-style-type') ?? style.get('list-style') ?? '';
    const [, letterCase, counted] = /\b(lower|upper)-(alpha|latin|roman)\b/.exec(type) ?? [];
    if (!counted) continue;
    const letter = counted === 'roman' ? 'i' : 'a';
    element.setAttribute('type', letterCase === 'lower' ? letter : letter.toUpperCase());
  }
}

export function takeOut(elements: readonly PageElement[], isHidden: boolean): Block[] {
  return elements.flatMap((element) => {
    // It went with what it stands in.
    if (!element.isConnected) return [];
    const texts = blocksOf(element);
    removeApart(element);
    return texts.map(({ text }) => ({ text, isHidden }));
  });
}

/** Browsers make up for what is missing; linkedom does not. */
function wrapped(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return `<html>${/<body[\s>]/i.test(html) ? html : `<body>${html}</body>`}</html>`;
}

/** What appears once it is scrolled to or opened. */
function shownLater(document: Page): Found[] {
  const closed = [...document.querySelectorAll('details:not([open])')].filter(
    (element) => !element.parentElement?.closest('details:not([open])'),
  );
  return [...fadingIn(document), ...closed].flatMap((element) =>
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
