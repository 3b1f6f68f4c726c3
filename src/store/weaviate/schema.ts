// How an index looks in Weaviate: a collection for each set of models, so that its named vectors never
// mix, with a tenant for each corpus. Objects hold vectors and their level, and no text.
import type { Collection, WeaviateClient } from 'weaviate-client';
import { sha256 } from '../../text/sha256.js';
import type { EmbedderFacts, Place } from '../vector-store.js';

export type WeaviatePlace = Extract<Place, { readonly kind: 'weaviate' }>;

/** Digits of the hash of the models in a collection's name. */
const HASH_DIGITS = 8;

/** @param prefix WEAVIATE_COLLECTION */
export function placeIn(
  prefix: string,
  corpus: string,
  embedders: readonly EmbedderFacts[],
): WeaviatePlace {
  const models = sha256(JSON.stringify(embedders.map(({ fingerprint }) => fingerprint)));
  const collection = `${prefix}_${models.slice(0, HASH_DIGITS)}`;
  return { kind: 'weaviate', collection, tenant: corpus };
}

/** Whether a collection is one of this prefix, and not of one that only begins with it, with any models. */
export function hasPrefix(collection: string, prefix: string): boolean {
  const start = `${prefix}_`;
  return collection.startsWith(start) && collection.length === start.length + HASH_DIGITS;
}

/** The name of an embedder's vectors: letters, digits and "_", unlike that of any other. */
export function vectorName({ id }: EmbedderFacts, position: number): string {
  return `model${position + 1}_${id.replace(/\W/g, '_')}`;
}

/** Copies of each object, where there are so many servers: one may fail without loss, or be restarted. */
const REPLICAS = 3;

/** Creates collection and tenant where they are missing. */
export async function ensurePlace(
  client: WeaviateClient,
  { collection, tenant }: WeaviatePlace,
  embedders: readonly EmbedderFacts[],
): Promise<void> {
  if (!(await client.collections.exists(collection))) {
    await createCollection(client, collection, embedders).catch(async (error) => {
      // Another process may have been quicker.
      if (!(await client.collections.exists(collection))) throw error;
    });
  }
  await client.collections.use(collection).tenants.create([{ name: tenant }]);
}

async function createCollection(
  client: WeaviateClient,
  name: string,
  embedders: readonly EmbedderFacts[],
): Promise<void> {
  const { default: weaviate } = await import('weaviate-client');
  const { vectors, vectorIndex, multiTenancy, replication } = weaviate.configure;
  const nodes = await client.cluster.nodes();
  const factor = Math.min(REPLICAS, nodes.length);
  await client.collections.create({
    name,
    properties: [
      {
        name: 'level',
        dataType: 'text',
        tokenization: 'field',
        indexFilterable: true,
        indexSearchable: false,
      },
    ],
    vectorizers: embedders.map((embedder, position) =>
      vectors.selfProvided({
        name: vectorName(embedder, position),
        // The dot product leaves vectors as they are; uncompressed, they are compared as they are.
        vectorIndexConfig: vectorIndex.hnsw({
          distanceMetric: 'dot',
          quantizer: vectorIndex.quantizer.none(),
        }),
      }),
    ),
    multiTenancy: multiTenancy({ enabled: true, autoTenantActivation: true }),
    // A server that was away catches up, with deletions too.
    replication: replication({
      factor,
      asyncEnabled: factor > 1,
      deletionStrategy: 'TimeBasedResolution',
    }),
  });
}

/** The objects of one corpus. Written by a majority of the replicas, read from any of them. */
export function tenantOf(
  client: WeaviateClient,
  { collection, tenant }: WeaviatePlace,
  access: 'read' | 'write',
): Collection<Properties, string> {
  return client.collections
    .use<string, Properties>(collection)
    .withTenant(tenant)
    .withConsistency(access === 'write' ? 'QUORUM' : 'ONE');
}

export type Tenant = ReturnType<typeof tenantOf>;

type Properties = { level: string };

/** Removes a corpus as a whole, in the collections of all models. */
export async function removeTenant(
  client: WeaviateClient,
  isMeant: (collection: string) => boolean,
  tenant: string,
): Promise<void> {
  for (const { name } of await client.collections.listAll()) {
    if (!isMeant(name)) continue;
    const { tenants } = client.collections.use(name);
    if (await tenants.getByName(tenant)) await tenants.remove([tenant]);
  }
}

/** Whether collection or tenant are missing, as the server's errors say. */
export function isMissingPlace(message: string): boolean {
  return /tenant not found|could not find class|class not found/i.test(message);
}
