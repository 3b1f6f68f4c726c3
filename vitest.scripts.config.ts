// For what is no test, but needs the tests' loopback Discord: `npm run bench`, `npm run pictures`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'bench/bench.ts',
      'test/pictures/pictures.ts',
      'test/container/container.ts',
      'test/soak/soak.ts',
      'test/training/training.ts',
    ],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
