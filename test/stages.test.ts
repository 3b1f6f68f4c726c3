// What is recorded of the stages of a question, and what is not.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { timed, withStageTimes } from '../src/stages.js';

test('stages are added up, those of work that waits as well, and each recording has its own', async () => {
  const record = () =>
    withStageTimes(async () => {
      timed('quotes', () => {});
      await timed('read', () => sleep(20));
      await timed('read', () => sleep(20));
      return 'done';
    });
  const [one, other] = await Promise.all([record(), record()]);
  for (const { result, stages } of [one, other]) {
    expect(result).toBe('done');
    expect(Object.keys(stages).sort()).toEqual(['quotes', 'read']);
    expect(stages.read).toBeGreaterThan(35);
    expect(stages.read).toBeGreaterThan(stages.quotes ?? 0);
  }
});

test('a stage that fails fails as it would', async () => {
  const failed = withStageTimes(async () => {
    await timed('embed', () => Promise.reject(new Error('no model'))).catch(() => {});
    timed('vector_search', () => {
      throw new Error('no index');
    });
  });
  await expect(failed).rejects.toThrow('no index');
});

test('where nobody records, the work is done all the same', async () => {
  expect(timed('quotes', () => 1)).toBe(1);
  expect(await timed('read', async () => 2)).toBe(2);
});
