// A backup put back: what was kept is there again, and nothing is lost where that is refused or fails.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openGuildSettings } from '../../src/database/guild-settings.js';
import { openDatabase } from '../../src/database/open.js';
import { backUp } from '../../src/operation/backup.js';
import { restore } from '../../src/operation/restore.js';
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

async function backupOf(data: string): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'backup');
  await backUp(data, folder);
  return folder;
}

test('what was backed up is there again, in a folder that is missing or empty', async () => {
  const folder = await backupOf(await dataWith(7));
  const copied = await readdir(folder, { recursive: true });
  const data = path.join(await temporaryFolder(), 'data');
  await mkdir(data);
  for (const target of [data, path.join(await temporaryFolder(), 'new', 'data')]) {
    expect(await restore(folder, target, keeping)).toMatchObject({ files: 4 });
    expect((await readdir(target, { recursive: true })).toSorted()).toEqual(copied.toSorted());
    expect(await waitIn(target)).toBe(7);
  }
  // The backup is as it was.
  expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(copied.toSorted());
});

test('a DATA_DIR that has something is replaced only when told so, and then whole', async () => {
  const folder = await backupOf(await dataWith(7));
  const data = await dataWith(9);
  await writeFile(path.join(data, '.hidden'), 'Rumpelstiltskin');
  await expect(restore(folder, data, keeping)).rejects.toThrow('--replace');
  expect(await waitIn(data)).toBe(9);
  await restore(folder, data, replacing);
  expect((await readdir(data)).toSorted()).toEqual((await readdir(folder)).toSorted());
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

test('a damaged database gives way to the backup', async () => {
  const folder = await backupOf(await dataWith(7));
  const data = await folderWith({ 'verbatim.db': 'Dear diary, '.repeat(1_000) });
  await restore(folder, data, replacing);
  expect(await waitIn(data)).toBe(7);
});

test('a backup that is none, damaged or in DATA_DIR is refused, and DATA_DIR is as it was', async () => {
  const data = await dataWith(9);
  const names = async () => (await readdir(data, { recursive: true })).toSorted();
  const before = await names();
  const refused = async (folder: string, why: string) => {
    await expect(restore(folder, data, replacing)).rejects.toThrow(why);
    expect(await names()).toEqual(before);
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
