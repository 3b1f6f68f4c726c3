// The store for corpora that outgrow one file: Weaviate, on one server or several. What is visible is
// decided by the local folder: objects of a new build are added first (readers drop what their build
// does not know), then the pointer is renamed, then objects go that no build in use needs.
import { hashedPassagesOf } from '../manifest.js';
import type { Place, VectorStore } from '../vector-store.js';
import { createConnection } from './connection.js';
import type { Endpoint } from './endpoints.js';
import { readJournal, writeJournal } from './journal.js';
import { objectsOf } from './objects.js';
import { assertCounted, lacking } from './reading.js';
import {
  ensurePlace,
  hasPrefix,
  placeIn,
  removeTenant,
  vectorName,
  type WeaviatePlace,
} from './schema.js';
import { openWeaviateIndex } from './vector-index.js';
import { removeObjects, searchable, writeObjects } from './writing.js';

export interface WeaviateSettings {
  readonly endpoints: readonly Endpoint[];
  readonly apiKey?: string | undefined;
  /** With what the names of this program's collections begin. */
  readonly collection: string;
}

export function createWeaviateStore(settings: WeaviateSettings): VectorStore {
  const connection = createConnection(settings.endpoints, settings.apiKey);
  /** At once when no server is there: what follows is patient. */
  const assertThere = () => connection.ask((client) => client.isReady());
  return {
    placeOf: (corpus, embedders) => placeIn(settings.collection, corpus, embedders),
    async write({ folder, place: anyPlace, passages, embedders, vectors, before }) {
      const place = weaviatePlace(anyPlace);
      const { collection, tenant } = place;
      const objects = objectsOf(passages);
      await writeJournal(folder, { collection, tenant, objects: [...objects.keys()] });
      await assertThere();
      await connection.ask((client) => ensurePlace(client, place, embedders), 'building');
      const known = await objectsBefore(before, place);
      const target = { connection, place, embedders };
      const unsure = [...objects.values()].filter(({ id }) => !known.has(id));
      const found = await searchable(
        target,
        unsure.map(({ id }) => id),
      );
      const missing = unsure.filter(({ id }) => !found.has(id));
      await writeObjects(target, missing, vectors);
    },
    async open({ place: anyPlace, articles, embedders, thorough }) {
      const place = weaviatePlace(anyPlace);
      const objects = objectsOf(hashedPassagesOf(articles));
      await assertCounted(connection, place, objects.size);
      if (thorough) {
        await assertThere();
        const found = await searchable({ connection, place, embedders }, [...objects.keys()]);
        if (found.size < objects.size) throw lacking(place);
      }
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
      const unneeded = journal.objects.filter((id) => !needed.has(id));
      await removeObjects({ connection, place }, unneeded);
    },
    erase: (corpus) =>
      connection.ask((client) =>
        removeTenant(client, (name) => hasPrefix(name, settings.collection), corpus),
      ),
  };
}

function weaviatePlace(place: Place): WeaviatePlace {
  if (place.kind !== 'weaviate') throw new RangeError('This index is not in Weaviate.');
  return place;
}

/** What the build in use has in the same place: it was counted when that was opened. */
async function objectsBefore(
  before: string | undefined,
  { collection, tenant }: WeaviatePlace,
): Promise<ReadonlySet<string>> {
  const journal = before === undefined ? undefined : await readJournal(before);
  const isSamePlace = journal?.collection === collection && journal.tenant === tenant;
  return new Set(isSamePlace ? journal.objects : []);
}
