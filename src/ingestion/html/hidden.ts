// What a page itself keeps from its readers: not displayed, laid out where nobody sees it, or there for
// programs that read aloud. What a style sheet hides is known only by the names that such classes have.
import { isBlock, type Page, type PageElement } from './dom.js';
import { type Declarations, styleOf } from './style.js';

/** The elements that are hidden, the outer ones before what stands in them. */
export function hiddenIn(document: Page): PageElement[] {
  return [...document.querySelectorAll('[hidden], [aria-hidden="true"], [style], [class]')].filter(
    (element) =>
      element.hasAttribute('hidden') ||
      hides(element) ||
      isForScreenReaders(element) ||
      isHiddenByName(element) ||
      (element.getAttribute('aria-hidden') === 'true' && !isReadAloudInOtherWords(element)),
  );
}

/** Elements that the page shows only once they are scrolled to; those in one of them are not named again. */
export function fadingIn(document: Page): PageElement[] {
  const fading = new Set(
    [...document.querySelectorAll('[style*="opacity" i]')].filter((element) =>
      isTransparent(styleOf(element)),
    ),
  );
  return [...fading].filter((element) => {
    let around = element.parentElement;
    while (around && !fading.has(around)) around = around.parentElement;
    return around === null;
  });
}

/** Elements that are inline by their name and blocks by their style, or by that of the box they stand in. */
export function displayedAsBlocks(document: Page): PageElement[] {
  return [...document.querySelectorAll('[style*="display" i]')].flatMap((element) => {
    const display = styleOf(element).get('display') ?? '';
    return [
      ...(/^(?:block|flex|grid|table|list-item|flow-root)/.test(display) ? [element] : []),
      ...(/^(?:inline-)?(?:flex|grid)/.test(display) ? element.children : []),
    ];
  });
}

const END = '(?:\\s|$)';
const ZERO = new RegExp(`^0(?:\\.0+)?(?:px|r?em|pt|%)?${END}`);
const A_PIXEL = new RegExp(`^[01](?:px)?${END}`);
const FAR_AWAY = /^-\d{3,}(?:\.\d+)?(?:px|r?em|pt|%|v[wh])/;
const SIDES = ['left', 'right', 'top', 'bottom'];
/** Of text that is cut out of a picture the color is that of the picture. */
const INVISIBLE_COLOR = /^(?:transparent$|rgba\([^()]{1,40},\s?0(?:\.0+)?\))/;
const BOX = /^(?:block|inline-(?:block|flex|grid|table)|flex|grid|table|list-item|flow-root)/;
const SIZES = ['height', 'max-height', 'width', 'max-width'];
const MARGINS = ['margin-left', 'margin-top', 'margin-right'];

/** Whether its style keeps it from being seen. */
function hides(element: PageElement): boolean {
  if (!element.hasAttribute('style')) return false;
  const declarations = styleOf(element);
  const value = (property: string) => declarations.get(property) ?? '';
  const isOutOfPlace = /^(?:absolute|fixed)/.test(value('position'));
  // Others have no height, whatever is said of it.
  const isBox = isBlock(element) || isOutOfPlace || BOX.test(value('display'));
  return (
    /^none/.test(value('display')) ||
    /^(?:hidden|collapse)/.test(value('visibility')) ||
    ZERO.test(value('font-size')) ||
    /^rect\([01][\spx,]/.test(value('clip')) ||
    /^(?:inset\((?:50|100)%|circle\(0|polygon\(0 0\s*(?:,\s*0 0\s*)*\))/.test(value('clip-path')) ||
    (A_PIXEL.test(value('width')) && A_PIXEL.test(value('height'))) ||
    (isOutOfPlace && SIDES.some((side) => FAR_AWAY.test(value(side)))) ||
    [...MARGINS, 'text-indent'].some((property) => FAR_AWAY.test(value(property))) ||
    // A box without height or width that cuts off what stands in it.
    (isBox &&
      /^(?:hidden|clip)/.test(value('overflow')) &&
      SIZES.some((property) => ZERO.test(value(property)))) ||
    (isBox && /(?:^|\s)scale[xy]?\(0(?:\.0+)?\s*[,)]/.test(value('transform'))) ||
    (INVISIBLE_COLOR.test(value('color')) &&
      !/text/.test(value('background-clip') + value('-webkit-background-clip'))) ||
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

/** As frameworks name what is not displayed, but for those that a wider screen shows: "hidden md:block". */
const NOT_DISPLAYED = /^(?:hidden|hide|d-none|(?:is|u)-hidden|off-?screen|vh)$/;
const DISPLAYED =
  /^(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:block|inline|flex|grid|table|contents)/;

function isHiddenByName(element: PageElement): boolean {
  const names = (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/);
  return (
    names.some((name) => NOT_DISPLAYED.test(name)) && !names.some((name) => DISPLAYED.test(name))
  );
}

/** "£4.2m" for the eye beside "4.2 million pounds" for the ear: what is seen is the text. */
function isReadAloudInOtherWords(element: PageElement): boolean {
  const siblings = [element.previousElementSibling, element.nextElementSibling];
  return siblings.some((sibling) => sibling && (isForScreenReaders(sibling) || hides(sibling)));
}
