// The stores that the settings name. Nothing of a store is loaded before it is used.
import type { StoreKind } from './kinds.js';
import type { VectorStores } from './vector-store.js';
import { vectra } from './vectra.js';
import type { Endpoint } from './weaviate/endpoints.js';
import { createWeaviateStore } from './weaviate/store.js';

/** As src/config.ts reads them. */
interface StoreSettings {
  readonly VECTOR_STORE: StoreKind;
  readonly WEAVIATE_URL?: readonly Endpoint[] | undefined;
  readonly WEAVIATE_API_KEY?: string | undefined;
  readonly WEAVIATE_COLLECTION: string;
}

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
