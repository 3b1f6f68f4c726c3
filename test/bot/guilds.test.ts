// What is kept of servers that were left, by what Discord says when the bot connects.
import { EventEmitter } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'discord.js';
import pino from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createActiveWork } from '../../src/bot/active-work.js';
import { forgetLeftGuilds } from '../../src/bot/guilds.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const READY = { application: { id: '77' } };

const unreadable = Promise.reject(new Error('SQLITE_BUSY'));
unreadable.catch(() => {});

async function connected(known: readonly string[] | Promise<never>, folder?: string) {
  const dataDir = folder ?? (await temporaryFolder());
  const ws = new EventEmitter();
  const client = Object.assign(new EventEmitter(), { ws }) as unknown as Client;
  const forgotten: string[] = [];
  const logged: string[] = [];
  const refused: string[] = [];
  const begun: string[] = [];
  const kept = {
    guilds: async () => known,
    forget: async (id: string) => void forgotten.push(id),
  };
  let finish = () => {};
  const work = createActiveWork();
  work.track(
    new Promise((done) => {
      finish = done;
    }),
  );
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  forgetLeftGuilds(
    client,
    { log, work },
    {
      dataDir,
      kept: [kept],
      onOwn: async () => void begun.push('own'),
      onOther: ({ message }) => void refused.push(message),
    },
  );
  const done = () => {
    finish();
    return work.stop();
  };
  return { ws, dataDir, work, forgotten, logged, refused, begun, done };
}

test('a server that the bot is no longer in is erased, and no other', async () => {
  const { ws, forgotten, done } = await connected(['1', '2']);
  ws.emit('READY', { ...READY, guilds: [{ id: '1' }] });
  await vi.waitFor(() => expect(forgotten).toEqual(['2']), 30_000);
  await done();
  // Once more, for what was in hand may have left something.
  expect(forgotten).toEqual(['2', '2']);
});

test.each([undefined, {}, { ...READY, guilds: 'none' }, { guilds: [] }])(
  '%j erases nothing, and the log says so',
  async (data) => {
    const { ws, forgotten, logged, done } = await connected(['1']);
    expect(() => ws.emit('READY', data)).not.toThrow();
    await done();
    expect(forgotten).toEqual([]);
    expect(logged.join()).toContain('none is erased');
  },
);

test('a start that sees no server of before erases nothing, and says what to do', async () => {
  const folder = await folderWith({ 'application-77': '' });
  const { ws, forgotten, logged, refused, begun, done } = await connected(['1', '2'], folder);
  ws.emit('READY', { ...READY, guilds: [{ id: '3' }] });
  await done();
  expect([forgotten, refused, begun]).toEqual([[], [], ['own']]);
  expect(logged.join()).toContain('delete DATA_DIR');
});

test('nor does one in a folder of nobody knows whose; it is refused before anything of its own is kept there', async () => {
  const { ws, dataDir, work, forgotten, refused, begun, done } = await connected(['1', '2']);
  ws.emit('READY', { ...READY, guilds: [{ id: '3' }] });
  await vi.waitFor(() => expect(work.isStopping()).toBe(true), 30_000);
  await done();
  expect([forgotten, begun]).toEqual([[], []]);
  expect(refused.join()).toMatch(
    /servers \(2\), but the bot .*in none of them.*Set DISCORD_TOKEN to/,
  );
  expect(await readdir(dataDir)).toEqual([]);
});

test('a shard that sees none, while others may, leaves that to them, and begins when one has', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { ws, dataDir, forgotten, refused, begun, done } = await connected(['1', String(1 << 22)]);
  ws.emit('READY', { ...READY, guilds: [{ id: '3' }], shard: [0, 2] });
  await done();
  vi.advanceTimersByTime(61_000);
  expect([forgotten, refused, begun, await readdir(dataDir)]).toEqual([[], [], [], []]);
  await writeFile(path.join(dataDir, 'application-77'), '');
  vi.advanceTimersByTime(61_000);
  expect(begun).toEqual(['own']);
});

test('its own folder is known as such also where the database cannot be read just then', async () => {
  const folder = await folderWith({ 'application-77': '' });
  const { ws, forgotten, logged, begun, done } = await connected(unreadable, folder);
  ws.emit('READY', { ...READY, guilds: [{ id: '1' }] });
  await done();
  expect([forgotten, begun]).toEqual([[], ['own']]);
  expect(logged.join()).toContain('servers were not erased');
});

test('it begins once, however often it connects', async () => {
  const { ws, begun, done } = await connected(['1']);
  ws.emit('READY', { ...READY, guilds: [{ id: '1' }] });
  await vi.waitFor(() => expect(begun).toEqual(['own']), 30_000);
  ws.emit('READY', { ...READY, guilds: [{ id: '1' }] });
  await done();
  expect(begun).toEqual(['own']);
});

test('what is kept belongs to the application that was there first, and another is refused', async () => {
  const first = await connected(['1']);
  first.ws.emit('READY', { ...READY, guilds: [{ id: '1' }] });
  await first.done();
  const folder = first.dataDir;
  expect(await readdir(folder)).toEqual(['application-77']);

  const same = await connected(['1', '2'], folder);
  same.ws.emit('READY', { ...READY, guilds: [{ id: '1' }] });
  await same.done();
  expect([same.refused, same.forgotten, same.begun]).toEqual([[], ['2', '2'], ['own']]);

  const other = await connected(['1', '2'], folder);
  other.ws.emit('READY', { application: { id: '88' }, guilds: [{ id: '1' }] });
  expect(other.work.isStopping()).toBe(true);
  await other.done();
  expect([other.forgotten, other.begun]).toEqual([[], []]);
  expect(other.refused.join()).toMatch(/application 77, .*application 88\. .*Set DISCORD_TOKEN to/);
  expect(await readdir(folder)).toEqual(['application-77']);
});

test('a mark that was copied beside another is no leave to go on', async () => {
  const folder = await folderWith({ 'application-77': '', 'application-88': '' });
  const { ws, forgotten, refused, done } = await connected(['1', '2'], folder);
  ws.emit('READY', { ...READY, guilds: [{ id: '1' }] });
  await done();
  expect([forgotten, refused.length]).toEqual([[], 1]);
});
