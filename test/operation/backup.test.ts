// What a backup holds, taken while the database is being written to, and what it refuses.
import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openGuildSettings } from '../../src/database/guild-settings.js';
import { openDatabase } from '../../src/database/open.js';
import { guildFolders } from '../../src/guild-articles/folders.js';
import { backUp } from '../../src/operation/backup.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const GUILD = '12345678901234567';
const log = { error: () => {} };

test('the database is copied as of one moment while it is written to, and opens', async () => {
  const data = await temporaryFolder();
  const database = await openDatabase(data);
  const settings = openGuildSettings(database, log);
  for (let i = 0; i < 50; i++) await settings.change(`before-${i}`, { cooldownSeconds: 7 });
  let writing = true;
  const writer = (async () => {
    for (let i = 0; writing; i++) {
      await settings.change(`meanwhile-${i}`, { cooldownSeconds: 9 });
      // The database answers without letting go of the event loop.
      await setImmediate();
    }
  })();
  const folder = path.join(await temporaryFolder(), 'backup');
  const { files, bytes } = await backUp(data, folder);
  writing = false;
  await writer;
  await database.close();
  expect(files).toBe(1);
  expect(bytes).toBeGreaterThan(0);
  const restored = await openDatabase(folder);
  const kept = openGuildSettings(restored, log);
  const guilds = await kept.guilds();
  for (let i = 0; i < 50; i++) expect(guilds).toContain(`before-${i}`);
  expect((await kept.of('before-0')).cooldownSeconds).toBe(7);
  await restored.close();
});

test('a link to a folder stays one', async () => {
  const data = await folderWith({ 'pseudonyms.key': 'k'.repeat(32) });
  const elsewhere = await temporaryFolder();
  const link = path.join(await temporaryFolder(), 'backup');
  await symlink(elsewhere, link);
  await backUp(data, link);
  expect(await readdir(elsewhere)).toEqual(['pseudonyms.key']);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
});

test('all that cannot be made again is in it, and only its owner can read it', async () => {
  const data = await folderWith({ 'answered.json': '[]', 'pseudonyms.key': 'k'.repeat(32) });
  const { articles, index, pending } = guildFolders(data, GUILD);
  for (const folder of [articles, index, pending]) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'a.md'), 'Text.');
    await writeFile(path.join(folder, '.b.md'), 'Half.');
  }
  await (await openDatabase(data)).close();
  // A folder inside of what is copied, as in a container.
  const folder = path.join(data, 'backup');
  await backUp(data, folder);
  const names = (await readdir(folder, { recursive: true })).toSorted();
  const guild = path.join('guilds', GUILD);
  const files = ['answered.json', 'pseudonyms.key', 'verbatim.db'];
  expect(names).toEqual(
    [...files, 'guilds', guild, `${guild}/articles`, `${guild}/articles/a.md`].toSorted(),
  );
  expect(await readFile(path.join(folder, guild, 'articles/a.md'), 'utf8')).toBe('Text.');
  expect((await stat(folder)).mode & 0o077).toBe(0);
  expect((await stat(path.join(folder, 'verbatim.db'))).mode & 0o077).toBe(0);
});

test('a folder that is taken, nothing to copy, and a damaged database are said so, and leave nothing', async () => {
  const data = await folderWith({ 'answered.json': '[]' });
  await expect(backUp(data, data)).rejects.toThrow('has something in it');
  const folder = path.join(await temporaryFolder(), 'backup');
  await expect(backUp(path.join(data, 'none'), folder)).rejects.toThrow('DATA_DIR');
  await writeFile(path.join(data, 'verbatim.db'), 'Dear diary, '.repeat(1_000));
  await expect(backUp(data, folder)).rejects.toThrow('is damaged');
  const inFile = path.join(data, 'answered.json', 'backup');
  await expect(backUp(data, inFile)).rejects.toThrow('cannot be written');
  expect(existsSync(folder)).toBe(false);
  expect(existsSync(`${folder}.partial`)).toBe(false);
});
