// `npm run test:stores` and `npm run bench:stores`: what needs a Weaviate server. One file after the
// other, because servers of several files would share two cores.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/stores/*.test.ts', 'bench/stores/measure.ts'],
    globalSetup: ['test/global-setup.ts', 'test/stores/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
