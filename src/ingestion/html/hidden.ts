// What a page itself keeps from its readers: not displayed, laid out where nobody sees it, or there for
// programs that read aloud. What a style sheet hides is known only by the names that such classes have.
import type { Page, PageElement } from './dom.js';

/** The elements that are hidden, the outer ones before what stands in them. */
export function hiddenIn(document: Page): PageElement[] {
  return [...document.querySelectorAll('[hidden], [aria-hidden="true"], [style], [class]')].filter(
    (element) =>
      element.hasAttribute('hidden') ||
      hides(element.getAttribute('style') ?? '') ||
      isForScreenReaders(element) ||
      (element.getAttribute('aria-hidden') === 'true' && !isReadAloudInOtherWords(element)),
  );
}

/** Elements that the page shows only once they are scrolled to; those in one of them are not named again. */
export function fadingIn(document: Page): PageElement[] {
  const fading = new Set(
    [...document.querySelectorAll('[style*="opacity" i]')].filter((element) =>
      isTransparent(declarationsOf(element.getAttribute('style') ?? '')),
    ),
  );
  return [...fading].filter((element) => {
    let around = element.parentElement;
    while (around && !fading.has(around)) around = around.parentElement;
    return around === null;
  });
}

/** Elements that are inline by their name and blocks by their style. */
export function displayedAsBlocks(document: Page): PageElement[] {
  return [...document.querySelectorAll('[style*="display" i]')].filter((element) =>
    /^(?:block|flex|grid|table|list-item|flow-root)/.test(
      declarationsOf(element.getAttribute('style') ?? '').get('display') ?? '',
    ),
  );
}

const END = '(?:\\s|!|$)';
const ZERO = new RegExp(`^0(?:\\.0+)?(?:px|r?em|pt|%)?${END}`);
const A_PIXEL = new RegExp(`^[01](?:px)?${END}`);
const FAR_AWAY = /^-\d{3,}(?:\.\d+)?(?:px|r?em|pt|%|v[wh])/;

type Declarations = ReadonlyMap<string, string>;

function declarationsOf(style: string): Declarations {
  const declarations = style.toLowerCase().split(';');
  return new Map(
    declarations.map((declaration) => {
      const [property = '', value = ''] = declaration.split(':', 2);
      return [property.trim(), value.trim()];
    }),
  );
}

function hides(style: string): boolean {
  if (style === '') return false;
  const declarations = declarationsOf(style);
  const value = (property: string) => declarations.get(property) ?? '';
  const isOutOfPlace = /^(?:absolute|fixed)/.test(value('position'));
  return (
    /^none/.test(value('display')) ||
    /^(?:hidden|collapse)/.test(value('visibility')) ||
    ZERO.test(value('font-size')) ||
    /^rect\([01][\spx,]/.test(value('clip')) ||
    /^(?:inset\((?:50|100)%|circle\(0|polygon\(0 0\s*(?:,\s*0 0\s*)*\))/.test(value('clip-path')) ||
    (A_PIXEL.test(value('width')) && A_PIXEL.test(value('height'))) ||
    (isOutOfPlace && ['left', 'right', 'top'].some((side) => FAR_AWAY.test(value(side)))) ||
    FAR_AWAY.test(value('text-indent')) ||
    // A paragraph that fades in takes its place, and can be pointed at.
    (isTransparent(declarations) && (isOutOfPlace || /^none/.test(value('pointer-events'))))
  );
}

function isTransparent(declarations: Declarations): boolean {
  return ZERO.test(declarations.get('opacity') ?? '');
}

/** As frameworks and sites name them, in any spelling; "not-sr-only" takes it back. */
const FOR_SCREEN_READERS =
  /^sronly$|visuallyhidden|hiddenvisually|screenreader|a11yhidden|elementinvisible|assistivetext/;

function isForScreenReaders(element: PageElement): boolean {
  const names = (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/);
  return names.some((name) => FOR_SCREEN_READERS.test(name.replace(/[-_]/g, '')));
}

/** "£4.2m" for the eye beside "4.2 million pounds" for the ear: what is seen is the text. */
function isReadAloudInOtherWords(element: PageElement): boolean {
  const siblings = [element.previousElementSibling, element.nextElementSibling];
  return siblings.some(
    (sibling) =>
      sibling && (isForScreenReaders(sibling) || hides(sibling.getAttribute('style') ?? '')),
  );
}
