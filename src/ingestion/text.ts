// Text that can be quoted: without characters that nobody sees, and refused where a character says that
// the text was damaged on its way.
import { DAMAGED, damagedIn, INVISIBLE } from '../corpus/damaged.js';
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

/** On one line. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name as it may be shown, on one line: what nobody sees is taken out, and so are control characters. */
export function visibleName(name: string): string {
  return collapse(clean(name.replace(DAMAGED, (sign) => (/\s/.test(sign) ? ' ' : ''))).text);
}

function refuseDamaged(text: string): void {
  const damaged = damagedIn(text);
  if (damaged) throw new Refusal('controlCharacter', { ...damaged });
}
