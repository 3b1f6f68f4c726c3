// Index files that somebody has changed: every one is noticed for what it is, or what is opened is exactly
// what was indexed. Also where whoever changed a file has put the new checksums everywhere.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { buildIndex } from '../../src/store/build.js';
import { type IndexedCorpus, openIndex, openIndexedCorpus } from '../../src/store/open.js';
import { sha256 } from '../../src/text/sha256.js';
import { createTopics } from '../../src/topics/topics.js';
import { articleOf } from '../support/articles.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { change, changed } from './changed-json.js';
import { runs } from './runs.js';

const articles = [
  articleOf('Putin visits China. He meets Xi on May 16, 2024.\n\nTrade hit $240.1bn.', 'a'),
  articleOf('Xi Jinping welcomes Vladimir Putin in Beijing. “Welcome,” he said.', 'b'),
];
const embedder = fakeEmbedder();
let whole: string;
let files: readonly string[];
let scratch: string;

beforeAll(async () => {
  whole = await temporaryFolder();
  scratch = await temporaryFolder();
  await buildIndex({
    indexDir: whole,
    articles,
    embedders: [embedder],
    now: () => new Date(0),
  });
  const folder = path.relative(whole, (await openIndex(whole)).folder);
  files = [
    'current.json',
    ...(await readdir(path.join(whole, folder))).sort().map((file) => path.join(folder, file)),
  ];
});

/** What is opened, by both ways of opening it, or the sentence that says why not. */
async function opened(indexDir: string): Promise<IndexedCorpus | string> {
  try {
    await openIndex(indexDir);
    const corpus = await openIndexedCorpus(indexDir);
    await createTopics(corpus.articles, corpus.topics);
    return corpus;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
}

async function expectNoticedOrWhole(indexDir: string): Promise<void> {
  const result = await opened(indexDir);
  if (typeof result === 'string') expect(result).toMatch(/^[^\n]+\. [^\n]+\.$/);
  else expect(result).toEqual(await opened(whole));
}

async function copyOfWhole(): Promise<string> {
  await rm(scratch, { recursive: true });
  await cp(whole, scratch, { recursive: true });
  return scratch;
}

const edit = fc.record({
  file: fc.nat(),
  how: fc.constantFrom('flip', 'cut', 'insert', 'swap', 'copy'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});

test('changed bytes are noticed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const folder = await copyOfWhole();
      for (const { file, how, at, bytes } of edits) {
        const location = path.join(folder, files[file % files.length] ?? '');
        const before = await readFile(location);
        const position = Math.floor(at * before.length);
        const changed = Buffer.from(before);
        if (how === 'flip') changed[position] = (changed[position] ?? 0) ^ (bytes[0] ?? (1 || 1));
        const after = {
          flip: changed,
          cut: before.subarray(0, position),
          insert: Buffer.concat([before.subarray(0, position), bytes, before.subarray(position)]),
          swap: Buffer.concat([before.subarray(position), before.subarray(0, position)]),
          copy: await readFile(path.join(folder, files[(file + 1) % files.length] ?? '')),
        }[how];
        await writeFile(location, after);
      }
      await expectNoticedOrWhole(folder);
    }),
    runs(100),
  );
});

test('values that were changed together with all checksums lead to no crash and no wrong quote', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), change, async (file, tampering) => {
      const folder = await copyOfWhole();
      const inBuild = files.slice(1).map((each) => path.join(folder, each));
      const manifestFile = inBuild.find((each) => each.endsWith('manifest.json')) ?? '';
      const location = inBuild[file % inBuild.length] ?? '';
      const json = JSON.parse(await readFile(location, 'utf8'));
      await writeFile(location, JSON.stringify(changed(json, tampering)) ?? 'null');
      if (location !== manifestFile) {
        const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
        manifest.files[path.basename(location)] = sha256(await readFile(location));
        await writeFile(manifestFile, JSON.stringify(manifest));
      }
      const pointerFile = path.join(folder, 'current.json');
      const pointer = JSON.parse(await readFile(pointerFile, 'utf8'));
      pointer.manifest = sha256(await readFile(manifestFile));
      await writeFile(pointerFile, JSON.stringify(pointer));
      const result = await opened(folder);
      if (typeof result === 'string') expect(result).toMatch(/^[^\n]+\. [^\n]+\.$/);
      else {
        // The words and what is said of them; sentences may be cut otherwise, and are slices all the same.
        const withoutSentences = result.articles.map(({ sentences: _, ...rest }) => rest);
        expect(withoutSentences).toEqual(articles.map(({ sentences: _, ...rest }) => rest));
        for (const { paragraphs, sentences } of result.articles) {
          for (const { start, end, paragraph } of sentences) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(paragraphs[paragraph - 1]?.start ?? end);
            expect(end).toBeLessThanOrEqual(paragraphs[paragraph - 1]?.end ?? start);
          }
        }
        const bodies = new Map(articles.map(({ id, body }) => [id, body]));
        for (const { mentions } of result.topics.entities) {
          for (const { article, start, end } of mentions) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(bodies.get(article)?.length ?? 0);
          }
        }
      }
    }),
    runs(200),
  );
});
