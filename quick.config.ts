import { defineConfig } from 'vitest/config';
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    reporters: ['default'],
  },
});
