// Which message answers which question, also after a restart and with another number of shards.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { expect, test } from 'vitest';
import { openAnswered } from '../../src/bot/answered.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const log = pino({ level: 'silent' });

test('shards write files of their own, and none takes away what another has written', async () => {
  const folder = await temporaryFolder();
  const shards = [0, 1, 2].map((shard) => openAnswered(folder, log, shard));
  for (const [shard, answered] of shards.entries()) answered.set(`q${shard}`, `a${shard}`);
  for (const answered of shards) answered.flush();
  expect((await readdir(folder)).sort()).toEqual([
    'answered-1.json',
    'answered-2.json',
    'answered.json',
  ]);
  const alone = openAnswered(folder, log);
  expect(['q0', 'q1', 'q2'].map(alone.get)).toEqual(['a0', 'a1', 'a2']);
});

test('of the thousand that are kept, what others wrote gives way first', async () => {
  const some = (by: string) =>
    JSON.stringify(Array.from({ length: 1_000 }, (_, i) => [`${by}${i}`, `answer ${i}`]));
  const folder = await folderWith({
    'answered.json': some('zero'),
    'answered-1.json': some('one'),
  });
  for (const [shard, own] of [
    [0, 'zero'],
    [1, 'one'],
  ] as const) {
    const answered = openAnswered(folder, log, shard);
    answered.set('new', 'answer');
    expect(answered.get(`${own}1`)).toBe('answer 1');
    expect(answered.get(shard === 0 ? 'one999' : 'zero999')).toBeUndefined();
  }
});

test('a file that is damaged costs what it held, and nothing else', async () => {
  const folder = await folderWith({
    'answered.json': '[["q0","a0"]]',
    'answered-1.json': '[["q1"',
  });
  const answered = openAnswered(path.join(folder), log);
  expect(['q0', 'q1'].map(answered.get)).toEqual(['a0', undefined]);
});
