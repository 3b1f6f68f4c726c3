// The same contract for both stores, Weaviate on a real server.
import { afterAll, beforeAll } from 'vitest';
import { VECTRA_ONLY } from '../../src/store/vectra.js';
import { describeStore } from './contract.js';
import { startWeaviate, type WeaviateServer } from './weaviate-server.js';
import { weaviateStores } from './weaviate-stores.js';

let server: WeaviateServer;
beforeAll(async () => {
  server = await startWeaviate();
});
afterAll(() => server?.stop());

describeStore('vectra', () => VECTRA_ONLY);
let indexes = 0;
describeStore('Weaviate', () => weaviateStores(server.url, `Contract${++indexes}`));
