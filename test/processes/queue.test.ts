import { expect, test } from 'vitest';
import { createQueue } from '../../src/processes/queue.js';

test('a queue does one thing after the other, and goes on after one that failed', async () => {
  const queue = createQueue();
  const seen: string[] = [];
  const step = (name: string, fails = false) =>
    queue(async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const results = await Promise.allSettled([step('a', true), step('b')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
