// Readability takes elements out by their names, such as "comment" or "social", also in the middle of a sentence:
// "did <b class="comment">not</b> agree" would lose its "not". A line is kept whole or not at all.
import { Refusal } from '../refusal.js';
import { isBlock, isElement, isText, type Page, type PageElement, walk } from './dom.js';
import type { TextBlock } from './marks.js';

/** Before: inline elements that stand beside other text lose the names by which they would be taken out. */
export function takeNames(document: Page): void {
  let open = new Set<PageElement>();
  let named: PageElement[] = [];
  let hasText = false;
  const end = () => {
    // What is open still has a block in it, and is more than a part of a line.
    const parts = hasText ? named.filter((element) => !open.has(element)) : [];
    for (const element of parts) for (const name of NAMES) element.removeAttribute(name);
    [open, named, hasText] = [new Set(), [], false];
  };
  for (const { node, isEnd } of walk(document.body)) {
    if (isBlock(node)) end();
    else if (isText(node)) hasText ||= open.size === 0 && WORD.test(node.textContent ?? '');
    else if (!isElement(node) || !node.firstChild) continue;
    else if (isEnd) open.delete(node);
    else if (NAMES.some((name) => node.hasAttribute(name))) {
      named.push(node);
      open.add(node);
    }
  }
  end();
}

/**
 * After: lines that lost a part stand again as they stood before, and so do those that became one.
 * @throws Refusal where there are very many of them
 */
export function wholeLines(kept: readonly TextBlock[], before: readonly TextBlock[]): TextBlock[] {
  const written = new Set(before.map(signsOf));
  const isWhole = (block: TextBlock) => written.has(signsOf(block));
  if (kept.every(isWhole)) return [...kept];
  const whole = new Set(kept.map(signsOf));
  const lost: Line[] = before
    .map((block) => ({ block, signs: signsOf(block) }))
    .filter(({ signs }) => !whole.has(signs));
  const characters = lost.reduce((sum, { signs }) => sum + signs.length, 0);
  const restored = new Set<Line>();
  let work = 0;
  return kept.flatMap((block) => {
    if (isWhole(block)) return [block];
    work += characters;
    if (work > MAX_WORK) throw new Refusal('tooComplicated');
    const origins = originsOf(signsOf(block), lost).filter((line) => !restored.has(line));
    for (const line of origins) restored.add(line);
    return origins.map(({ block: { text, isRow, isCode } }) => ({ ...block, text, isRow, isCode }));
  });
}

/** By which Readability judges an element, but for its style, which is taken away elsewhere. */
const NAMES = ['class', 'id', 'rel', 'itemprop', 'role'];
const WORD = /[\p{L}\p{N}]/u;
/** Characters that are looked at, half a second; of a page's lines hardly ever one loses something. */
const MAX_WORK = 50_000_000;
/** Characters that a line may have lost beside as many as are left. */
const MAX_LOST = 200;

interface Line {
  readonly block: TextBlock;
  readonly signs: string;
}

/** Without white space and the borders of cells. */
function signsOf({ text }: TextBlock): string {
  return text.replace(/[\s|]+/g, '');
}

/** The shortest line that has all of these characters in this order; else the lines that were put together to them. */
function originsOf(signs: string, lost: readonly Line[]): Line[] {
  const most = 2 * signs.length + MAX_LOST;
  const wider = lost.filter(
    (line) =>
      line.signs.length > signs.length && line.signs.length <= most && holds(line.signs, signs),
  );
  const [first] = wider.sort((a, b) => a.signs.length - b.signs.length);
  if (first) return [first];
  const parts: Line[] = [];
  let at = 0;
  for (const line of lost) {
    if (line.signs === '' || !signs.startsWith(line.signs, at)) continue;
    parts.push(line);
    at += line.signs.length;
  }
  return parts;
}

function holds(line: string, signs: string): boolean {
  let at = 0;
  for (let i = 0; i < line.length && at < signs.length; i++) {
    if (line[i] === signs[at]) at++;
  }
  return at === signs.length;
}
