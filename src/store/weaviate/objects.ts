// Which objects a corpus has in Weaviate: one for each text and level. An object's id comes from both, so
// that a text that did not change is neither embedded nor written again, and two texts never meet.
import type { Level } from '../../corpus/passages.js';
import { sha256 } from '../../text/sha256.js';
import type { HashedPassage } from '../vector-store.js';

export interface TextObject {
  /** UUID of version 8 (RFC 9562): bits of a SHA-256. */
  readonly id: string;
  readonly level: Level;
  readonly hash: string;
  readonly text: string;
  /** Ids of the passages with this text, at least one. */
  readonly passages: readonly string[];
}

/** The objects of all passages, by their ids. */
export function objectsOf(passages: readonly HashedPassage[]): ReadonlyMap<string, TextObject> {
  const objects = new Map<string, TextObject & { passages: string[] }>();
  for (const { passage, hash } of passages) {
    const { level, text } = passage;
    const id = objectId(level, hash);
    const known = objects.get(id);
    if (known) known.passages.push(passage.id);
    else objects.set(id, { id, level, hash, text, passages: [passage.id] });
  }
  return objects;
}

function objectId(level: Level, hash: string): string {
  const hex = sha256(`${level}:${hash}`);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0b11) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
