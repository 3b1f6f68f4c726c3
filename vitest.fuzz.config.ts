// `npm run fuzz`: the properties of test/fuzz, FUZZ_TIMES (50) times as often as in `npm test`, by a seed
// that is said first, so that a run can be repeated with FUZZ_SEED; test/fuzz/time.test.ts for FUZZ_MINUTES (2).
import { defineConfig } from 'vitest/config';

const FUZZ_TIMES = process.env.FUZZ_TIMES ?? '50';
const FUZZ_SEED = process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31);
const FUZZ_MINUTES = process.env.FUZZ_MINUTES ?? '2';
process.stdout.write(
  `FUZZ_SEED=${FUZZ_SEED} FUZZ_TIMES=${FUZZ_TIMES} FUZZ_MINUTES=${FUZZ_MINUTES}\n`,
);

export default defineConfig({
  test: {
    include: ['test/fuzz/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 7_200_000,
    hookTimeout: 300_000,
    env: { FUZZ_TIMES, FUZZ_SEED, FUZZ_MINUTES },
  },
});
