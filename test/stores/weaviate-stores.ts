// The stores as WEAVIATE_URL would have them, with Weaviate in use.
import type { VectorStores } from '../../src/store/vector-store.js';
import { vectra } from '../../src/store/vectra.js';
import { parseEndpoints } from '../../src/store/weaviate/endpoints.js';
import { createWeaviateStore } from '../../src/store/weaviate/store.js';

/** @param collection as WEAVIATE_COLLECTION; another one has nothing of the first */
export function weaviateStores(url: string, collection = 'Test'): VectorStores {
  const endpoints = parseEndpoints(url) ?? [];
  const weaviate = createWeaviateStore({ endpoints, collection });
  return { used: 'weaviate', vectra, weaviate };
}
