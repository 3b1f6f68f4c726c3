// An embedder without a model: any text has a unit vector of its own, and what was embedded is counted.
import { createHash } from 'node:crypto';
import type { Embedder } from '../../src/models/embedder.js';

export interface FakeEmbedder extends Embedder {
  /** Every text that was embedded, in order. */
  readonly embedded: string[];
}

export interface FakeOptions {
  readonly id?: string;
  readonly fingerprint?: string;
  /** Called with each text before it is embedded; may throw. */
  readonly before?: (text: string) => unknown;
}

const DIMENSIONS = 16;

export function fakeEmbedder(options: FakeOptions = {}): FakeEmbedder {
  const { id = 'fake', fingerprint = `${id}:1`, before } = options;
  const embedded: string[] = [];
  return {
    id,
    fingerprint,
    dimensions: DIMENSIONS,
    embedded,
    async embed(text) {
      await before?.(text);
      embedded.push(text);
      return unitVector(createHash('sha256').update(text).digest().subarray(0, DIMENSIONS));
    },
  };
}

/** The vector of length 1 in the direction of these numbers, not all of which may be 0. */
export function unitVector(values: ArrayLike<number>): Float32Array {
  const norm = Math.hypot(...Array.from(values));
  return Float32Array.from(values, (value) => value / norm);
}
