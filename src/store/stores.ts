// The stores that the settings name. Nothing of a store is loaded before it is used.
import type { Config } from '../config.js';
import type { VectorStores } from './vector-store.js';
import { vectra } from './vectra.js';
import { createWeaviateStore } from './weaviate/store.js';

type StoreSettings = Pick<
  Config,
  'VECTOR_STORE' | 'WEAVIATE_URL' | 'WEAVIATE_API_KEY' | 'WEAVIATE_COLLECTION'
>;

export function storesOf(settings: StoreSettings): VectorStores {
  const { VECTOR_STORE, WEAVIATE_URL, WEAVIATE_API_KEY, WEAVIATE_COLLECTION } = settings;
  const weaviate = WEAVIATE_URL && {
    endpoints: WEAVIATE_URL,
    apiKey: WEAVIATE_API_KEY,
    collection: WEAVIATE_COLLECTION,
  };
  return {
    used: VECTOR_STORE,
    vectra,
    ...(weaviate && { weaviate: createWeaviateStore(weaviate) }),
  };
}
