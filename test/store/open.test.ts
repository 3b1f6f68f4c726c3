// What an index can be like that is not to be trusted, each noticed for what it is, and each mended by
// building it again.
import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/store/build.js';
import { IndexProblem } from '../../src/store/index-problem.js';
import { FORMAT } from '../../src/store/manifest.js';
import { assertCurrent, openIndex, openIndexedCorpus } from '../../src/store/open.js';
import { sha256 } from '../../src/text/sha256.js';
import { articleOf } from '../support/articles.js';
import { failureOf, userErrorOf } from '../support/failure.js';
import { type FakeEmbedder, fakeEmbedder } from '../support/fake-embedder.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const articles = [articleOf('Putin visits China. He meets Xi.', 'a')];
const others = [articleOf('Something else.', 'b')];
const embedder = fakeEmbedder();
let whole: string;
let name: string;

const build = (indexDir: string, of = articles, by: FakeEmbedder = embedder) =>
  buildIndex({ indexDir, articles: of, embedders: [by], now: () => new Date(0) });

beforeAll(async () => {
  whole = await temporaryFolder();
  await build(whole);
  name = path.basename((await openIndex(whole)).folder);
});

interface Damage {
  readonly what: string;
  readonly kind: IndexProblem['kind'];
  /** What the message names. */
  readonly says: string;
  readonly damage: (indexDir: string, buildDir: string) => Promise<unknown>;
}

const inBuild = ['manifest.json', 'corpus.json', 'topics.json', 'fake.json'];

const damages: Damage[] = [
  {
    what: 'an empty folder',
    kind: 'missing',
    says: 'There is no index in',
    damage: (indexDir) => rm(indexDir, { recursive: true }).then(() => mkdir(indexDir)),
  },
  {
    what: 'no folder',
    kind: 'missing',
    says: 'There is no index in',
    damage: (indexDir) => rm(indexDir, { recursive: true }),
  },
  {
    what: 'a missing pointer',
    kind: 'missing',
    says: 'There is no index in',
    damage: (indexDir) => rm(path.join(indexDir, 'current.json')),
  },
  ...['', '{', 'null', '[]', '{"build":"../../x","manifest":""}', '{"build":7}'].map((content) => ({
    what: `the pointer ${content || 'empty'}`,
    kind: 'damaged' as const,
    says: 'current.json is missing, cut off or edited.',
    damage: (indexDir: string) => writeFile(path.join(indexDir, 'current.json'), content),
  })),
  {
    what: 'a pointer to a build of another machine',
    kind: 'damaged',
    says: 'manifest.json',
    damage: async (indexDir) => {
      const other = await temporaryFolder();
      await build(other, others);
      await cp(path.join(other, 'current.json'), path.join(indexDir, 'current.json'));
    },
  },
  {
    what: 'a pointer to this build with the checksum of another',
    kind: 'damaged',
    says: 'manifest.json',
    damage: (indexDir, buildDir) =>
      point(indexDir, path.basename(buildDir), sha256('another manifest')),
  },
  ...inBuild.flatMap((file): Damage[] => [
    {
      what: `${file} missing`,
      kind: 'damaged',
      says: file,
      damage: (_, buildDir) => rm(path.join(buildDir, file)),
    },
    {
      what: `${file} empty`,
      kind: 'damaged',
      says: file,
      damage: (_, buildDir) => truncate(path.join(buildDir, file)),
    },
    {
      what: `${file} cut off`,
      kind: 'damaged',
      says: file,
      damage: async (_, buildDir) => {
        const location = path.join(buildDir, file);
        const { length } = await readFile(location);
        await truncate(location, length - 1);
      },
    },
    {
      what: `${file} edited`,
      kind: 'damaged',
      says: file,
      damage: async (_, buildDir) => {
        const location = path.join(buildDir, file);
        await writeFile(location, (await readFile(location, 'utf8')).replace(/[a-z]/, 'q'));
      },
    },
  ]),
  {
    what: 'a build that has gone',
    kind: 'damaged',
    says: 'manifest.json',
    damage: (_, buildDir) => rm(buildDir, { recursive: true }),
  },
  {
    what: 'a manifest of another version',
    kind: 'stale',
    says: 'The index was built by another version of this program.',
    damage: async (indexDir, buildDir) => {
      const file = path.join(buildDir, 'manifest.json');
      const text = (await readFile(file, 'utf8')).replace(`"format": ${FORMAT}`, '"format": 99');
      await writeFile(file, text);
      await point(indexDir, path.basename(buildDir), sha256(text));
    },
  },
];

/** As somebody does it who knows of the checksums. */
const tampered: Damage[] = [
  { file: 'corpus.json', from: 'He meets Xi', to: 'He leaves Xi' },
  { file: 'corpus.json', from: '[[0,', to: '[[-1,' },
  { file: 'corpus.json', from: '[[0,', to: '[[99,' },
  { file: 'corpus.json', from: '[{', to: '[{"x":1},{' },
  { file: 'topics.json', from: '"start":', to: '"start":9' },
  { file: 'fake.json', from: '"vector":[', to: '"vector":[1e9,' },
].map(({ file, from, to }) => ({
  what: `${to} in place of ${from} in ${file}, and all checksums made anew`,
  kind: 'damaged',
  says: file,
  damage: async (indexDir, buildDir) => {
    const location = path.join(buildDir, file);
    const before = await readFile(location, 'utf8');
    expect(before).toContain(from);
    const after = before.replace(from, to);
    await writeFile(location, after);
    const manifestFile = path.join(buildDir, 'manifest.json');
    const manifest = await readFile(manifestFile, 'utf8');
    const changed = manifest.replace(sha256(before), sha256(after));
    await writeFile(manifestFile, changed);
    await point(indexDir, path.basename(buildDir), sha256(changed));
  },
}));

describe.each([...damages, ...tampered])('an index with $what', ({ kind, says, damage }) => {
  it('is not used, said with what to do, and mended by building it', async () => {
    const indexDir = await temporaryFolder();
    await cp(whole, indexDir, { recursive: true });
    await damage(indexDir, path.join(indexDir, 'builds', name));
    const problem = await failureOf(async () => {
      await openIndex(indexDir);
      await openIndexedCorpus(indexDir);
    });
    expect(problem).toBeInstanceOf(IndexProblem);
    expect(problem).toMatchObject({ kind, message: expect.stringContaining(says) });
    expect(problem).toMatchObject({ message: expect.stringMatching(/ Run `npm run index`\.$/) });

    expect(await build(indexDir)).toMatchObject({ built: true });
    const index = await openIndex(indexDir);
    expect(index.articles).toEqual(articles);
    expect(await build(indexDir)).toMatchObject({ built: false });
  });
});

describe('an index', () => {
  it('is stale when the articles have changed, and says so', async () => {
    const index = await openIndex(whole);
    for (const changed of [others, [...articles, ...others], []]) {
      const problem = await failureOf(() =>
        assertCurrent(index, { articles: changed, embedders: [embedder] }),
      );
      expect(problem).toBeInstanceOf(IndexProblem);
      expect(problem).toMatchObject({
        kind: 'stale',
        message: 'The articles have changed since the index was built. Run `npm run index`.',
      });
    }
  });

  it('is stale when anything of an article has changed that an answer shows', async () => {
    const index = await openIndex(whole);
    const [article] = articles;
    if (!article) throw new Error('There is no article.');
    for (const change of [
      { title: 'New' },
      { source: 'new.txt' },
      { publisher: 'New' },
      { url: 'https://example.org/' },
      { published: '2024-05-16' },
      { titleBy: 'editor' as const },
      { body: `${article.body} ` },
    ]) {
      const changed = [{ ...article, ...change }];
      const call = () => assertCurrent(index, { articles: changed, embedders: [embedder] });
      expect(await failureOf(call)).toMatchObject({ kind: 'stale' });
    }
  });

  it('is stale when it was built with other models, and says so', async () => {
    const index = await openIndex(whole);
    for (const embedders of [
      [fakeEmbedder({ id: 'other' })],
      [fakeEmbedder({ fingerprint: 'fake:2' })],
      [embedder, fakeEmbedder({ id: 'second' })],
    ]) {
      expect(await failureOf(() => assertCurrent(index, { articles, embedders }))).toMatchObject({
        kind: 'stale',
        message: 'The index was built with other models. Run `npm run index`.',
      });
    }
  });

  it.each(['chunking', 'entities'])('is stale when its %s is of another version', async (part) => {
    const index = await openIndex(whole);
    const manifest = { ...index.manifest, [part]: 'before', fingerprint: '0'.repeat(16) };
    const call = () => assertCurrent({ ...index, manifest }, { articles, embedders: [embedder] });
    expect(await failureOf(call)).toMatchObject({
      kind: 'stale',
      message: 'The index was built by another version of this program. Run `npm run index`.',
    });
  });

  it('that cannot be read at all is a problem that building does not mend', async () => {
    const indexDir = await temporaryFolder();
    await mkdir(path.join(indexDir, 'current.json'));
    const error = await userErrorOf(() => openIndex(indexDir));
    expect(error).not.toBeInstanceOf(IndexProblem);
    expect(error.message).toContain('current.json cannot be read (EISDIR).');
    expect(error.message).toContain('INDEX_DIR');
  });

  it('gives its articles without reading its vectors', async () => {
    const indexDir = await temporaryFolder();
    await cp(whole, indexDir, { recursive: true });
    await rm(path.join(indexDir, 'builds', name, 'fake.json'));
    expect((await openIndexedCorpus(indexDir)).articles).toEqual(articles);
    expect(await failureOf(() => openIndex(indexDir))).toBeInstanceOf(IndexProblem);
  });
});

function point(indexDir: string, buildName: string, manifest: string): Promise<void> {
  const pointer = JSON.stringify({ build: buildName, manifest });
  return writeFile(path.join(indexDir, 'current.json'), pointer);
}
