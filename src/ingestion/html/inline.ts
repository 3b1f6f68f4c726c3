// What inline elements become on a line of plain text, so that they make no words and figures that nobody
// wrote. All of it is counted, and shown to whoever adds the page.

import type { Mark } from '../draft.js';
import { collapse } from '../text.js';
import {
  isBlock,
  isElement,
  isText,
  nameOf,
  type Page,
  type PageElement,
  type PageNode,
  textUpTo,
  walk,
} from './dom.js';
import { formulasIn } from './formulas.js';
import { writtenOnLine } from './raised.js';
import { styleOf } from './style.js';

type Kind = Mark['kind'];
export type Found = readonly [Kind, string];

/** Changes the page, and says what it changed. */
export function makePlain(document: Page): Found[] {
  return [
    ...takeAway(struckIn(document), 'struck'),
    ...takeAway(document.querySelectorAll('rt, rp, rtc'), 'readings'),
    ...writeFormulas(document),
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

function struckIn(document: Page): PageElement[] {
  return [...document.querySelectorAll('del, s, strike, [style*="line-through" i]')].filter(
    (element) =>
      /^(?:del|s|strike)$/.test(nameOf(element)) ||
      ['text-decoration', 'text-decoration-line'].some((property) =>
        styleOf(element).get(property)?.includes('line-through'),
      ),
  );
}

function takeAway(elements: Iterable<PageElement>, kind: Kind): Found[] {
  return [...elements].flatMap((element): Found[] => {
    if (!element.isConnected) return [];
    const text = textUpTo(element, MAX_EXAMPLE);
    const name = element.nodeName.toLowerCase();
    removeApart(element);
    // The brackets around a reading.
    return name === 'rp' || text === '' ? [] : [[kind, text]];
  });
}

function writeFormulas(document: Page): Found[] {
  return formulasIn(document).flatMap(({ element, written, isDrawn, example }): Found[] => {
    if (written === undefined) removeApart(element);
    else element.replaceWith(written);
    if (!isDrawn || example === '') return [];
    return [[written === undefined ? 'formulas' : 'raised', example]];
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
    } else if (!isEnd && isElement(node) && isPlace(node, line)) {
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

/** A longer one is set small, not raised. */
function isPlace(element: PageElement, line: string): boolean {
  return isRaised(element)
    ? textUpTo(element, MAX_EXAMPLE + 1).length <= MAX_EXAMPLE
    : isBareReference(element, line);
}

const VERTICAL = /^(?:super|sub)$/;

function isRaised(element: PageElement): boolean {
  if (/^su[pb]$/i.test(element.nodeName)) return true;
  if (isBlock(element) || !element.hasAttribute('style')) return false;
  return VERTICAL.test(styleOf(element).get('vertical-align') ?? '');
}

function isLowered(element: PageElement): boolean {
  return nameOf(element) === 'sub' || styleOf(element).get('vertical-align') === 'sub';
}

/** "2019<a href="#fn1">3</a>", as pages raise it by a style that is not here. */
function isBareReference(element: PageElement, line: string): boolean {
  if (isBlock(element) || !element.firstChild) return false;
  const href = element.getAttribute('href') ?? '';
  const isLink =
    href.includes('#') && NOTE_NAME.test(href.slice(href.indexOf('#') + 1).slice(0, 200));
  if (!isLink && !isNamedNote(element)) return false;
  if (!BARE_MARK.test(textUpTo(element, MAX_BARE + 1))) return false;
  const { nextSibling } = element;
  if (nextSibling && /^[\p{L}\p{N}%]/u.test(afterText(nextSibling))) return false;
  if (NUMBERED.test(line)) return false;
  return /[^\s([]$/u.test(line) || (isLink && /[.!?,;:”"’»)\]]\s$/u.test(line));
}

const MAX_BARE = 8;
/** "as Fig.3 shows": what has a number that is no mark. */
const NUMBERED =
  /\b(?:fig(?:ure)?|table|notes?|no|pp?|ch(?:apter)?|sec(?:tion)?|eq|ref|vol|art|part)\.?\s?$/i;
const BARE_MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§]{1,3})[\])]?$/i;

function placeOf(element: PageElement, line: string): Place {
  const text = textUpTo(element, MAX_EXAMPLE).replace(/\s?([,;])\s?/g, '$1');
  const { nextSibling } = element;
  const written = writtenOnLine({
    text,
    isLowered: isLowered(element),
    before: line,
    after: nextSibling ? afterText(nextSibling) : '',
    isReference: !isRaised(element) || isReference(element),
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
  return isNamedNote(element);
}

/** "fn1", "_ftn2", "cite_ref-3", "footnote", "doc-noteref", as a whole part of a name. */
const NOTE_NAME =
  /(?:^|[\s_-])(?:references?|(?:note|foot-?note|end-?note|cite|citation|fn|ftn|edn)s?-?(?:ref)?|ref|noteref|doc-noteref)(?:$|[\s_:.\d-])/i;

function isNamedNote(element: PageElement): boolean {
  return ['class', 'id', 'role', 'epub:type', 'data-footnote'].some((name) =>
    NOTE_NAME.test((element.getAttribute(name) ?? '').slice(0, 200)),
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
