// The vector index of one embedder in Weaviate. The servers hold vectors and compare them: from the same
// numbers as vectra, in 32 bits, so that similarities of both stores differ by rounding alone. Moving
// vectors instead, to compare them here, takes twice as long.
import type { FilterValue, WeaviateNonGenericObject } from 'weaviate-client';
import type { Level } from '../../corpus/passages.js';
import {
  assertVector,
  bestHits,
  dot,
  type Hit,
  SIMILARITY_ERROR,
  type VectorIndex,
} from '../vector-index.js';
import { type Connection, Incomplete } from './connection.js';
import type { TextObject } from './objects.js';
import { pages } from './pages.js';
import { read, readTwice } from './reading.js';
import type { Tenant, WeaviatePlace } from './schema.js';

export interface IndexedObjects {
  /** Of the vectors, in the collection. */
  readonly name: string;
  readonly dimensions: number;
  readonly objects: ReadonlyMap<string, TextObject>;
}

/** Weaviate's own limit (QUERY_MAXIMUM_RESULTS). */
const MOST_HITS = 10_000;
/** Hits beyond those wanted, at least: objects of another build may be among them. */
const MORE_HITS = 14;

export function openWeaviateIndex(
  connection: Connection,
  place: WeaviatePlace,
  { name, dimensions, objects }: IndexedObjects,
): VectorIndex {
  const byPassage = new Map<string, string>();
  const byHash = new Map<string, string>();
  const countByLevel = new Map<Level, number>();
  for (const { id, level, hash, passages } of objects.values()) {
    countByLevel.set(level, (countByLevel.get(level) ?? 0) + 1);
    byHash.set(hash, id);
    for (const passage of passages) byPassage.set(passage, id);
  }
  /** The objects nearest to a vector, of those that pass a filter. */
  const comparedIn = async (
    tenant: Tenant,
    vector: Float32Array,
    filters: FilterValue,
    limit: number,
  ) => {
    const { objects: found } = await tenant.query.nearVector([...vector], {
      targetVector: name,
      filters,
      limit,
      returnProperties: [],
      returnMetadata: ['distance'],
    });
    return found.map(comparedOf);
  };

  /** What two servers find. */
  const near = (vector: Float32Array, level: Level, limit: number) => {
    const expected = Math.min(limit, countByLevel.get(level) ?? 0);
    const work = async (tenant: Tenant) => {
      const filter = tenant.filter.byProperty('level').equal(level);
      const found = await comparedIn(tenant, vector, filter, limit);
      // Just started, a server may be ready before its vectors are; killed, it may have lost some.
      const known = found.filter(({ id }) => objects.has(id)).length;
      if (found.length < limit && known < expected)
        throw new Error('it finds fewer vectors than it has; if that lasts, run `npm run index`');
      return found;
    };
    return readTwice(connection, place, work);
  };

  const vectorsOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> => {
    const vectors = new Map<string, Float32Array>();
    for (const page of pages(ids)) {
      await read(connection, place, async (tenant) => {
        const { objects: found } = await tenant.query.fetchObjects({
          filters: tenant.filter.byId().containsAny(page),
          limit: page.length,
          includeVector: [name],
          returnProperties: [],
        });
        for (const { uuid, vectors: named } of found) {
          vectors.set(uuid, vectorIn(named[name], dimensions));
        }
        if (page.some((id) => !vectors.has(id))) throw new Incomplete();
      });
    }
    return vectors;
  };

  /** Of all these objects, their similarity to a vector. */
  const compare = async (vector: Float32Array, ids: readonly string[]) => {
    const similarities = new Map<string, number>();
    for (const page of pages(ids)) {
      const found = await read(connection, place, (tenant) =>
        comparedIn(tenant, vector, tenant.filter.byId().containsAny(page), page.length),
      );
      for (const { id, similarity } of found) similarities.set(id, similarity);
    }
    // What has lost its place in a server's graph is found by its id alone.
    const lost = ids.filter((id) => !similarities.has(id));
    for (const [id, own] of await vectorsOf(lost)) similarities.set(id, dot(vector, own));
    return similarities;
  };

  return {
    dimensions,
    async search(vector, level, limit) {
      assertVector(vector, dimensions);
      for (let size = limit + Math.max(MORE_HITS, limit >> 2); ; size *= 2) {
        const page = Math.min(size, MOST_HITS);
        const lists = await near(vector, level, page);
        const found = new Map(lists.flat().map(({ id, similarity }) => [id, similarity]));
        const hits = [...found].flatMap(([id, similarity]): Hit[] =>
          (objects.get(id)?.passages ?? []).map((passage) => ({ passage, similarity })),
        );
        const best = bestHits(hits, limit);
        const least = best[limit - 1]?.similarity ?? Number.NEGATIVE_INFINITY;
        const isCut = lists.some((list) => {
          const last = list.at(-1);
          return last && list.length === page && last.similarity >= least - SIMILARITY_ERROR;
        });
        if (!isCut || page === MOST_HITS) return best;
      }
    },
    async similarities(vector, passageIds) {
      assertVector(vector, dimensions);
      const ids = passageIds.map((passage) => {
        const id = byPassage.get(passage);
        if (id === undefined) throw new RangeError(`The vector index holds no passage ${passage}.`);
        return id;
      });
      const compared = await compare(vector, [...new Set(ids)]);
      return ids.map((id) => compared.get(id) ?? Number.NaN);
    },
    holds: (hash) => byHash.has(hash),
    async vectorsOf(hashes) {
      const held = hashes.flatMap((hash) => {
        const id = byHash.get(hash);
        return id === undefined ? [] : [[hash, id] as const];
      });
      const vectors = await vectorsOf(held.map(([, id]) => id));
      return new Map(held.map(([hash, id]) => [hash, vectors.get(id) ?? new Float32Array()]));
    },
  };
}

interface Compared {
  readonly id: string;
  readonly similarity: number;
}

/** Weaviate's distance is the negative dot product. @throws Error where it is no number */
function comparedOf({ uuid, metadata }: WeaviateNonGenericObject): Compared {
  const similarity = -(metadata?.distance ?? Number.NaN);
  if (!Number.isFinite(similarity)) throw new Error('it cannot compare its vectors');
  return { id: uuid, similarity };
}

/** What Weaviate gave, which does not look at numbers when they come in. */
function vectorIn(value: unknown, dimensions: number): Float32Array {
  const vector = Float32Array.from(Array.isArray(value) ? value : []);
  assertVector(vector, dimensions);
  return vector;
}
