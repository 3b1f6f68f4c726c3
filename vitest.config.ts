import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // `npm run test:stores` runs these: they need a Weaviate server.
    exclude: [...configDefaults.exclude, 'test/stores/**'],
    globalSetup: ['test/global-setup.ts'],
    // The real models and processes run on whatever machine this is; a hang still ends.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/support/summary-reporter.ts'],
  },
});
