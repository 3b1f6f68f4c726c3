// The style sheets that stand in a page itself: what they hide or strike, no reader sees, and they say what lists
// count in. Only selectors of one element by its name, classes and id are read, and nothing that holds for some
// screens alone.
import { nameOf, type Page, type PageElement } from './dom.js';
import { declarationsIn, winnersOf, withoutComments } from './style.js';

/** Writes what they say into the elements' own styles, where it is looked at. */
export function applySheets(document: Page): void {
  const rules = rulesOf(document);
  if (rules.size === 0) return;
  for (const element of document.querySelectorAll('body *')) {
    const keys = keysOf(element);
    const said = [...keys]
      .flatMap((key) => rules.get(key) ?? [])
      .filter(({ parts }) => parts.every((part) => keys.has(part)))
      .sort((a, b) => a.weight - b.weight || a.place - b.place)
      .map(({ declarations }) => declarations);
    if (said.length === 0) continue;
    const own = element.getAttribute('style') ?? '';
    const winners = winnersOf([...said, own].join(';'));
    element.setAttribute('style', [...winners].map((both) => both.join(':')).join(';'));
  }
}

interface Rule {
  /** What an element has to have: "p", ".note", "#n3". */
  readonly parts: readonly string[];
  readonly declarations: string;
  readonly weight: number;
  readonly place: number;
}

/** Selectors of rules that are looked at; those of large frameworks that hide something are some 200. */
const MAX_RULES = 500;
const MAX_SELECTOR = 200;
const LOOKED_AT =
  /^\s*(?:display|visibility|text-decoration(?:-line)?|vertical-align|list-style(?:-type)?)\s*:/i;
const SELECTOR = /^([a-z][a-z\d]*)?((?:[.#][a-z_-][\w-]*)*)$/i;
/** By the last part of their selectors. */
function rulesOf(document: Page): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  const sheets = [...document.querySelectorAll('style')].filter(
    (sheet) =>
      !sheet.closest('noscript, template, svg') && isForAll(sheet.getAttribute('media') ?? ''),
  );
  let place = 0;
  for (const { selectors, body } of sheets.flatMap((sheet) => blocksIn(sheet.textContent ?? ''))) {
    const declarations = declarationsIn(body)
      .filter((each) => LOOKED_AT.test(each))
      .join(';');
    if (declarations === '') continue;
    for (const selector of selectors.split(',')) {
      const rule = ruleOf(selector.trim(), declarations, place);
      if (!rule) continue;
      if (++place > MAX_RULES) return rules;
      const key = rule.parts.at(-1) ?? '';
      rules.set(key, [...(rules.get(key) ?? []), rule]);
    }
  }
  return rules;
}

/** Whether everybody sees it, by what it is for: "print" alone, or narrow screens, do not count. */
function isForAll(media: string): boolean {
  const kinds = media.toLowerCase().split(',');
  return kinds.some((kind) => ['', 'all', 'screen'].includes(kind.trim()));
}

function ruleOf(selector: string, declarations: string, place: number): Rule | undefined {
  if (selector === '' || selector.length > MAX_SELECTOR) return undefined;
  const [, name = '', rest = ''] = SELECTOR.exec(selector) ?? [];
  const named = rest.match(/[.#][^.#]+/g) ?? [];
  const parts = [name.toLowerCase(), ...named].filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const ids = named.filter((part) => part.startsWith('#')).length;
  const weight = ids * 10_000 + (named.length - ids) * 100 + parts.length - named.length;
  return { parts, declarations, weight, place };
}

function keysOf(element: PageElement): ReadonlySet<string> {
  const classes = element.getAttribute('class')?.split(/\s+/) ?? [];
  const id = element.getAttribute('id');
  return new Set([nameOf(element), `#${id}`, ...classes.map((name) => `.${name}`)]);
}

/** The rules of a sheet outside of its at-rules, such as "@media". */
function blocksIn(css: string): { selectors: string; body: string }[] {
  const blocks: { selectors: string; body: string }[] = [];
  let [depth, selectors, body] = [0, '', ''];
  const written = withoutComments(css).replace(/"[^"\n]*"|'[^'\n]*'/g, '""');
  for (const piece of written.split(/([{}])/)) {
    if (piece === '{') depth++;
    else if (piece === '}') {
      if (depth === 1 && !selectors.startsWith('@')) blocks.push({ selectors, body });
      depth = Math.max(0, depth - 1);
      if (depth === 0) [selectors, body] = ['', ''];
    } else if (depth === 0) selectors = piece.slice(piece.lastIndexOf(';') + 1).trim();
    else if (depth === 1) body += `${piece};`;
  }
  return blocks;
}
