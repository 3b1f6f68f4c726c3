// The vector index: finds the passages whose vectors are nearest to a question's. This is the only
// import of vectra, and it guards what vectra 0.12 does not check: lengths, NaN and zero vectors give
// no error there but wrong scores. Vectors are unit vectors, so cosine similarity is the dot product.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { z } from 'zod';
import { LEVELS, type Level, type Passage } from '../corpus/passages.js';

export interface VectorIndex {
  /** Length of every vector. */
  readonly dimensions: number;
  /**
   * The `limit` passages of a level nearest to a unit vector, best first; ties in order of ids.
   * @throws RangeError for a vector of another length or with numbers that are not finite
   */
  search(vector: Float32Array, level: Level, limit: number): Promise<Hit[]>;
  /** Cosine similarity of given passages, in their order. @throws RangeError for an unknown id */
  similarities(vector: Float32Array, passageIds: readonly string[]): number[];
  /** The stored vector of a text by its hash, or undefined: equal texts have equal vectors. */
  vectorOf(hash: string): Float32Array | undefined;
}

export interface Hit {
  readonly passage: string;
  readonly similarity: number;
}

/** A passage with its vector, as it is stored; `hash` is that of the passage's text. */
export interface StoredPassage {
  readonly passage: Passage;
  readonly hash: string;
  readonly vector: Float32Array;
}

const itemSchema = z.object({
  id: z.string(),
  // Checked number by number below: a schema would copy millions of them.
  vector: z.custom<readonly number[]>(Array.isArray),
  metadata: z.object({ level: z.enum(LEVELS), hash: z.string() }),
});

/**
 * Writes a new vectra index in one transaction. The folder must not hold one of this name.
 * @param file the index's file name in the folder
 */
export async function writeVectorIndex(
  folder: string,
  file: string,
  dimensions: number,
  items: readonly StoredPassage[],
): Promise<void> {
  for (const item of items) assertVector(item.vector, dimensions);
  // As vectra's own `createIndex` does, which does not say why it failed: that a disk is full.
  await writeFile(
    path.join(folder, file),
    JSON.stringify({ version: 1, metadata_config: {}, items: [] }),
  );
  const index = new LocalIndex(folder, file);
  await index.batchInsertItems(
    items.map(({ passage, hash, vector }) => ({
      id: passage.id,
      vector: rounded(vector),
      metadata: {
        level: passage.level,
        article: passage.article,
        start: passage.start,
        end: passage.end,
        text: passage.text,
        hash,
      },
    })),
  );
}

/** Opens an index that `writeVectorIndex` wrote, and reads it into memory. */
export async function openVectorIndex(
  folder: string,
  file: string,
  dimensions: number,
): Promise<VectorIndex> {
  const index = new LocalIndex(folder, file);
  const items = z.array(itemSchema).parse(await index.listItems());
  const vectors = new Map<string, Float32Array>();
  const byHash = new Map<string, Float32Array>();
  for (const item of items) {
    assertVector(item.vector, dimensions);
    const vector = Float32Array.from(item.vector);
    vectors.set(item.id, vector);
    byHash.set(item.metadata.hash, vector);
  }
  return {
    dimensions,
    async search(vector, level, limit) {
      assertVector(vector, dimensions);
      // vectra cuts ties at the limit in the order of insertion, so the cut is made here.
      const results = await index.queryItems([...vector], '', items.length, { level });
      return results
        .map(({ item, score }) => ({ passage: item.id, similarity: score }))
        .sort((a, b) => b.similarity - a.similarity || (a.passage < b.passage ? -1 : 1))
        .slice(0, limit);
    },
    similarities(vector, passageIds) {
      assertVector(vector, dimensions);
      return passageIds.map((id) => {
        const stored = vectors.get(id);
        if (!stored) throw new RangeError(`The vector index holds no passage ${id}.`);
        return dot(vector, stored);
      });
    },
    vectorOf: (hash) => byHash.get(hash),
  };
}

/** To 6 decimals: half the size on disk, and the same order of results (similarities move by < 1e-6). */
function rounded(vector: Float32Array): number[] {
  return Array.from(vector, (value) => Math.round(value * 1e6) / 1e6);
}

function assertVector(vector: ArrayLike<number>, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`A vector has ${vector.length} dimensions instead of ${dimensions}.`);
  }
  const norm = Math.sqrt(dot(vector, vector));
  if (!(Math.abs(norm - 1) < 0.01)) {
    throw new RangeError(`A vector has length ${norm} instead of 1.`);
  }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
