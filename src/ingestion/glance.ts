// What can be seen of a file at a glance, in its name and in one pass over its bytes: that it is no text, or far too much.
// Such a file is refused before a process is started to read it.
import { MAX_ELEMENTS, MAX_NAME, MAX_WORDS } from './draft.js';
import { isDocument, isPage } from './file-types.js';
import { Refusal } from './refusal.js';

/** Twice what may be: some of it may be taken out when it is read. */
const FAR_TOO_MUCH = 2;

/** @throws Refusal */
export function refuseAtAGlance(file: string, bytes: Uint8Array): void {
  if (file.length > MAX_NAME) throw new Refusal('nameTooLong', { most: MAX_NAME });
  if (isDocument(file) || isWide(bytes)) return;
  const { tags, words, hasZero } = counted(bytes);
  if (hasZero) throw new Refusal('encoding');
  if (isPage(file) && tags > FAR_TOO_MUCH * MAX_ELEMENTS) throw new Refusal('tooComplicated');
  if (!isPage(file) && words > FAR_TOO_MUCH * MAX_WORDS) {
    throw new Refusal('tooManyWords', { words, most: MAX_WORDS });
  }
}

/** UTF-16, by its mark: half of its bytes may be zero. */
function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

interface Counted {
  /** A "<" before a letter. */
  readonly tags: number;
  readonly words: number;
  readonly hasZero: boolean;
}

function counted(bytes: Uint8Array): Counted {
  let [tags, words, hasZero] = [0, 0, false];
  let before = SPACE;
  // By its places: the first file of a process takes more than three times as long by an iterator.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) hasZero = true;
    if (before <= SPACE && byte > SPACE) words++;
    if (before === LESS_THAN && isLetter(byte)) tags++;
    before = byte;
  }
  return { tags, words, hasZero };
}

/** White space and controls come before it. */
const SPACE = 0x20;
const LESS_THAN = 0x3c;

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
