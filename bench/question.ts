// What one warm question costs: the real inference process with the real models, asked the event
// questions one after the other, and the longest pause of the asking process's event loop meanwhile.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { PROJECT_DIR } from '../src/paths.js';

const { startWorkerProcess }: typeof import('../src/inference/worker-process.js') = await import(
  `${PROJECT_DIR}/dist/src/inference/worker-process.js`
);

/** Goals, in milliseconds on two cores. */
const QUESTION_GOAL = 250;
const PAUSE_GOAL = 50;

test('one warm question', async () => {
  process.env.INDEX_DIR = inject('sharedIndexDir');
  const file = path.join(PROJECT_DIR, 'eval/event-questions.jsonl');
  const questions = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => z.object({ question: z.string() }).parse(JSON.parse(line)).question);
  const worker = await startWorkerProcess({ onNotice: () => {} });
  for (const question of questions.slice(0, 5)) await worker.run({ type: 'ask', question });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times: number[] = [];
  for (const question of questions) {
    const since = performance.now();
    const { answer } = await worker.run({ type: 'ask', question });
    times.push(performance.now() - since);
    expect(answer.question).toBe(question);
  }
  delay.disable();
  worker.kill();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  const lines = [
    ['one warm question, median', at(0.5), QUESTION_GOAL],
    ['one warm question, 95th percentile', at(0.95), QUESTION_GOAL],
    ['longest pause of the event loop', delay.max / 1e6, PAUSE_GOAL],
  ] as const;
  for (const [what, ms, goal] of lines) {
    process.stdout.write(
      `${what.padEnd(48)}${ms.toFixed(0).padStart(6)} ms (goal: under ${goal})\n`,
    );
  }
});
