// What inline elements become on a line of plain text, so that they make no words and figures that nobody
// wrote. All of it is counted, and shown to whoever adds the page.

import type { Mark } from '../draft.js';
import { collapse } from '../text.js';
import {
  isBlock,
  isElement,
  isText,
  type Page,
  type PageElement,
  type PageNode,
  textUpTo,
  walk,
} from './dom.js';
import { writtenOnLine } from './raised.js';

type Kind = Mark['kind'];
export type Found = readonly [Kind, string];

/** Changes the page, and says what it changed. */
export function makePlain(document: Page): Found[] {
  return [
    ...takeAway(document, 'del, s, strike, [style*="line-through" i]', 'struck'),
    ...takeAway(document, 'rt, rp, rtc', 'readings'),
    ...takeNoteLinks(document),
    ...writeRaised(document),
    ...writeQuotationMarks(document),
    ...writeEmoji(document),
  ];
}

/** The same kinds together, with the first of them as examples. */
export function marksOf(found: readonly Found[]): Mark[] {
  const texts = new Map<Kind, string[]>();
  for (const [kind, text] of found) {
    const some = texts.get(kind) ?? [];
    some.push(text);
    texts.set(kind, some);
  }
  return [...texts].map(([kind, all]) => ({
    kind,
    count: all.length,
    examples: [...new Set(all.filter((text) => text !== ''))]
      .slice(0, EXAMPLES)
      .map((text) => text.slice(0, MAX_EXAMPLE)),
  }));
}

/** Takes an element out; what stands before and after it stays apart if it did before. */
export function removeApart(element: PageElement): void {
  const text = element.textContent ?? '';
  const isApart = isBlock(element) || /^\s|\s$/.test(text);
  const { nextSibling } = element;
  const isBeforeWord = nextSibling !== null && /^[\p{L}\p{N}]/u.test(textUpTo(nextSibling, 1));
  if (isApart && (isBlock(element) || isBeforeWord)) element.replaceWith(' ');
  else element.remove();
}

const EXAMPLES = 3;
/** Characters of an example. */
const MAX_EXAMPLE = 80;

function takeAway(document: Page, selector: string, kind: Kind): Found[] {
  return [...document.querySelectorAll(selector)].flatMap((element): Found[] => {
    if (!element.isConnected) return [];
    const text = textUpTo(element, MAX_EXAMPLE);
    const name = element.nodeName.toLowerCase();
    removeApart(element);
    // The brackets around a reading.
    return name === 'rp' || text === '' ? [] : [[kind, text]];
  });
}

/** Marks of notes that are not raised, and the ways back; "¶" beside a heading, "[edit]". */
function takeNoteLinks(document: Page): Found[] {
  const links = [
    ...document.querySelectorAll('a[href*="#"], a[role^="doc-"], .mw-editsection'),
  ].filter((link) => {
    const text = textUpTo(link, MAX_EXAMPLE);
    const role = link.getAttribute('role') ?? '';
    const isNamed =
      /^doc-(?:noteref|backlink)$/.test(role) || link.hasAttribute('data-footnote-ref');
    return isNamed || NOTE_LINK.test(text) || link.nodeName.toLowerCase() !== 'a';
  });
  return links.flatMap((link): Found[] => {
    if (!link.isConnected || link.closest('sup, sub')) return [];
    const text = textUpTo(link, MAX_EXAMPLE);
    link.remove();
    return [['notes', text]];
  });
}

const NOTE_LINK =
  /^(?:\[(?:\d{1,3}|[a-z]|(?:note|nb|n) ?\d{1,3}|[*†‡])\]|[*†‡§¶#^↑↩↵⏎🔗]\ufe0e?\ufe0f?|jump up)$/iu;

interface Place {
  readonly element: PageElement;
  readonly written: string | undefined;
  readonly example: string;
}

function writeRaised(document: Page): Found[] {
  return raisedIn(document).map(({ element, written, example }): Found => {
    const link = linkOf(element);
    if (written === undefined) (link ?? element).remove();
    else element.replaceWith(written);
    return written === undefined ? ['notes', example] : ['raised', example];
  });
}

/** Raised and lowered elements with what is to be done, found in one walk along the lines of the page. */
function raisedIn(document: Page): Place[] {
  const places: Place[] = [];
  let line = '';
  let inside: PageNode | undefined;
  for (const { node, isEnd } of walk(document.body)) {
    if (inside) {
      if (isEnd && node === inside) inside = undefined;
    } else if (isElement(node) && /^su[pb]$/i.test(node.nodeName)) {
      const place = placeOf(node, line);
      places.push(place);
      line += place.written ?? '';
      if (node.firstChild) inside = node;
    } else if (isText(node)) {
      line = (line + (node.textContent ?? '').slice(-MAX_LINE))
        .replace(/\s+/g, ' ')
        .slice(-MAX_LINE);
    } else if (isBlock(node)) {
      line = '';
    } else if (/^(?:br|img)$/i.test(node.nodeName)) {
      line += ' ';
    }
  }
  return places;
}

/** Characters before a raised element that are kept in mind. */
const MAX_LINE = 80;

function placeOf(element: PageElement, line: string): Place {
  const text = textUpTo(element, MAX_EXAMPLE).replace(/\s?([,;])\s?/g, '$1');
  const { nextSibling } = element;
  const written = writtenOnLine({
    text,
    isLowered: element.nodeName.toLowerCase() === 'sub',
    before: line,
    after: nextSibling ? afterText(nextSibling) : '',
    isReference: isReference(element),
  });
  const base = /\S{0,15}$/u.exec(line)?.[0] ?? '';
  return { element, written, example: written === undefined ? text : base + written };
}

/** What follows, up to a few characters and over one element at most: "1⁄2" is written "<sup>1</sup>⁄<sub>2</sub>". */
function afterText(node: PageNode): string {
  const text = isText(node) ? (node.textContent ?? '').slice(0, 10) : textUpTo(node, 10);
  return node.nextSibling && text.length < 10 ? text + textUpTo(node.nextSibling, 10) : text;
}

function isReference(element: PageElement): boolean {
  if (element.querySelector('a[href], a[role]') || linkOf(element)) return true;
  return ['class', 'id', 'role', 'epub:type', 'data-footnote'].some((name) =>
    /(?:^|[\s_-])(?:reference|references|ref|noteref|(?:foot|end)?-?notes?(?:-?ref)?|cite|citation|fn(?:ref)?|doc-noteref)(?:$|[\s_:.\d-])/i.test(
      (element.getAttribute(name) ?? '').slice(0, 200),
    ),
  );
}

/** Nodes of a link to a note, each counted where it begins and ends; one link may hold very many raised elements. */
const MAX_LINK_NODES = 40;

/** The link to a place in a page whose whole text it is. */
function linkOf(element: PageElement): PageElement | undefined {
  const link = element.closest('a');
  if (!link || !/#|^\/?notes?\b/i.test(link.getAttribute('href') ?? '')) return undefined;
  return holdsOnly(link, element) ? link : undefined;
}

function holdsOnly(link: PageElement, element: PageElement): boolean {
  let [looked, isInside] = [0, false];
  for (const { node, isEnd } of walk(link)) {
    if (++looked > MAX_LINK_NODES) return false;
    if (node === element) isInside = !isEnd && node.firstChild !== null;
    if (!isInside && isText(node) && (node.textContent ?? '').trim() !== '') return false;
  }
  return true;
}

/** The page shows them without having them in its text; those inside of others are single. */
function writeQuotationMarks(document: Page): Found[] {
  return [...document.querySelectorAll('q')].flatMap((quotation): Found[] => {
    const text = textUpTo(quotation, MAX_EXAMPLE);
    // Written, and the page has taken its own away.
    if (text === '' || /^["“”„«»‘’'‹›]/.test(text)) return [];
    const [open, close] = quotation.parentElement?.closest('q') ? '‘’' : '“”';
    quotation.prepend(open ?? '');
    quotation.append(close ?? '');
    return [['quoted', `${open}${text}${close}`]];
  });
}

const EMOJI =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*\d]\ufe0f?\u20e3)(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*){1,4}$/u;

/** Pictures of single emoji, as forums and blogs draw them. */
function writeEmoji(document: Page): Found[] {
  return [...document.querySelectorAll('img[alt]')].flatMap((picture): Found[] => {
    const emoji = picture.getAttribute('alt')?.trim() ?? '';
    if (emoji.length > 40 || !EMOJI.test(emoji)) return [];
    picture.replaceWith(emoji);
    return [['emoji', emoji]];
  });
}

/** Pictures in the text, by the words that stand for them. */
export function picturesIn(content: PageNode): Found[] {
  return [...walk(content)].flatMap(({ node, isEnd }): Found[] => {
    if (isEnd || !isElement(node) || node.nodeName.toLowerCase() !== 'img') return [];
    return [['pictures', collapse((node.getAttribute('alt') ?? '').slice(0, MAX_EXAMPLE))]];
  });
}
