// The store for corpora that outgrow one file: Weaviate, on one server or several. What is visible is
// decided by the local folder: objects of a new build are added first (readers drop what their build
// does not know), then the pointer is renamed, then objects go that no build in use needs.
import { passagesOf } from '../../corpus/passages.js';
import { groupedBy } from '../../topics/grouped.js';
import { sha256 } from '../manifest.js';
import { assertVector, rounded } from '../vector-index.js';
import type { NewBuild, VectorStore } from '../vector-store.js';
import { type Connection, createConnection } from './connection.js';
import type { Endpoint } from './endpoints.js';
import { readJournal, writeJournal } from './journal.js';
import { objectsOf, type TextObject } from './objects.js';
import {
  ensurePlace,
  placeIn,
  removeTenant,
  tenantOf,
  vectorName,
  type WeaviatePlace,
} from './schema.js';
import { assertWhole, openWeaviateIndex, presentIn } from './vector-index.js';

export interface WeaviateSettings {
  readonly endpoints: readonly Endpoint[];
  readonly apiKey?: string | undefined;
  /** With what the names of this program's collections begin. */
  readonly collection: string;
}

/** Objects written in one request. */
const BATCH = 200;
/** Objects: at least a batch of texts, each at up to three levels. */
const IN_DOUBT = 3 * BATCH;
/** Milliseconds for which writing is tried again: a cluster that lost a server has a leader again by then. */
const PATIENCE_MS = 300_000;

export function createWeaviateStore(settings: WeaviateSettings): VectorStore {
  const connection = createConnection(settings.endpoints, settings.apiKey);
  return {
    placeOf: (corpus, embedders) => placeIn(settings.collection, corpus, embedders),
    async write(build) {
      const place = weaviatePlace(build.place);
      const objects = objectsOf(build.passages);
      const { collection, tenant } = place;
      await writeJournal(build.folder, { collection, tenant, objects: [...objects.keys()] });
      // At once when no server is there; only then patiently.
      await connection.ask((client) => client.isReady());
      await connection.ask((client) => ensurePlace(client, place, build.embedders), PATIENCE_MS);
      const missing = await missingIn(connection, place, objects, build.before);
      await writeObjects(connection, place, missing, build);
    },
    async open({ place: anyPlace, articles, embedders, thorough }) {
      const place = weaviatePlace(anyPlace);
      const passages = articles
        .flatMap(passagesOf)
        .map((passage) => ({ passage, hash: sha256(passage.text) }));
      const objects = objectsOf(passages);
      await assertWhole(connection, place, objects, thorough);
      return embedders.map((embedder, position) => {
        const name = vectorName(embedder, position);
        return openWeaviateIndex(connection, place, { ...embedder, name, objects });
      });
    },
    async discard(folder, kept) {
      const journal = await readJournal(folder);
      if (!journal) return;
      const { collection, tenant } = journal;
      const place: WeaviatePlace = { kind: 'weaviate', collection, tenant };
      const others = (await Promise.all(kept.map(readJournal))).filter(
        (each) => each !== undefined,
      );
      const beside = others.filter(
        (each) => each.collection === collection && each.tenant === tenant,
      );
      if (beside.length === 0) {
        const isMeant = (name: string) => name === collection;
        return connection.ask((client) => removeTenant(client, isMeant, tenant));
      }
      const needed = new Set(beside.flatMap(({ objects }) => objects));
      await removeObjects(
        connection,
        place,
        journal.objects.filter((id) => !needed.has(id)),
      );
    },
    erase: (corpus) =>
      connection.ask((client) =>
        removeTenant(client, (name) => name.startsWith(`${settings.collection}_`), corpus),
      ),
  };
}

function weaviatePlace(place: NewBuild['place']): WeaviatePlace {
  if (place.kind !== 'weaviate') throw new RangeError('This index is not in Weaviate.');
  return place;
}

/** The objects that have to be written. What the build in use needs is there: it was looked for. */
async function missingIn(
  connection: Connection,
  place: WeaviatePlace,
  objects: ReadonlyMap<string, TextObject>,
  before: string | undefined,
): Promise<TextObject[]> {
  const journal = before === undefined ? undefined : await readJournal(before);
  const isSamePlace = journal?.collection === place.collection && journal.tenant === place.tenant;
  const known = new Set(isSamePlace ? journal.objects : []);
  const unsure = [...objects.keys()].filter((id) => !known.has(id));
  const present = await presentIn(connection, place, unsure, PATIENCE_MS);
  // A build that was interrupted may have left its last batch written by halves.
  const inDoubt = new Set(unsure.filter((id) => present.has(id)).slice(-IN_DOUBT));
  return unsure.flatMap((id) => {
    const object = objects.get(id);
    return object && (!present.has(id) || inDoubt.has(id)) ? [object] : [];
  });
}

async function writeObjects(
  connection: Connection,
  place: WeaviatePlace,
  objects: readonly TextObject[],
  { vectors, embedders }: NewBuild,
): Promise<void> {
  // A text that stands at several levels is embedded once.
  const texts = groupedBy(objects, ({ hash }) => hash).map(([hash, same]) => ({
    hash,
    text: same[0]?.text ?? '',
    objects: same,
  }));
  vectors.expect(texts);
  for (let start = 0; start < texts.length; start += BATCH) {
    const batch = texts.slice(start, start + BATCH);
    const named = batch.map((): Record<string, number[]> => ({}));
    for (const [position, embedder] of embedders.entries()) {
      const found = await vectors.vectorsOf(embedder, batch);
      for (const [i, vector] of found.entries()) {
        assertVector(vector, embedder.dimensions);
        Object.assign(named[i] ?? {}, { [vectorName(embedder, position)]: rounded(vector) });
      }
    }
    const rows = batch.flatMap((text, i) =>
      text.objects.map(({ id, level }) => ({
        id,
        properties: { level },
        vectors: named[i] ?? {},
      })),
    );
    const ids = rows.map(({ id }) => id);
    await connection.ask(async (client) => {
      const tenant = tenantOf(client, place, 'write');
      // What was written by halves before has no place in the graph, and would not get one: Weaviate
      // skips an object that it has already.
      await removeFrom(tenant, ids);
      const { errors } = await tenant.data.insertMany(rows);
      const [first] = Object.values(errors);
      if (first) throw new Error(first.message);
    }, PATIENCE_MS);
  }
}

async function removeObjects(
  connection: Connection,
  place: WeaviatePlace,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    await connection.ask(async (client) => {
      await removeFrom(tenantOf(client, place, 'write'), batch);
    }, PATIENCE_MS);
  }
}

async function removeFrom(tenant: ReturnType<typeof tenantOf>, ids: string[]): Promise<void> {
  const { failed } = await tenant.data.deleteMany(tenant.filter.byId().containsAny(ids));
  if (failed > 0) throw new Error(`${failed} objects could not be removed.`);
}
