// Building and opening with a fake embedder, which counts what it is asked for.
import { chmod, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import type { Embedder } from '../../src/models/embedder.js';
import { type BuildOptions, buildIndex } from '../../src/store/build.js';
import { readPointer } from '../../src/store/build-files.js';
import { assertCurrent, openIndex, openIndexedCorpus } from '../../src/store/open.js';
import { articleOf } from '../support/articles.js';
import { failureOf, userErrorOf } from '../support/failure.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { asOrdinaryUser } from '../support/processes/ordinary-user.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const A = articleOf('Putin visits China. He meets Xi.\n\nTrade grew.', 'a');
const B = articleOf('Xi went to Serbia.', 'b');
const C = articleOf('Oil is cheap. Gas is not.', 'c');

const build = (
  indexDir: string,
  articles: readonly Article[],
  embedders: readonly Embedder[] = [fakeEmbedder()],
  options: Partial<BuildOptions> = {},
) => buildIndex({ indexDir, articles, embedders, now: () => new Date(0), ...options });

const textsOf = (...articles: Article[]) =>
  new Set(articles.flatMap(passagesOf).map(({ text }) => text));

describe('building an index', () => {
  it('makes one that opens with articles, passages and vectors', async () => {
    const indexDir = await temporaryFolder();
    const embedders = [fakeEmbedder({ id: 'one' }), fakeEmbedder({ id: 'hub/two' })];
    const passages = [A, B].flatMap(passagesOf);
    expect(await build(indexDir, [A, B], embedders)).toEqual({
      built: true,
      articles: 2,
      passages: passages.length,
      vectors: 2 * passages.length,
      added: 2,
      changed: 0,
      unchanged: 0,
      removed: 0,
    });
    const index = await openIndex(indexDir);
    expect(index.articles).toEqual([A, B]);
    expect(index.manifest.builtAt).toBe('1970-01-01T00:00:00.000Z');
    expect(index.manifest.embedders.map(({ id }) => id)).toEqual(['one', 'hub/two']);
    for (const [i, embedder] of embedders.entries()) {
      for (const { id, text } of passages) {
        const query = await embedder.embed(text, 'query');
        expect((await index.vectorIndexes[i]?.similarities(query, [id]))?.[0]).toBeCloseTo(1, 5);
      }
    }
    expect(() => assertCurrent(index, { articles: [A, B], embedders })).not.toThrow();
    expect((await openIndexedCorpus(indexDir)).articles).toEqual([A, B]);
    const { topics } = await openIndexedCorpus(indexDir);
    expect(topics.entities.map(({ name }) => name)).toContain('China');
    expect(topics.terms.map(([term]) => term)).toContain('china');
  });

  it('does nothing when nothing has changed', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A, B]);
    const before = await filesOf(indexDir);
    const embedder = fakeEmbedder();
    expect(await build(indexDir, [A, B], [embedder], { now: () => new Date(1) })).toMatchObject({
      built: false,
      unchanged: 2,
      added: 0,
      changed: 0,
      removed: 0,
    });
    expect(embedder.embedded).toEqual([]);
    expect(await filesOf(indexDir)).toEqual(before);
  });

  it('embeds only what is new, and comes to the same as building from nothing', async () => {
    const changed = articleOf(A.body.replace('Trade grew.', 'Trade fell.'), 'a');
    const updated = await temporaryFolder();
    await build(updated, [A, B]);
    const embedder = fakeEmbedder();
    const summary = await build(updated, [changed, C], [embedder]);
    expect(summary).toMatchObject({ built: true, added: 1, changed: 1, unchanged: 0, removed: 1 });
    expect(embedder.embedded).toHaveLength(new Set(embedder.embedded).size);
    expect(new Set(embedder.embedded)).toEqual(new Set([...textsOf(C), 'Trade fell.']));

    const fresh = await temporaryFolder();
    await build(fresh, [changed, C]);
    expect(await currentBuildOf(updated)).toEqual(await currentBuildOf(fresh));
  });

  it('embeds nothing when only a title has changed or an article has gone', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A, B]);
    const embedder = fakeEmbedder();
    const summary = await build(indexDir, [{ ...A, title: 'Another title' }], [embedder]);
    expect(summary).toMatchObject({ built: true, changed: 1, unchanged: 0, removed: 1 });
    expect(embedder.embedded).toEqual([]);
    expect((await openIndex(indexDir)).articles[0]?.title).toBe('Another title');
  });

  it('embeds only for the model that is new', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A], [fakeEmbedder({ id: 'one' })]);
    const [one, two] = [fakeEmbedder({ id: 'one' }), fakeEmbedder({ id: 'two' })];
    await build(indexDir, [A], [two, one]);
    expect(one.embedded).toEqual([]);
    expect(new Set(two.embedded)).toEqual(textsOf(A));
  });

  it('takes over the vectors of another index, of the same model only', async () => {
    const shipped = await temporaryFolder();
    await build(shipped, [A, B]);
    const takeOverFrom = [await openIndex(shipped)];
    const [same, another] = [fakeEmbedder(), fakeEmbedder({ id: 'another' })];
    const indexDir = await temporaryFolder();
    await build(indexDir, [A, B, C], [same, another], { takeOverFrom });
    expect(new Set(same.embedded)).toEqual(textsOf(C));
    expect(new Set(another.embedded)).toEqual(textsOf(A, B, C));
    expect((await openIndex(indexDir)).articles).toEqual([A, B, C]);
  });

  it('leaves the build before to whoever names it, until the next one', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    const before = await readPointer(indexDir);
    await build(indexDir, [A, B]);
    expect((await openIndex(indexDir, { pointer: before })).articles).toEqual([A]);
    expect((await openIndexedCorpus(indexDir, before)).articles).toEqual([A]);
    await build(indexDir, [A, B, C]);
    expect(await userErrorOf(() => openIndex(indexDir, { pointer: before }))).toMatchObject({
      kind: 'damaged',
    });
  });

  it('keeps where an article comes from, and knows it for a change', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    const own: Article = { ...A, origin: 'server' };
    expect(await build(indexDir, [own])).toMatchObject({ built: true, changed: 1 });
    expect((await openIndex(indexDir)).articles[0]?.origin).toBe('server');
  });

  it('takes over no vector of a model that goes by the same name but is another', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    const embedder = fakeEmbedder({ fingerprint: 'fake:2' });
    await build(indexDir, [A], [embedder]);
    expect(new Set(embedder.embedded)).toEqual(textsOf(A));
  });

  it('embeds a text once, however often it stands in the articles', async () => {
    const embedder = fakeEmbedder();
    const twin = articleOf(A.body, 'z');
    await build(await temporaryFolder(), [A, twin], [embedder]);
    expect(embedder.embedded).toHaveLength(textsOf(A).size);
  });

  it('tells how far it is', async () => {
    const seen: [number, number][] = [];
    const total = textsOf(A).size;
    const onProgress = (done: number, of: number) => void seen.push([done, of]);
    await build(await temporaryFolder(), [A], [fakeEmbedder()], { onProgress });
    expect(seen).toEqual(Array.from({ length: total + 1 }, (_, done) => [done, total]));
  });

  it('leaves the old index in use until the new one is complete', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    const seen: string[] = [];
    const before = async () => {
      seen.push((await openIndex(indexDir)).articles.map(({ id }) => id).join());
    };
    await build(indexDir, [A, B], [fakeEmbedder({ before })]);
    expect(new Set(seen)).toEqual(new Set(['a']));
    expect((await openIndex(indexDir)).articles).toEqual([A, B]);
  });

  it('keeps the index before for those who are just opening it, and no other', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    const first = path.basename((await openIndex(indexDir)).folder);
    await build(indexDir, [B]);
    expect(await readdir(path.join(indexDir, 'builds'))).toContain(first);
    await build(indexDir, [C]);
    expect(await readdir(path.join(indexDir, 'builds'))).not.toContain(first);
    expect(await readdir(path.join(indexDir, 'builds'))).toHaveLength(2);
  });

  it('gives no two builds of the same articles one name', async () => {
    const indexDir = await temporaryFolder();
    const names = new Set<string>();
    for (const [second, articles] of [[A], [B], [A], [B], [A]].entries()) {
      await buildIndex({
        indexDir,
        articles,
        embedders: [fakeEmbedder()],
        now: () => new Date(1_000 * second),
      });
      names.add((await readPointer(indexDir)).build);
    }
    expect(names.size).toBe(5);
  });

  it('removes what was replaced where nobody reads it any more and there is nothing to build', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    await build(indexDir, [B]);
    const again = { indexDir, articles: [B], embedders: [fakeEmbedder()], now: () => new Date() };
    await buildIndex(again);
    expect(await readdir(path.join(indexDir, 'builds'))).toHaveLength(2);
    await buildIndex({ ...again, keepsNoOther: true });
    expect(await readdir(path.join(indexDir, 'builds'))).toHaveLength(1);
    expect((await openIndex(indexDir)).articles).toEqual([B]);
  });

  it('leaves the old index in use when a model fails in the middle, and nothing behind', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    const before = await filesOf(indexDir);
    let count = 0;
    const failing = fakeEmbedder({
      before: () => {
        if (++count > 2) throw new Error('The model broke.');
      },
    });
    const error = await failureOf(() => build(indexDir, [A, B, C], [failing]));
    expect(error).toMatchObject({ message: 'The model broke.' });
    expect(await filesOf(indexDir)).toEqual(before);
    expect(await readdir(path.join(indexDir, 'builds'))).toHaveLength(1);
    expect((await openIndex(indexDir)).articles).toEqual([A]);
    await build(indexDir, [A, B]);
    expect((await openIndex(indexDir)).articles).toEqual([A, B]);
  });

  it('waits for a process that has taken over while it stood still, and has what that has built', async () => {
    const indexDir = await temporaryFolder();
    const builds = path.join(indexDir, 'builds');
    let count = 0;
    const embedder = fakeEmbedder({
      before: async () => {
        if (++count > 1) return;
        // As the other one does, which finds a stale lock.
        await rm(`${builds}.lock`, { recursive: true });
        await build(indexDir, [A]);
      },
    });
    const { built } = await build(indexDir, [A], [embedder]);
    expect(built).toBe(false);
    expect((await openIndex(indexDir)).articles).toEqual([A]);
    expect(await readdir(builds)).toHaveLength(1);
  });

  it('leaves alone what a process is building that has taken over, when it fails itself', async () => {
    const indexDir = await temporaryFolder();
    const other = path.join(indexDir, 'builds', '.building-other');
    const embedder = fakeEmbedder({
      before: async () => {
        await mkdir(other);
        throw new Error('Its folder is gone.');
      },
    });
    await failureOf(() => build(indexDir, [A], [embedder]));
    expect(await readdir(path.join(indexDir, 'builds'))).toEqual(['.building-other']);
  });

  it('removes what a process that was killed left behind', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    const left = path.join(indexDir, 'builds', '.0123456789abcdef');
    await mkdir(left);
    await writeFile(path.join(left, 'fake.json'), '{"ver');
    await build(indexDir, [B]);
    expect(await readdir(path.join(indexDir, 'builds'))).not.toContain('.0123456789abcdef');
  });

  it('takes over the lock of a process that died', async () => {
    const indexDir = await temporaryFolder();
    const lock = path.join(indexDir, 'builds.lock');
    await mkdir(lock, { recursive: true });
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lock, longAgo, longAgo);
    let waited = false;
    await build(indexDir, [A], [fakeEmbedder()], {
      onWait: () => {
        waited = true;
      },
    });
    expect(waited).toBe(false);
    expect((await openIndex(indexDir)).articles).toEqual([A]);
  });

  it.each([
    ['the folder is a file', ''],
    ['a folder above it is a file', 'below'],
  ])('is refused with what to do when %s', async (_, below) => {
    const file = path.join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const indexDir = path.join(file, below);
    const { message } = await userErrorOf(() => build(indexDir, [A]));
    expect(message).toContain(`The index in ${indexDir} cannot be written`);
    expect(message).toContain('Set INDEX_DIR to a folder');
  });

  it('is refused with what to do when a file stands where the builds go', async () => {
    const indexDir = await temporaryFolder();
    await writeFile(path.join(indexDir, 'builds'), '');
    const { message } = await userErrorOf(() => build(indexDir, [A]));
    expect(message).toContain(`The index in ${indexDir} cannot be written`);
  });

  it('is refused with what to do when the folder is read-only, and keeps the index in use', async () => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    await chmod(path.join(indexDir, 'builds'), 0o500);
    await asOrdinaryUser(indexDir, async () => {
      const { message } = await userErrorOf(() => build(indexDir, [B]));
      expect(message).toContain('this user may not write there');
      expect((await openIndex(indexDir)).articles).toEqual([A]);
    });
  });

  it.each([
    ['ENOSPC', 'the disk is full. Free some space'],
    ['EROFS', 'the disk is read-only. Set INDEX_DIR'],
    ['EACCES', 'this user may not write there. Give it the right to'],
  ])('explains the disk error %s, and keeps the index in use', async (code, explanation) => {
    const indexDir = await temporaryFolder();
    await build(indexDir, [A]);
    const embedder = fakeEmbedder({
      before: () => {
        throw Object.assign(new Error(code), { code });
      },
    });
    const { message } = await userErrorOf(() => build(indexDir, [B], [embedder]));
    expect(message).toContain(explanation);
    expect(message).toContain('The index in use is unchanged.');
    expect((await openIndex(indexDir)).articles).toEqual([A]);
  });
});

/** The content of every file of a folder, by its path. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')]),
    ),
  );
}

async function currentBuildOf(indexDir: string): Promise<Record<string, string>> {
  return filesOf((await openIndex(indexDir)).folder);
}
