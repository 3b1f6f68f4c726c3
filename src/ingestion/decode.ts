// From bytes to text, without guessing: a wrong guess would put characters into a quote that nobody wrote.
// Encodings are those of the WHATWG's standard, by @exodus/bytes: Node 20 takes "windows-1252" for Latin-1,
// and loses its dashes, quotation marks and euro signs.
import { isAscii, isUtf8 } from 'node:buffer';
import { getBOMEncoding, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import type { Clash } from './draft.js';
import { Refusal } from './refusal.js';

export interface Decoded {
  readonly text: string;
  /** Where the file calls itself one thing and was read as another. */
  readonly clash?: Clash;
}

/**
 * A byte-order mark is strongest, then characters of UTF-8, which hardly come about in another encoding,
 * then what the file says of itself; UTF-8 where it says nothing.
 * @param labels the encodings that the file is said to be in, such as "windows-1252"; the first known one counts
 * @throws Refusal when it is not text in this encoding
 */
export function decode(bytes: Uint8Array, labels: readonly string[] = []): Decoded {
  const read = encodingOf(bytes, labels);
  const text = attempt(bytes, read);
  if (text === undefined || text.includes('\0')) throw new Refusal('encoding');
  const others = labels.filter((label) => !isMeant(read, label));
  // Characters of ASCII are the same in all of them.
  if (others.length === 0 || isAscii(bytes)) return { text };
  return { text, clash: { named: [...new Set(others)].join(', '), read } };
}

function encodingOf(bytes: Uint8Array, labels: readonly string[]): string {
  const mark = getBOMEncoding(bytes);
  if (mark) return mark;
  if (isUtf8(bytes) && !isAscii(bytes)) return 'utf-8';
  return labels.map(encodingNamed).find((name) => name !== null) ?? 'utf-8';
}

/** A page whose label can be read is not in UTF-16; this and the other exception are those of HTML's standard. */
function encodingNamed(label: string): string | null {
  const name = normalizeEncoding(label);
  if (name === 'x-user-defined') return 'windows-1252';
  return isUtf16(name) ? 'utf-8' : name;
}

function isMeant(encoding: string, label: string): boolean {
  const isBoth16 = isUtf16(encoding) && isUtf16(normalizeEncoding(label));
  return isBoth16 || encodingNamed(label) === encoding;
}

function isUtf16(name: string | null): boolean {
  return name?.startsWith('utf-16') ?? false;
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
