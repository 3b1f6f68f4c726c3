// Work in turn: on one thing one after the other, on others at the same time.
import { expect, test } from 'vitest';
import { createTurns } from '../../src/processes/turns.js';

test('work on one thing waits for its turn, also after one that failed; on another it does not', async () => {
  const turns = createTurns();
  const seen: string[] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = turns('a', async () => {
    await gate;
    seen.push('first');
    throw new Error('It failed.');
  });
  const second = turns('a', async () => seen.push('second'));
  const third = turns('a', async () => seen.push('third'));
  await turns('b', async () => seen.push('other'));
  expect(seen).toEqual(['other']);
  open();
  await expect(first).rejects.toThrow('It failed.');
  await Promise.all([second, third]);
  expect(seen).toEqual(['other', 'first', 'second', 'third']);
});

test('each gets the result of its own work', async () => {
  const turns = createTurns();
  const results = await Promise.all([1, 2, 3].map((number) => turns('a', async () => number)));
  expect(results).toEqual([1, 2, 3]);
});
