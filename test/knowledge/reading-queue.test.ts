// Who may have a file read, when many attach one at once.
import { expect, test } from 'vitest';
import { Refusal } from '../../src/ingestion/refusal.js';
import { createReadingQueue } from '../../src/knowledge/reading-queue.js';

/** Work that lasts until it is told to end. */
function work() {
  let end = (_: string) => {};
  const done = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { end, run: () => done };
}

test('a server has one file in hand, and is told at once of a second', async () => {
  const reading = createReadingQueue();
  const [first, other] = [work(), work()];
  const [a, b] = [reading('a', first.run), reading('b', other.run)];
  await expect(reading('a', async () => 'second')).rejects.toMatchObject({ code: 'reading' });
  first.end('first');
  other.end('other');
  expect(await Promise.all([a, b])).toEqual(['first', 'other']);
  expect(await reading('a', async () => 'second')).toBe('second');
});

test('only so many servers wait; whoever is over is told at once', async () => {
  const reading = createReadingQueue(2);
  const [a, b] = [work(), work()];
  const both = [reading('a', a.run), reading('b', b.run)];
  await expect(reading('c', async () => 'c')).rejects.toThrow(Refusal);
  a.end('a');
  await both[0];
  expect(await reading('c', async () => 'c')).toBe('c');
  b.end('b');
  expect(await Promise.all(both)).toEqual(['a', 'b']);
});

test('a file that could not be read makes room for the next', async () => {
  const reading = createReadingQueue();
  const broken = reading('a', () => Promise.reject(new Error('It is gone.')));
  await expect(broken).rejects.toThrow('It is gone.');
  expect(await reading('a', async () => 'next')).toBe('next');
});
