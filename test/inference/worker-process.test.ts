// The real inference process: it answers, and its death is an error and not the end of the bot.
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { createInferencePool, type InferencePool } from '../../src/inference/pool.js';
import type { AskOptions } from '../../src/inference/protocol.js';
import type { InferenceWorker } from '../../src/inference/worker-process.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { STAGES, type StageTimes } from '../../src/stages.js';

const { startWorkerProcess }: typeof import('../../src/inference/worker-process.js') = await import(
  `${PROJECT_DIR}/dist/src/inference/worker-process.js`
);

const QUESTION = 'When did Putin visit Beijing?';
const workers: InferenceWorker[] = [];
const failures: string[] = [];
const recorded: StageTimes[] = [];
let pool: InferencePool | undefined;
const ask = (options: AskOptions = {}, question = QUESTION) => {
  if (!pool) throw new Error('The pool is not open.');
  return pool.run({ type: 'ask', question, ...options });
};
/** Not asked before: what was is answered from memory. */
const askAnew = (when: string) => ask({}, `When did Putin visit Beijing ${when}?`);

beforeAll(async () => {
  process.env.INDEX_DIR = inject('sharedIndexDir');
  pool = await createInferencePool({
    size: 1,
    timeLimitMs: 10_000,
    start: async () => {
      const worker = await startWorkerProcess({
        onNotice: () => {},
        onStages: (stages) => recorded.push(stages),
      });
      workers.push(worker);
      return worker;
    },
    onFailure: ({ message }) => failures.push(message),
  });
});
afterAll(() => {
  pool?.kill();
  delete process.env.INDEX_DIR;
});

test('answers a question, and knows whether there is more', async () => {
  const { answer, hasMore } = await ask();
  expect(answer.status).toBe('answered');
  expect(hasMore).toBe(true);
  const { answer: longer } = await ask({ more: true });
  expect(longer.quotes.length).toBeGreaterThan(answer.quotes.length);
});

test('says how long the stages of a question took, and how much memory it uses', async () => {
  const since = performance.now();
  await askAnew('in May');
  const tookMs = performance.now() - since;
  const stages = recorded.at(-1) ?? {};
  expect(Object.keys(stages).sort()).toEqual([...STAGES].sort());
  const sum = Object.values(stages).reduce((total, ms) => total + ms, 0);
  expect(sum).toBeLessThan(tookMs);
  expect(stages.read).toBeGreaterThan(sum / 4);
  expect(workers[0]?.residentBytes).toBeGreaterThan(50e6);
});

test('killed in the middle of its work, as by a native crash, costs no question', async () => {
  const asked = ['this time', 'this year', 'lately', 'this month', 'this week'].map(askAnew);
  setTimeout(() => workers[0]?.kill(), 20);
  for (const { answer } of await Promise.all(asked)) expect(answer.status).toBe('answered');
  expect(failures).toEqual(['An inference process ended (SIGKILL).']);
  expect(workers).toHaveLength(2);
});

test('killed while it waits, is replaced before anybody asks', async () => {
  const last = workers.at(-1);
  last?.kill();
  await last?.ended;
  await vi.waitUntil(() => workers.length === 3, 30_000);
  const { answer } = await askAnew('in 2024');
  expect(answer.status).toBe('answered');
  expect(failures).toHaveLength(2);
});
