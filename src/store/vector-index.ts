// The vector index: finds the passages whose vectors are nearest to a question's. vectra.ts and weaviate/
// implement it; here is what both guard, because neither checks it: lengths, NaN and zero vectors give
// no error there but wrong scores. Vectors are unit vectors, so cosine similarity is the dot product.
import type { Level } from '../corpus/passages.js';

export interface VectorIndex {
  /** Length of every vector. */
  readonly dimensions: number;
  /**
   * The `limit` passages of a level nearest to a unit vector, best first; ties in order of ids.
   * @throws RangeError for a vector of another length or with numbers that are not finite
   */
  search(vector: Float32Array, level: Level, limit: number): Promise<Hit[]>;
  /** Cosine similarity of given passages, in their order. @throws RangeError for an unknown id */
  similarities(vector: Float32Array, passageIds: readonly string[]): Promise<number[]>;
  /** Whether a text with this hash is indexed. */
  holds(hash: string): boolean;
  /** The stored vectors of texts, by their hashes; of those that it holds. Equal texts have equal vectors. */
  vectorsOf(hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
}

export interface Hit {
  readonly passage: string;
  readonly similarity: number;
}

/** Above what a store's own arithmetic, with numbers of 32 bits, moves a similarity by. */
export const SIMILARITY_ERROR = 1e-5;

/** The best `limit`, best first; ties in order of ids. */
export function bestHits(hits: readonly Hit[], limit: number): Hit[] {
  return hits
    .toSorted((a, b) => b.similarity - a.similarity || (a.passage < b.passage ? -1 : 1))
    .slice(0, limit);
}

/** As it is stored, to 6 decimals: half the size in a file, and similarities move by less than 1e-6. */
export function rounded(vector: Float32Array): number[] {
  return Array.from(vector, (value) => Math.round(value * 1e6) / 1e6);
}

/** @throws RangeError for anything but a unit vector of these dimensions */
export function assertVector(vector: ArrayLike<number>, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`A vector has ${vector.length} dimensions instead of ${dimensions}.`);
  }
  const norm = Math.sqrt(dot(vector, vector));
  if (!(Math.abs(norm - 1) < 0.01)) {
    throw new RangeError(`A vector has length ${norm} instead of 1.`);
  }
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
