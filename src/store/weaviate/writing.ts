// Objects written and removed. Weaviate keeps objects and the index of their vectors apart, and a server
// that is killed can lose a part of the latter (1.35, without ASYNC_INDEXING): so an object counts as
// there only when a search finds it.
import { setTimeout as sleep } from 'node:timers/promises';
import { groupedBy } from '../../text/grouped.js';
import { assertVector, rounded } from '../vector-index.js';
import { type EmbedderFacts, type NewBuild, StoreUnavailable } from '../vector-store.js';
import type { Connection } from './connection.js';
import type { TextObject } from './objects.js';
import { pages } from './pages.js';
import { type Tenant, tenantOf, vectorName, type WeaviatePlace } from './schema.js';

/** The corpus that is written to. */
export interface Target {
  readonly connection: Connection;
  readonly place: WeaviatePlace;
  readonly embedders: readonly EmbedderFacts[];
}

/** Texts written in one request, at up to three levels each. */
const BATCH = 100;
/** Milliseconds without any progress: Weaviate lets the rest of a queue wait for a minute by itself. */
const SETTLE_MS = 180_000;
/** Milliseconds between looks at what is still to be indexed. */
const LOOK_MS = 500;

/** Which of the objects a search finds on every server that answers, by the vectors of every embedder. */
export async function searchable(
  { connection, place, embedders }: Target,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const page of pages(ids)) {
    let here = page;
    for (const [position, embedder] of embedders.entries()) {
      const name = vectorName(embedder, position);
      const probe = Array.from({ length: embedder.dimensions }, (_, i) => (i === 0 ? 1 : 0));
      const lists = await connection.askAll(async (client) => {
        const tenant = tenantOf(client, place, 'read');
        const { objects } = await tenant.query.nearVector(probe, {
          targetVector: name,
          filters: tenant.filter.byId().containsAny(here),
          limit: page.length,
          returnProperties: [],
        });
        return new Set(objects.map(({ uuid }) => String(uuid)));
      }, 'building');
      here = here.filter((id) => lists.every((list) => list.has(id)));
      if (here.length === 0) break;
    }
    for (const id of here) found.add(id);
  }
  return found;
}

/** Writes objects that no search finds yet; resolves when searches find them. */
export async function writeObjects(
  target: Target,
  objects: readonly TextObject[],
  vectors: NewBuild['vectors'],
): Promise<void> {
  const ids = objects.map(({ id }) => id);
  // A text that stands at several levels is embedded once.
  const texts = groupedBy(objects, ({ hash }) => hash).map(([hash, same]) => ({
    hash,
    text: same[0]?.text ?? '',
    objects: same,
  }));
  vectors.expect(texts);
  let last: Row[] = [];
  for (const batch of pages(texts, BATCH)) {
    const named = await namedVectors(target.embedders, batch, vectors);
    last = batch.flatMap((text, i) =>
      text.objects.map(({ id, level }) => ({ id, properties: { level }, vectors: named[i] ?? {} })),
    );
    await writeAnew(target, last);
  }
  // Each request saves what the requests before it have indexed, and not what it indexes itself.
  if (last.length > 0) {
    const { connection, place } = target;
    const again = last.slice(0, 1);
    await connection.ask(
      (client) => insertInto(tenantOf(client, place, 'write'), again),
      'building',
    );
  }
  await settle(target, ids);
}

export async function removeObjects(
  { connection, place }: Omit<Target, 'embedders'>,
  ids: readonly string[],
): Promise<void> {
  for (const page of pages(ids)) {
    await connection.ask(
      (client) => removeFrom(tenantOf(client, place, 'write'), page),
      'building',
    );
  }
}

type Row = {
  readonly id: string;
  readonly properties: { readonly level: string };
  readonly vectors: Record<string, number[]>;
};

async function writeAnew({ connection, place }: Target, rows: Row[]): Promise<void> {
  await connection.ask(async (client) => {
    const tenant = tenantOf(client, place, 'write');
    // What was written by halves before would not be indexed: Weaviate skips an object that it has.
    await removeFrom(
      tenant,
      rows.map(({ id }) => id),
    );
    await insertInto(tenant, rows);
  }, 'building');
}

async function insertInto({ data }: Tenant, rows: Row[]): Promise<void> {
  const { errors } = await data.insertMany(rows);
  const [first] = Object.values(errors);
  if (first) throw new Error(first.message);
}

async function removeFrom({ data, filter }: Tenant, ids: string[]): Promise<void> {
  const { failed } = await data.deleteMany(filter.byId().containsAny(ids));
  if (failed > 0) throw new Error(`${failed} objects could not be removed.`);
}

/** Of each text, its vectors by their names in the collection. */
async function namedVectors(
  embedders: readonly EmbedderFacts[],
  texts: readonly { readonly hash: string; readonly text: string }[],
  vectors: NewBuild['vectors'],
): Promise<Record<string, number[]>[]> {
  const named = texts.map((): Record<string, number[]> => ({}));
  for (const [position, embedder] of embedders.entries()) {
    const found = await vectors.vectorsOf(embedder, texts);
    for (const [i, vector] of found.entries()) {
      assertVector(vector, embedder.dimensions);
      Object.assign(named[i] ?? {}, { [vectorName(embedder, position)]: rounded(vector) });
    }
  }
  return named;
}

/** With ASYNC_INDEXING, vectors are indexed after their objects were acknowledged. */
async function settle(target: Target, ids: readonly string[]): Promise<void> {
  let missing = ids;
  let until = performance.now() + SETTLE_MS;
  for (;;) {
    const found = await searchable(target, missing);
    if (found.size > 0) until = performance.now() + SETTLE_MS;
    missing = missing.filter((id) => !found.has(id));
    if (missing.length === 0) return;
    if (performance.now() > until)
      throw new StoreUnavailable(
        `Weaviate has not indexed ${missing.length} objects that it took. Look into its log.`,
      );
    await sleep(LOOK_MS);
  }
}
