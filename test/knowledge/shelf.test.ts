// A server's articles as files: previews, confirmed or not, and that no id leads out of the folder.
import { chmod, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/corpus/load.js';
import { eraseGuild, filesIn, guildFolders, guildsIn } from '../../src/guild-folders.js';
import {
  confirmPending,
  MAX_PREVIEWS,
  ownIdOf,
  ownIds,
  PREVIEW_MS,
  readPending,
  removeArticle,
  removePending,
  sweepPending,
  writePending,
} from '../../src/knowledge/shelf.js';
import { asOrdinaryUser } from '../support/processes/ordinary-user.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const [A, B] = ['100000000000000001', '100000000000000002'];
const BODY = '---\nid: x\n---\nText that begins like front matter.';
const OWN = ownIdOf(BODY);
const FIELDS = { title: 'A “title”: with #signs', titleBy: 'editor', source: 'a.md' } as const;

async function pendingIn(guildId = A) {
  const dataDir = await temporaryFolder();
  const folders = guildFolders(dataDir, guildId);
  const id = await writePending(folders, FIELDS, BODY);
  return { dataDir, folders, id };
}

describe('a preview', () => {
  test('in a folder that may only be read is neither added nor removed, nor is an article', async () => {
    const { dataDir, folders, id } = await pendingIn();
    await mkdir(folders.articles);
    await writeFile(path.join(folders.articles, 'own-1.md'), 'Text.');
    await chmod(folders.articles, 0o500);
    await asOrdinaryUser(dataDir, async () => {
      await expect(confirmPending(folders, id, OWN)).rejects.toThrow('EACCES');
      await expect(removeArticle(folders, 'own-1')).rejects.toThrow('EACCES');
      expect(await ownIds(folders.articles)).toEqual(['own-1']);
      expect(await readPending(folders, id)).toBeDefined();
    });
    await chmod(folders.articles, 0o700);
  });

  test('that cannot be written whole leaves nothing of it', async () => {
    const { folders, id } = await pendingIn();
    const file = path.join(folders.pending, `${id}.md`);
    await rm(file);
    // Renaming a file to a folder fails, as writing it does on a disk that is full.
    await mkdir(file);
    await expect(writePending(folders, FIELDS, BODY)).rejects.toThrow();
    expect(await readdir(folders.pending)).toEqual([`${id}.md`]);
  });

  test('is read back as it was written, as an article of the server', async () => {
    const { folders, id } = await pendingIn();
    const pending = await readPending(folders, id);
    expect(pending).toEqual({ frontMatter: { ...FIELDS, id: OWN, origin: 'server' }, body: BODY });
  });

  test('becomes an article by being confirmed, and a preview again when that is undone', async () => {
    const { folders, id } = await pendingIn();
    const undo = await confirmPending(folders, id, OWN);
    expect([await ownIds(folders.articles), await filesIn(folders.pending)]).toEqual([[OWN], []]);
    await undo();
    expect([await ownIds(folders.articles), await filesIn(folders.pending)]).toEqual([
      [],
      [`${id}.md`],
    ]);
  });

  test('is gone when it is discarded, or too old', async () => {
    const { dataDir, folders, id } = await pendingIn();
    await removePending(folders, id);
    expect(await readPending(folders, id)).toBeUndefined();
    expect(await writePending(folders, FIELDS, BODY)).toBe(id);
    await sweepPending(dataDir);
    expect(await readPending(folders, id)).toBeDefined();
    const old = new Date(Date.now() - PREVIEW_MS - 1_000);
    await utimes(path.join(folders.pending, `${id}.md`), old, old);
    expect(await readPending(folders, id)).toBeUndefined();
    await sweepPending(dataDir);
    expect(await filesIn(folders.pending)).toEqual([]);
  });

  test('under another title is another preview, and discarding one leaves the other', async () => {
    const { folders, id } = await pendingIn();
    const other = await writePending(folders, { ...FIELDS, title: 'Another title' }, BODY);
    expect((await readPending(folders, id))?.frontMatter.title).toBe(FIELDS.title);
    await removePending(folders, id);
    expect((await readPending(folders, other))?.frontMatter).toMatchObject({
      id: OWN,
      title: 'Another title',
    });
  });

  test('gives way when there are too many', async () => {
    const { folders, id } = await pendingIn();
    const old = new Date(Date.now() - 1_000);
    await utimes(path.join(folders.pending, `${id}.md`), old, old);
    for (let n = 0; n < MAX_PREVIEWS; n++) await writePending(folders, FIELDS, `Text ${n}.`);
    expect(await filesIn(folders.pending)).toHaveLength(MAX_PREVIEWS);
    expect(await readPending(folders, id)).toBeUndefined();
  });

  test('of one server is none of another', async () => {
    const { dataDir, id } = await pendingIn(A);
    expect(await readPending(guildFolders(dataDir, B), id)).toBeUndefined();
    await expect(confirmPending(guildFolders(dataDir, B), id, OWN)).rejects.toThrow('ENOENT');
  });
});

test('each article on it can be removed', async () => {
  const { folders, id } = await pendingIn();
  await confirmPending(folders, id, OWN);
  await writeFile(path.join(folders.articles, 'own-broken.md'), '---\ntitle: [\nText.');
  for (const each of await ownIds(folders.articles)) await removeArticle(folders, each);
  expect(await filesIn(folders.articles)).toEqual([]);
});

test.each(['../x', 'a/b', '', '.', 'A', 'x'.repeat(65)])(
  '"%s" is no id of an article',
  async (id) => {
    const { folders } = await pendingIn();
    await expect(readPending(folders, id)).rejects.toThrow(RangeError);
    await expect(removeArticle(folders, id)).rejects.toThrow(RangeError);
  },
);

test.each(['..', '../1', '1', '', '100000000000000001/..', 'x'.repeat(18)])(
  '"%s" is no id of a server',
  async (id) => {
    expect(() => guildFolders('data', id)).toThrow();
    await expect(eraseGuild('data', id, async () => {})).rejects.toThrow();
  },
);

test('a server is erased with all that it has, and no other', async () => {
  const { dataDir } = await pendingIn(A);
  await writePending(guildFolders(dataDir, B), FIELDS, BODY);
  expect(await guildsIn(dataDir)).toEqual([A, B]);
  const failing = eraseGuild(dataDir, A, () => Promise.reject(new Error('away')));
  await expect(failing).rejects.toThrow('away');
  // Nothing of it is left here, but it is known that something is left elsewhere.
  expect(await guildsIn(dataDir)).toEqual([A, B]);
  expect(await readdir(path.join(dataDir, 'guilds', A))).toEqual([]);
  const erased: string[] = [];
  await eraseGuild(dataDir, A, async () => void erased.push(A));
  await eraseGuild(dataDir, A, async () => void erased.push('twice'));
  expect(erased).toEqual([A]);
  expect(await guildsIn(dataDir)).toEqual([B]);
  expect(await readdir(path.join(dataDir, 'guilds'))).toEqual([B]);
});

test('the file of an article is one that the loader reads', async () => {
  const { folders, id } = await pendingIn();
  const pending = await readPending(folders, id);
  const bytes = await readFile(path.join(folders.pending, `${id}.md`));
  expect(parseArticle(`${id}.md`, bytes)).toMatchObject({
    ...FIELDS,
    id: OWN,
    body: pending?.body,
  });
});
