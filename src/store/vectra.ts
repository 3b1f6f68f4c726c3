// The store that needs no server: vectors in vectra's files, one for each embedder, in the folder of the
// build and, once opened, in memory. This is the only import of vectra, loaded when an index is written or
// opened: the bot itself and look-ups do without.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { LEVELS } from '../corpus/passages.js';
import { UserError } from '../errors.js';
import { damaged } from './index-problem.js';
import { IN_FILES } from './manifest.js';
import {
  assertVector,
  bestHits,
  dot,
  rounded,
  SIMILARITY_ERROR,
  type VectorIndex,
} from './vector-index.js';
import type { HashedPassage, Place, VectorStore, VectorStores } from './vector-store.js';

/**
 * vectra writes a model's vectors as one JSON string, some 4,400 characters a passage, and V8's longest
 * string has 536,870,888: 100,000 passages were written and read, 121,000 would not fit.
 */
const MAX_PASSAGES = 100_000;
/** A question is compared with every passage: some 15 ms for this many (`npm run bench`). */
const COMFORTABLE_PASSAGES = 10_000;

/** What whoever builds an index should know of its size, if anything. */
export function adviceFor({ kind }: Place, passages: number): string | undefined {
  if (kind !== 'vectra' || passages < COMFORTABLE_PASSAGES) return undefined;
  return `The articles make ${counted(passages)} passages, and vectra holds all vectors in memory: comfortable up to ${counted(COMFORTABLE_PASSAGES)}, refused above ${counted(MAX_PASSAGES)}. Weaviate holds more; docs/scaling.md says when and how to move.`;
}

function assertFits(passages: number): void {
  if (passages <= MAX_PASSAGES) return;
  throw new UserError(
    `The articles make ${counted(passages)} passages; vectra holds up to ${counted(MAX_PASSAGES)}. Move to Weaviate (VECTOR_STORE, docs/scaling.md), or set ARTICLES_DIR to a part of the articles.`,
  );
}

function counted(passages: number): string {
  return passages.toLocaleString('en');
}

/** The file of a build that holds the vectors of an embedder. */
function vectraFile(embedder: { readonly id: string }): string {
  return `${embedder.id.replace(/^\.|[^\w.-]/g, '_')}.json`;
}

export const vectra: VectorStore = {
  placeOf: () => IN_FILES,
  async write({ folder, passages, embedders, vectors }) {
    assertFits(passages.length);
    const texts = new Map(passages.map(({ hash, passage }) => [hash, passage.text]));
    const hashed = [...texts].map(([hash, text]) => ({ hash, text }));
    vectors.expect(hashed);
    for (const embedder of embedders) {
      const found = await vectors.vectorsOf(embedder, hashed);
      const byHash = new Map(hashed.map(({ hash }, i) => [hash, found[i] ?? new Float32Array()]));
      const items = passages.map((each) => ({
        ...each,
        vector: byHash.get(each.hash) ?? new Float32Array(),
      }));
      await writeVectraIndex(folder, vectraFile(embedder), embedder.dimensions, items);
    }
  },
  open: ({ folder, embedders }) =>
    Promise.all(
      embedders.map((each) => {
        const file = vectraFile(each);
        return openVectraIndex(folder, file, each.dimensions).catch(() => {
          throw damaged(path.join(folder, file));
        });
      }),
    ),
  // All of it is in the folder.
  discard: async () => {},
  erase: async () => {},
};

/** Without servers. */
export const VECTRA_ONLY: VectorStores = { used: 'vectra', vectra };

/** A passage with its vector. */
export interface StoredPassage extends HashedPassage {
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
export async function writeVectraIndex(
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
  const index = await localIndex(folder, file);
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

/** Opens an index that `writeVectraIndex` wrote, and reads it into memory. */
export async function openVectraIndex(
  folder: string,
  file: string,
  dimensions: number,
): Promise<VectorIndex> {
  const index = await localIndex(folder, file);
  const items = z.array(itemSchema).parse(await index.listItems());
  const vectors = new Map<string, Float32Array>();
  const byHash = new Map<string, Float32Array>();
  for (const item of items) {
    assertVector(item.vector, dimensions);
    const vector = Float32Array.from(item.vector);
    vectors.set(item.id, vector);
    byHash.set(item.metadata.hash, vector);
  }
  const similarityOf = (vector: Float32Array, id: string) => {
    const stored = vectors.get(id);
    if (!stored) throw new RangeError(`The vector index holds no passage ${id}.`);
    return dot(vector, stored);
  };
  return {
    dimensions,
    async search(vector, level, limit) {
      assertVector(vector, dimensions);
      // vectra cuts ties at the limit in the order of insertion, so the cut is made here.
      const results = await index.queryItems([...vector], '', items.length, { level });
      const least = (results[limit - 1]?.score ?? -1) - SIMILARITY_ERROR;
      const near = results.filter(({ score }) => score >= least);
      const hits = near.map(({ item: { id } }) => ({
        passage: id,
        similarity: similarityOf(vector, id),
      }));
      return bestHits(hits, limit);
    },
    async similarities(vector, passageIds) {
      assertVector(vector, dimensions);
      return passageIds.map((id) => similarityOf(vector, id));
    },
    holds: (hash) => byHash.has(hash),
    async vectorsOf(hashes) {
      const found = hashes.map((hash) => [hash, byHash.get(hash)] as const);
      return new Map(
        found.filter((entry): entry is [string, Float32Array] => entry[1] !== undefined),
      );
    },
  };
}

async function localIndex(folder: string, file: string) {
  const { LocalIndex } = await import('vectra/lib/LocalIndex.js');
  return new LocalIndex(folder, file);
}
