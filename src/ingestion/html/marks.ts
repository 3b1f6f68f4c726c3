// The marks that headings and items of lists keep in the body of an article: Markdown's, whatever the text was
// written in. They say what a paragraph is, and stand before what is quoted (src/corpus/paragraphs.ts).
import { LETTERS, NUMERALS } from '../../corpus/list-items.js';
import { nameOf, type PageElement } from './dom.js';

export interface TextBlock {
  /** On one line, but for code. */
  readonly text: string;
  /** Whether it is a row of a table, its cells one after the other. */
  readonly isRow: boolean;
  /** What stands before it in the body: "## " of a heading, "- ", "3. " or "c. " of an item of a list; mostly nothing. */
  readonly mark: string;
  /** Whether its lines are to stay as they are. */
  readonly isCode: boolean;
}

export interface Marks {
  enter(name: string, element: PageElement): void;
  leave(name: string): void;
  /** The mark of the text that ends here; an item has one, whatever else stands in it. */
  take(): string;
  isCode(): boolean;
}

interface List {
  /** Undefined where items have no numbers. */
  next: number | undefined;
  /** From one number to the next. */
  readonly step: 1 | -1;
  /** "a", "A", "i" or "I" where the page counts in letters or Roman numerals. */
  readonly type: string | null;
}

/** Follows a walk through a page. */
export function createMarks(): Marks {
  const lists: List[] = [];
  let item = '';
  let heading = '';
  let code = 0;
  return {
    enter(name, element) {
      if (name === 'pre') code++;
      else if (HEADING.test(name)) heading = `${'#'.repeat(Number(name.slice(1)))} `;
      else if (LISTS.has(name)) lists.push(listOf(name, element));
      else if (name === 'li') item = markOf(lists, element);
    },
    leave(name) {
      if (name === 'pre') code--;
      else if (HEADING.test(name)) heading = '';
      else if (LISTS.has(name)) lists.pop();
      else if (name === 'li') item = '';
    },
    take() {
      const mark = heading || item;
      if (!heading) item = '';
      return mark;
    },
    isCode: () => code > 0,
  };
}

/** What is an article's body: items of a list one below the other, all else apart. */
export function bodyOf(blocks: readonly TextBlock[]): string {
  let length = 0;
  let wasItem = false;
  const parts: string[] = [];
  for (const block of blocks) {
    const isItem = ITEM.test(block.mark) && !block.isCode;
    const isNext = isItem && wasItem && length < MAX_LIST;
    if (parts.length > 0) parts.push(isNext ? '\n' : '\n\n');
    parts.push(written(block));
    length = isNext ? length + block.text.length : 0;
    wasItem = isItem;
  }
  return parts.join('');
}

const HEADING = /^h[1-6]$/;
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const ITEM = /^ {0,99}(?:-|\d{1,9}\.|[a-zA-Z]{1,6}\.) $/;
/** Characters from which a list is continued as a further paragraph. */
const MAX_LIST = 5_000;
const MAX_INDENTS = 10;

function listOf(name: string, element: PageElement): List {
  const type = element.getAttribute('type');
  if (name !== 'ol') return { next: undefined, step: 1, type };
  const isReversed = element.hasAttribute('reversed');
  const first = numberIn(element, 'start') ?? (isReversed ? itemsOf(element) : 1);
  return { next: first, step: isReversed ? -1 : 1, type };
}

function itemsOf(list: PageElement): number {
  let items = 0;
  for (let child = list.firstChild; child; child = child.nextSibling) {
    if (nameOf(child) === 'li') items++;
  }
  return items;
}

/** As browsers read it: signs and blanks may stand before it, anything after it. */
function numberIn(element: PageElement, attribute: string): number | undefined {
  const written = /^\s{0,9}([+-]?\d{1,6})(?!\d)/.exec(element.getAttribute(attribute) ?? '');
  return written ? Number(written[1]) : undefined;
}

function markOf(lists: readonly List[], element: PageElement): string {
  const list = lists.at(-1);
  const indent = '  '.repeat(Math.min(MAX_INDENTS, Math.max(0, lists.length - 1)));
  if (list?.next === undefined) return `${indent}- `;
  const number = numberIn(element, 'value') ?? list.next;
  list.next = number + list.step;
  // Markdown has no numbers below nought.
  if (number < 0) return `${indent}- `;
  const letters = lettersOf(number, element.getAttribute('type') ?? list.type);
  return letters ? `${indent}${letters}. ` : `${indent}${number}. `;
}

/** Undefined where a list counts in figures, or beyond its letters. */
function lettersOf(number: number, type: string | null): string | undefined {
  const letters = type && COUNTED_IN[type.toLowerCase()]?.[number - 1];
  if (!letters) return undefined;
  return type === type.toLowerCase() ? letters : letters.toUpperCase();
}

const COUNTED_IN: Readonly<Record<string, readonly string[]>> = {
  a: LETTERS,
  i: NUMERALS,
};

function written({ text, mark, isCode }: TextBlock): string {
  if (!isCode) return mark === '' && LIKE_A_MARK.test(text) ? `\\${text}` : `${mark}${text}`;
  const runs = text.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, { length }) => Math.max(longest, length), 2) + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** What begins as a heading or code does, and is none. */
const LIKE_A_MARK = /^(?:#{1,6}\s|`{3})/;
