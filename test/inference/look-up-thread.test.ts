// The real thread that looks up, over the real index: what it finds, and that it can be ended in the middle.
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { placesIn } from '../../src/inference/places.js';
import type { InferenceWorker } from '../../src/inference/worker-process.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { readPointer } from '../../src/store/build-files.js';
import { openIndexedArticles } from '../../src/store/open.js';
import { realEngine } from '../support/real-engine.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const { startLookUpThread }: typeof import('../../src/inference/look-up-thread.js') = await import(
  `${PROJECT_DIR}/dist/src/inference/look-up-thread.js`
);

let thread: InferenceWorker;
let articles: readonly Article[];
const start = async () => {
  const indexDir = inject('sharedIndexDir');
  const pointer = await readPointer(indexDir);
  ({ articles } = await openIndexedArticles(indexDir, pointer));
  return startLookUpThread({ indexDir, dataDir: await temporaryFolder(), pointer });
};
beforeAll(async () => {
  // Whoever asks first builds the index.
  await realEngine();
  thread = await start();
});
afterAll(() => thread.kill());

test('finds topics and speakers for what is being typed', async () => {
  const topics = await thread.run({ type: 'suggest', typed: 'lavr' });
  expect(topics[0]).toMatchObject({ topic: 'Sergei Lavrov' });
  // Of articles that are new, the rest is read while the member goes on typing.
  await vi.waitFor(async () => {
    const speakers = await thread.run({ type: 'speakers', typed: 'putin' });
    expect(speakers).toContain('Putin');
  }, 30_000);
});

test('gives places that are found again in the articles, a page at a time', async () => {
  const { excerpt, verification } = placesIn(articles);
  const paged = { page: 1, language: 'en' } as const;
  const timeline = await thread.run({ type: 'timeline', topic: null, ...paged });
  expect(timeline.pages).toBeGreaterThan(1);
  expect(timeline.entries.length).toBeLessThanOrEqual(5);
  for (const { excerpts } of timeline.entries) expect(excerpts.map(excerpt)).not.toEqual([]);
  const lookup = { type: 'lookup', topic: 'Xi', isTyped: true, from: 0, language: 'en' } as const;
  const { all, excerpts } = await thread.run(lookup);
  expect(all).toBeGreaterThan(excerpts.length);
  expect(excerpts.map(excerpt)).toHaveLength(excerpts.length);
  const comparison = await thread.run({ type: 'compare', topic: 'trade', ...paged });
  expect(comparison.differences.flatMap(({ sides }) => sides.flat()).map(excerpt)).not.toEqual([]);
  const quotes = ['China has threatened to annex Taiwan', 'Nobody has ever said this'];
  const checked = await thread.run({ type: 'verify', quotes, speaker: 'Xi' });
  expect(checked.map(verification).map(({ verdict }) => verdict.kind)).toEqual([
    'unattributed',
    'not-found',
  ]);
});

test('keeps nothing of what was asked', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heap = async () => {
    await setImmediate();
    collect();
    return process.memoryUsage().heapUsed;
  };
  const lookup = { type: 'lookup', topic: 'Xi', isTyped: true, from: 0, language: 'en' } as const;
  const ask = async () => {
    for (let i = 0; i < 500; i++) await thread.run(lookup);
  };
  await ask();
  const before = await heap();
  await ask();
  expect(((await heap()) - before) / 500).toBeLessThan(500);
});

test('refuses what needs a model, and goes on', async () => {
  await expect(thread.run({ type: 'summarise', topic: 'Xi' })).rejects.toThrow('needs a model');
  expect(await thread.run({ type: 'suggest', typed: 'zzzzqqq' })).toEqual([]);
});

test('is ended in the middle of its work, at once', async () => {
  const other = await start();
  const quotes = Array.from({ length: 1_000 }, (_, i) => `Word ${i} by word, nobody said anything`);
  const running = other.run({ type: 'verify', quotes, speaker: null }, undefined, () =>
    setTimeout(other.kill, 50),
  );
  await expect(running).rejects.toThrow('has ended');
  expect(await other.ended).toBeInstanceOf(Error);
});
