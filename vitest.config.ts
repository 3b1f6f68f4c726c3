import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // `npm run test:stores` runs these: they need a Weaviate server.
    exclude: [...configDefaults.exclude, 'test/stores/**'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    // Files share a process and the modules that it has loaded: half of the time went into loading them.
    isolate: false,
    // One more than two cores: a third of their time tests wait for processes of their own.
    maxWorkers: 3,
    // The real models and processes run on whatever machine this is; a hang still ends.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    reporters: ['default', './test/support/summary-reporter.ts'],
  },
});
