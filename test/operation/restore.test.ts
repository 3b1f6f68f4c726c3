// A backup put back: what was kept is there again, and nothing is lost where that is refused, fails or is killed.
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGuildSettings } from '../../src/database/guild-settings.js';
import { openDatabase } from '../../src/database/open.js';
import { backUp } from '../../src/operation/backup.js';
import { holdDataDir } from '../../src/operation/hold.js';
import { assertRestored, eraseLeftovers } from '../../src/operation/killed-restore.js';
import { restore } from '../../src/operation/restore.js';
import { runToEnd } from '../support/bot/bot-process.js';
import { bytesIn, folderWith, temporaryFolder } from '../support/temporary-folder.js';

const GUILD = '12345678901234567';
const log = { error: () => {} };
const keeping = { replaces: false };
const replacing = { replaces: true };

/** A DATA_DIR in which a server has set this wait. */
async function dataWith(cooldownSeconds: number): Promise<string> {
  const data = await folderWith({
    'pseudonyms.key': 'k'.repeat(32),
    'answered.json': '[]',
    [`guilds/${GUILD}/articles/a.md`]: 'Text.',
  });
  const database = await openDatabase(data);
  await openGuildSettings(database, log).change(GUILD, { cooldownSeconds });
  await database.close();
  // libsql lets go of a file when its connection is collected, not when it is closed: nobody has the copy open.
  return backupOf(data);
}

async function waitIn(data: string): Promise<number | null> {
  const copy = await temporaryFolder();
  await copyFile(path.join(data, 'verbatim.db'), path.join(copy, 'verbatim.db'));
  const database = await openDatabase(copy);
  const { cooldownSeconds } = await openGuildSettings(database, log).of(GUILD);
  await database.close();
  return cooldownSeconds;
}

/** What is kept in a folder; what holds a DATA_DIR stays there. */
async function keptIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !name.startsWith('.running')).toSorted();
}

async function backupOf(data: string): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'backup');
  await backUp(data, folder);
  return folder;
}

test('what was backed up is there again, in a folder that is missing or empty', async () => {
  const folder = await backupOf(await dataWith(7));
  const copied = await keptIn(folder);
  const data = path.join(await temporaryFolder(), 'data');
  await mkdir(data);
  for (const target of [data, path.join(await temporaryFolder(), 'new', 'data')]) {
    expect(await restore(folder, target, keeping)).toMatchObject({ files: 4 });
    expect(await keptIn(target)).toEqual(copied);
    expect(await waitIn(target)).toBe(7);
  }
  // The backup is as it was.
  expect(await keptIn(folder)).toEqual(copied);
});

test('a DATA_DIR that has something is replaced only when told so, and then whole', async () => {
  const folder = await backupOf(await dataWith(7));
  const data = await dataWith(9);
  await writeFile(path.join(data, '.hidden'), 'Rumpelstiltskin');
  await expect(restore(folder, data, keeping)).rejects.toThrow('--replace');
  expect(await waitIn(data)).toBe(9);
  await restore(folder, data, replacing);
  expect(await keptIn(data)).toEqual(await keptIn(folder));
  expect((await bytesIn(data)).includes('Rumpelstiltskin')).toBe(false);
  expect(await waitIn(data)).toBe(7);
});

test('a database that is open is not replaced', async () => {
  const folder = await backupOf(await dataWith(7));
  const data = await dataWith(9);
  const running = await openDatabase(data);
  await expect(restore(folder, data, replacing)).rejects.toThrow('Stop the bot');
  const { cooldownSeconds } = await openGuildSettings(running, log).of(GUILD);
  expect(cooldownSeconds).toBe(9);
  await running.close();
});

test('a DATA_DIR that a bot holds is not replaced, and what holds it stays where it is', async () => {
  const folder = await backupOf(await dataWith(7));
  const data = await folderWith({ 'answered.json': '[]' });
  const letGo = await holdDataDir(data, 1);
  await expect(restore(folder, data, replacing)).rejects.toThrow('Another bot is running');
  expect(await keptIn(data)).toEqual(['answered.json']);
  letGo();
  const { ino } = await stat(path.join(data, '.running'));
  await restore(folder, data, replacing);
  expect((await stat(path.join(data, '.running'))).ino).toBe(ino);
  expect(await keptIn(data)).toEqual(await keptIn(folder));
  // Nobody holds it now.
  await holdDataDir(data, 1);
});

describe('what a restore left that was killed', () => {
  test('before it changed anything, or when all was in its place, is erased by the next start', async () => {
    const data = await folderWith({
      'answered.json': '[]',
      '.restored-1/answered.json': 'Rumpelstiltskin',
      '.erased-1/answered.json': 'Rumpelstiltskin',
    });
    await mkdir(path.join(data, '.replaced-1'));
    await assertRestored(data);
    await eraseLeftovers(data);
    expect(await readdir(data)).toEqual(['answered.json']);
  });

  test('in between keeps the bot from starting, until it is restored again', async () => {
    const data = await folderWith({
      '.restored-1/answered.json': '[]',
      '.replaced-1/verbatim.db': 'Rumpelstiltskin',
    });
    const settings = { DATA_DIR: data, DISCORD_TOKEN: 'a.b.c', INDEX_DIR: data };
    const { code, stderr } = await runToEnd('main', settings);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/what was there before is in .*\.replaced-1/),
    ]);
    expect(await bytesIn(data)).toContain('Rumpelstiltskin');
    const folder = await backupOf(await dataWith(7));
    await expect(restore(folder, data, keeping)).rejects.toThrow('--replace');
    await restore(folder, data, replacing);
    expect(await keptIn(data)).toEqual(await keptIn(folder));
    expect(await bytesIn(data)).not.toContain('Rumpelstiltskin');
    await assertRestored(data);
  });
});

test('a damaged database gives way to the backup', async () => {
  const folder = await backupOf(await dataWith(7));
  const data = await folderWith({ 'verbatim.db': 'Dear diary, '.repeat(1_000) });
  await restore(folder, data, replacing);
  expect(await waitIn(data)).toBe(7);
});

test('a backup that is none, damaged or in DATA_DIR is refused, and DATA_DIR is as it was', async () => {
  const data = await dataWith(9);
  const before = await keptIn(data);
  const refused = async (folder: string, why: string) => {
    await expect(restore(folder, data, replacing)).rejects.toThrow(why);
    expect(await keptIn(data)).toEqual(before);
  };
  await refused(await folderWith({ 'notes.txt': 'x' }), 'is no backup');
  await refused(path.join(data, 'none'), 'is no backup');
  await refused(data, 'lie in each other');
  const damaged = await backupOf(await dataWith(7));
  const file = path.join(damaged, 'verbatim.db');
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length / 2));
  await refused(damaged, 'is damaged');
  expect(await waitIn(data)).toBe(9);
});
