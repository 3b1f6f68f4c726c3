// The names of the stores, for settings and manifests.
export const STORES = ['vectra', 'weaviate'] as const;

export type StoreKind = (typeof STORES)[number];
