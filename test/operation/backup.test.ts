// What a backup holds, taken while the database is being written to, and what it refuses.
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openGuildSettings } from '../../src/database/guild-settings.js';
import { openDatabase } from '../../src/database/open.js';
import { guildFolders } from '../../src/guild-folders.js';
import { backUp } from '../../src/operation/backup.js';
import { asOrdinaryUser } from '../support/processes/ordinary-user.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const GUILD = '12345678901234567';
const log = { error: () => {} };

test('a folder that may only be read is said so, and nothing is left in it', async () => {
  const parent = await folderWith({ 'data/answered.json': '[]', 'backups/old': '' });
  const backups = path.join(parent, 'backups');
  await chmod(backups, 0o500);
  await asOrdinaryUser(parent, async () => {
    const copying = backUp(path.join(parent, 'data'), path.join(backups, 'today'));
    await expect(copying).rejects.toThrow('cannot be written (EACCES). Make room, or name another');
    expect(await readdir(backups)).toEqual(['old']);
  });
});

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
  const folder = path.join(await temporaryFolder(), 'new', 'backup');
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
  await expect(backUp(data, await folderWith({ x: '' }))).rejects.toThrow('has something in it');
  const folder = path.join(await temporaryFolder(), 'backup');
  await expect(backUp(path.join(data, 'none'), folder)).rejects.toThrow('DATA_DIR');
  await writeFile(path.join(data, 'verbatim.db'), 'Dear diary, '.repeat(1_000));
  await expect(backUp(data, folder)).rejects.toThrow('is damaged');
  const inFile = path.join(await folderWith({ file: '' }), 'file', 'backup');
  await expect(backUp(data, inFile)).rejects.toThrow('cannot be written');
  expect(await readdir(path.dirname(folder))).toEqual([]);
});

test.each([
  ['DATA_DIR itself', (data: string) => data],
  ['a folder in it', (data: string) => path.join(data, 'backup')],
  ['a folder in a folder in it', (data: string) => path.join(data, 'a', 'b')],
  ['a folder in it by a detour', (data: string) => path.join(data, '..', path.basename(data), 'b')],
  [
    'a link into it',
    async (data: string) => {
      const link = path.join(await temporaryFolder(), 'link');
      await symlink(data, link);
      return path.join(link, 'backup');
    },
  ],
])('%s is refused as a target, and nothing is changed', async (_, targetOf) => {
  const data = await folderWith({ 'answered.json': '[]' });
  await expect(backUp(data, await targetOf(data))).rejects.toThrow('lies in DATA_DIR');
  expect(await readdir(data)).toEqual(['answered.json']);
});

test('folders whose names end in .partial are like others, beside the target and as DATA_DIR', async () => {
  const parent = await folderWith({
    'backup.partial/mine': 'keep',
    'data.partial/answered.json': '[]',
  });
  const data = path.join(parent, 'data.partial');
  expect(await backUp(data, path.join(parent, 'backup'))).toMatchObject({ files: 1 });
  expect(await backUp(data, path.join(parent, 'data'))).toMatchObject({ files: 1 });
  expect((await readdir(parent)).toSorted()).toEqual(
    ['backup', 'backup.partial', 'data', 'data.partial'].toSorted(),
  );
  expect(await readdir(path.join(parent, 'backup.partial'))).toEqual(['mine']);
  expect(await readdir(data)).toEqual(['answered.json']);
});

test('links in DATA_DIR are followed, to files, to folders and to the database', async () => {
  const data = await temporaryFolder();
  await (await openDatabase(data)).close();
  const elsewhere = await folderWith({ key: 'k'.repeat(32), [`${GUILD}/articles/a.md`]: 'Text.' });
  await rename(path.join(data, 'verbatim.db'), path.join(elsewhere, 'real.db'));
  await symlink(path.join(elsewhere, 'real.db'), path.join(data, 'verbatim.db'));
  await symlink(path.join(elsewhere, 'key'), path.join(data, 'pseudonyms.key'));
  await mkdir(path.join(data, 'guilds'));
  await symlink(path.join(elsewhere, GUILD), path.join(data, 'guilds', GUILD));
  const folder = path.join(await temporaryFolder(), 'backup');
  expect(await backUp(data, folder)).toMatchObject({ files: 3 });
  const article = path.join(folder, 'guilds', GUILD, 'articles/a.md');
  expect(await readFile(article, 'utf8')).toBe('Text.');
  for (const name of ['verbatim.db', 'pseudonyms.key', `guilds/${GUILD}`]) {
    expect((await lstat(path.join(folder, name))).isSymbolicLink()).toBe(false);
  }
});

test.each([
  ['leads nowhere', () => '/nowhere/at/all'],
  ['leads to itself', (link: string) => link],
  ['leads to a folder around it', (link: string) => path.dirname(path.dirname(link))],
  ['leads to a folder around the target', (_: string, target: string) => path.dirname(target)],
])('a link that %s is refused by name, and leaves nothing', async (_, to) => {
  const data = await folderWith({ 'guilds/x': '' });
  const target = path.join(await temporaryFolder(), 'backup');
  const link = path.join(data, 'guilds', 'link');
  await symlink(to(link, target), link);
  await expect(backUp(data, target)).rejects.toThrow(link);
  expect(await readdir(path.dirname(target))).toEqual([]);
});

test('a database that is a link to nothing, and a target that is one, are refused by name', async () => {
  const data = await folderWith({ 'answered.json': '[]' });
  const link = path.join(await temporaryFolder(), 'backup');
  await symlink('/nowhere/at/all', link);
  await expect(backUp(data, link)).rejects.toThrow(`${link} is a link to what is not there`);
  await symlink('/nowhere/at/all', path.join(data, 'verbatim.db'));
  const target = path.join(await temporaryFolder(), 'backup');
  await expect(backUp(data, target)).rejects.toThrow('verbatim.db is a link to what is not there');
});
