// Text that can be quoted: without characters that nobody sees, and refused where a character says that
// the text was damaged on its way.
import { Refusal } from './refusal.js';

export interface Cleaned {
  readonly text: string;
  /** Characters that were taken out. */
  readonly invisible: number;
}

/**
 * Line ends made LF, endless white space made one; zero-width and bidirectional characters taken out.
 * @throws Refusal which names a control or replacement character: what stood in its place is lost, mostly a dash or a
 *   quotation mark that was read in a wrong encoding
 */
export function clean(text: string): Cleaned {
  const lines = text.replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n');
  refuseDamaged(lines);
  const visible = lines.replace(INVISIBLE, '');
  const shorter = visible.replace(/[^\S\n]{20,}/g, ' ').replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n');
  return { text: shorter, invisible: [...lines].length - [...visible].length };
}

/** The first character of a text that says that it was damaged, what stands before it, and how many there are. */
export function damagedIn(
  text: string,
): { character: string; before: string; count: number } | undefined {
  const at = text.search(DAMAGED);
  if (at === -1) return undefined;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const before = text.slice(Math.max(0, at - BEFORE), at).replace(/^[\udc00-\udfff]/, '');
  return {
    character: `U+${code}`,
    before: collapse(before.replace(INVISIBLE, '')),
    count: text.match(DAMAGED)?.length ?? 0,
  };
}

/** On one line. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name as it may be shown, on one line: what nobody sees is taken out, and so are control characters. */
export function visibleName(name: string): string {
  return collapse(clean(name.replace(DAMAGED, (sign) => (/\s/.test(sign) ? ' ' : ''))).text);
}

/** Characters before a damaged one that are shown with it. */
const BEFORE = 40;

/** And the sign for a character that is lost. */
const DAMAGED = /[^\P{Cc}\n\t]|\ufffd/gu;

/**
 * Joiners (U+200C, U+200D) stay: words of some scripts and emoji are written with them. Tags (U+E0000 …)
 * can carry a whole text that nobody sees.
 */
const INVISIBLE =
  /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

function refuseDamaged(text: string): void {
  const damaged = damagedIn(text);
  if (damaged) throw new Refusal('controlCharacter', { ...damaged });
}
