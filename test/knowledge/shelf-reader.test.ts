// What lies on a shelf: titles and sizes, read once as long as a file stays the same.
import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createShelfReader } from '../../src/knowledge/shelf-reader.js';
import { folderWith } from '../support/temporary-folder.js';

const fileOf = (title: string, body: string) => `---\ntitle: ${title}\nsource: a.md\n---\n${body}`;

test('articles are listed with their titles and sizes, a damaged one by its id', async () => {
  const folder = await folderWith({
    'own-1.md': fileOf('The pier', 'It is closed.'),
    'own-broken.md': '---\ntitle: [\nText.',
  });
  expect(await createShelfReader()(folder)).toEqual([
    {
      id: 'own-1',
      title: 'The pier',
      source: 'a.md',
      origin: 'server',
      words: 3,
      characters: 13,
    },
    expect.objectContaining({ id: 'own-broken', title: 'own-broken', origin: 'server' }),
  ]);
});

test('a file is read again when it was changed, and no sooner; one that is gone is no longer listed', async () => {
  const folder = await folderWith({ 'own-1.md': fileOf('Before', 'Text.') });
  const file = path.join(folder, 'own-1.md');
  const read = createShelfReader();
  const titles = async () => (await read(folder)).map(({ title }) => title);
  expect(await titles()).toEqual(['Before']);
  const { atime, mtime } = await stat(file);
  await utimes(file, atime, mtime);
  await read(folder);
  await writeFile(file, fileOf('After', 'Text.'));
  await utimes(file, atime, mtime);
  expect(await titles()).toEqual(['Before']);
  await utimes(file, atime, new Date(mtime.getTime() + 1_000));
  expect(await titles()).toEqual(['After']);
  await rm(file);
  expect(await titles()).toEqual([]);
});

test('only so many folders are remembered', async () => {
  const read = createShelfReader();
  const folders = await Promise.all(
    Array.from({ length: 30 }, () => folderWith({ 'own-1.md': fileOf('Before', 'Text.') })),
  );
  for (const folder of folders) await read(folder);
  for (const folder of folders) {
    const file = path.join(folder, 'own-1.md');
    const { atime, mtime } = await stat(file);
    await writeFile(file, fileOf('After', 'Text.'));
    await utimes(file, atime, mtime);
  }
  const [first = ''] = folders;
  expect((await read(first)).map(({ title }) => title)).toEqual(['After']);
});
