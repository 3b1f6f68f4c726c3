// Which message answers which question: kept over a restart, for thirty days, and not of servers left.
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SnowflakeUtil } from 'discord.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { divideReplies, openReplies, REPLY_DAYS } from '../../src/bot/replies.js';
import { asOrdinaryUser } from '../support/processes/ordinary-user.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const [HERE, ELSEWHERE] = ['100000000000000001', '100000000000000002'];
const idAt = (day: number) => String(SnowflakeUtil.generate({ timestamp: START + day * DAY }));
const log = { warn: () => {} };

test('it is known after a restart, until its days are over', async () => {
  const folder = await temporaryFolder();
  const [old, young] = [idAt(0), idAt(REPLY_DAYS)];
  const first = openReplies(folder, log, undefined, () => START);
  first.set(old, '1', HERE);
  first.set(young, '2', null);
  first.close();
  const before = openReplies(folder, log, undefined, () => START + REPLY_DAYS * DAY - 1);
  before.begin();
  expect([before.get(old), before.get(young)]).toEqual(['1', '2']);
  before.close();
  const after = openReplies(folder, log, undefined, () => START + REPLY_DAYS * DAY + 1);
  after.begin();
  expect([after.get(old), after.get(young)]).toEqual([undefined, '2']);
  after.close();
  expect(await readFile(path.join(folder, 'answered.json'), 'utf8')).not.toContain(old);
});

test('what could not be written is written when there is room again, without another question', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = path.join(await folderWith({ full: 'a file' }), 'full');
  const warnings: string[] = [];
  const answered = openReplies(
    folder,
    { warn: (_: unknown, text?: string) => void warnings.push(text ?? '') },
    undefined,
    () => START,
  );
  const id = idAt(0);
  answered.set(id, '1', HERE);
  vi.advanceTimersByTime(1_000);
  expect(warnings.at(-1)).toContain('cannot be written');
  await rm(folder);
  vi.advanceTimersByTime(61_000);
  expect(await readFile(path.join(folder, 'answered.json'), 'utf8')).toContain(id);
  answered.close();
});

test('nothing of a server stays in the file when it is forgotten', async () => {
  const folder = await temporaryFolder();
  const answered = openReplies(folder, log, undefined, () => START);
  answered.set(idAt(0), '1', HERE);
  answered.set(idAt(1), '2', ELSEWHERE);
  expect(await answered.guilds()).toEqual([HERE, ELSEWHERE]);
  await answered.forget(HERE);
  expect(JSON.parse(await readFile(path.join(folder, 'answered.json'), 'utf8'))).toEqual(
    [[idAt(1), '2', ELSEWHERE]].map(([, answer, guild]) => [expect.any(String), answer, guild]),
  );
  expect(await answered.guilds()).toEqual([ELSEWHERE]);
  answered.close();
});

test('forgetting a server fails until the file is written without it', async () => {
  const parent = await temporaryFolder();
  const folder = path.join(parent, 'data');
  const answered = openReplies(folder, log, undefined, () => START);
  answered.set(idAt(0), '1', HERE);
  answered.set(idAt(1), '2', ELSEWHERE);
  await writeFile(folder, 'a file');
  await expect(answered.forget(HERE)).rejects.toThrow();
  await expect(answered.forget(HERE)).rejects.toThrow();
  await rm(folder);
  await answered.forget(HERE);
  expect(await readFile(path.join(folder, 'answered.json'), 'utf8')).not.toContain(HERE);
  answered.close();
});

test('a folder that may only be read costs no answer, and what was there stays', async () => {
  const [old, young] = [idAt(0), idAt(1)];
  const folder = await folderWith({ 'answered.json': JSON.stringify([[old, '1', HERE]]) });
  await chmod(folder, 0o500);
  await asOrdinaryUser(folder, async () => {
    const warnings: string[] = [];
    const warn = (_: unknown, text?: string) => void warnings.push(text ?? '');
    const answered = openReplies(folder, { warn }, undefined, () => START);
    answered.set(young, '2', ELSEWHERE);
    expect([answered.get(old), answered.get(young)]).toEqual(['1', '2']);
    answered.close();
    expect(warnings).toEqual([expect.stringContaining('cannot be written')]);
    expect(await readdir(folder)).toEqual(['answered.json']);
    const again = openReplies(folder, log, undefined, () => START);
    expect([again.get(old), again.get(young)]).toEqual(['1', undefined]);
    again.close();
  });
});

test('a file of an older version is read, and one that is damaged begins anew', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'answered.json');
  const id = idAt(0);
  await writeFile(file, JSON.stringify([[id, '1']]));
  const old = openReplies(folder, log, undefined, () => START);
  expect(old.get(id)).toBe('1');
  old.close();
  for (const damaged of ['', '[[1]]', '[["x","y"]]', '{']) {
    await writeFile(file, damaged);
    const answered = openReplies(folder, log, undefined, () => START);
    expect(await answered.guilds()).toEqual([]);
    answered.close();
  }
});

test('each shard has what happened in its servers, however many there were before', async () => {
  const folder = await temporaryFolder();
  // On shards 0 and 1 of 2, and on 0 and 2 of 3.
  const guilds = [0, 5].map((n) => String(BigInt(n) << 22n));
  const ids = [0, 1, 2].map(idAt);
  const open = (id: number, count: number) => openReplies(folder, log, { id, count }, () => START);
  const alone = open(0, 1);
  for (const [i, guild] of [...guilds, null].entries()) alone.set(ids[i] ?? '', `${i}`, guild);
  alone.close();
  const shared = (count: number) => {
    divideReplies(folder, log, count);
    return Array.from({ length: count }, (_, shard) => {
      const answered = open(shard, count);
      const known = ids.map(answered.get);
      answered.close();
      return known.filter((each) => each !== undefined);
    });
  };
  expect(shared(2)).toEqual([['0', '2'], ['1']]);
  expect(shared(3)).toEqual([['0', '2'], [], ['1']]);
  expect(shared(1)).toEqual([['0', '1', '2']]);
  expect(await readdir(folder)).toEqual(['answered.json']);
});
