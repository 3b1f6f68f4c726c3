// From bytes to text that can be quoted: decoded without guessing, because a wrong guess would put
// characters into a quote that nobody wrote; and without characters that nobody sees.
import { Refusal } from './refusal.js';

/**
 * @param label the encoding that the file itself names, such as "windows-1252"; UTF-8 without one.
 *   A byte-order mark is stronger.
 * @throws Refusal when it is not text in this encoding
 */
export function decode(bytes: Uint8Array, label = 'utf-8'): string {
  const text = attempt(bytes, byteOrderMark(bytes) ?? label);
  if (text === undefined || text.includes('\0')) throw new Refusal('encoding');
  return text;
}

export interface Cleaned {
  readonly text: string;
  /** Characters that were taken out. */
  readonly invisible: number;
}

/** Line ends made LF, endless white space made one; controls, zero-width and bidirectional characters taken out. */
export function clean(text: string): Cleaned {
  const lines = text.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n');
  const visible = lines.replace(INVISIBLE, '');
  const shorter = visible.replace(/[^\S\n]{20,}/g, ' ').replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n');
  return { text: shorter, invisible: [...lines].length - [...visible].length };
}

/** On one line. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Joiners (U+200C, U+200D) stay: words of some scripts and emoji are written with them. Tags (U+E0000 …)
 * can carry a whole text that nobody sees.
 */
const INVISIBLE =
  /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[^\P{Cc}\n\t]/gu;

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function attempt(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The file's name as it may be shown: what nobody sees is taken out of it too. */
export function visibleName(file: string): string {
  return collapse(clean(file).text);
}
