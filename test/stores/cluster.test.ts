// Three nodes with a replication factor of three, and one of them dies (kill -9) while questions are asked
// and articles are imported: each in turn, so also the one that answers. Every question is answered in
// time, nothing that was acknowledged is lost, and what was killed catches up once it is started again.
// `REPEATS=10 npm run test:stores -- cluster` does it ten times, each time with servers of its own.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { generatedArticles } from '../../bench/generated-articles.js';
import type { Article } from '../../src/corpus/article.js';
import { type Passage, passagesOf } from '../../src/corpus/passages.js';
import { buildIndex } from '../../src/store/build.js';
import { type OpenedIndex, openIndex } from '../../src/store/open.js';
import type { VectorStores } from '../../src/store/vector-store.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { REPEATS, runs } from './repeats.js';
import { startWeaviate, type WeaviateNode, type WeaviateServer } from './weaviate-server.js';
import { weaviateStores } from './weaviate-stores.js';

/** Milliseconds for a question's vector search: what the bot gives a whole question by itself. */
const DEADLINE_MS = 10_000;
/** Questions that are under way at any moment. */
const ASKERS = 2;
/** Milliseconds until what was started again has everything. */
const CATCH_UP_MS = 120_000;
const PASSAGES_PER_IMPORT = 600;

const embedder = fakeEmbedder();

describe.each(runs)(`three nodes, run %i of ${REPEATS}`, () => {
  let server: WeaviateServer;
  let stores: VectorStores;
  let indexDir: string;
  const articles: Article[] = [];

  const build = (onProgress: (done: number, total: number) => void = () => {}) =>
    buildIndex({
      indexDir,
      articles,
      embedders: [embedder],
      stores,
      now: () => new Date(),
      onProgress,
    });

  beforeAll(async () => {
    server = await startWeaviate(3);
    stores = weaviateStores(server.url);
    indexDir = await temporaryFolder();
    articles.push(...generatedArticles(PASSAGES_PER_IMPORT, 1));
    await build();
  });
  afterAll(() => server?.stop());

  // The first is the one that is asked as long as it answers.
  test.each([0, 1, 2])('node %i is killed during questions and an import', async (killed) => {
    const node = server.nodes[killed] as WeaviateNode;
    const asking = askAlways(await openIndex(indexDir, { stores }));
    articles.push(...generatedArticles(PASSAGES_PER_IMPORT, 2 + killed));
    let death: Promise<void> | undefined;
    const { built } = await build((done, total) => {
      // A moment later, so that it dies in the middle of a batch.
      if (done > total / 3) death ??= sleep(100 * killed).then(node.kill);
    });
    expect(death).toBeDefined();
    await death;
    expect(built).toBe(true);
    await expectEverythingIn(server.url);
    expect((await asking.stop()).length).toBeGreaterThan(ASKERS);
    const after = askAlways(await openIndex(indexDir, { stores }));
    await node.start();
    await vi.waitFor(() => expectEverythingIn(node.url), { timeout: CATCH_UP_MS, interval: 1_000 });
    await after.stop();
    // What a search does not find on each of them, as `npm run index` sees, is written anew.
    await build();
    for (const { url } of server.nodes) await expectEverythingFound(weaviateStores(url));
  });

  /** Every passage of every article is there, with a vector. */
  async function expectEverythingIn(url: string): Promise<void> {
    const index = await openIndex(indexDir, { stores: weaviateStores(url) });
    const ids = articles.flatMap(passagesOf).map(({ id }) => id);
    expect(index.manifest.passages).toBe(ids.length);
    const query = await embedder.embed('anything', 'query');
    await expect(index.vectorIndexes[0]?.similarities(query, ids)).resolves.toHaveLength(
      ids.length,
    );
  }

  /** Every passage is found by its vector. */
  async function expectEverythingFound(stores: VectorStores): Promise<void> {
    const index = await openIndex(indexDir, { stores });
    const passages = articles.flatMap(passagesOf).values();
    const expectNext = async () => {
      for (const passage of passages) await expectFound(index, passage);
    };
    await Promise.all(Array.from({ length: ASKERS }, expectNext));
  }
});

async function expectFound({ vectorIndexes: [vectors] }: OpenedIndex, passage: Passage) {
  const vector = await embedder.embed(passage.text, 'query');
  const [first] = (await vectors?.search(vector, passage.level, 5)) ?? [];
  expect(first?.passage).toBe(passage.id);
}

interface Asking {
  /** Stops asking. @returns milliseconds of every question @throws Error when one was not answered in time */
  stop(): Promise<readonly number[]>;
}

/** Asks one question after the other, several at once, each for the passage that has just its text. */
function askAlways(index: OpenedIndex): Asking {
  const passages = index.articles.flatMap(passagesOf);
  const times: number[] = [];
  let isStopped = false;
  let asked = 0;
  const ask = async () => {
    while (!isStopped) {
      const passage = passages[(asked++ * 7) % passages.length] as Passage;
      const since = performance.now();
      const late = sleep(DEADLINE_MS, undefined, { ref: false }).then(() => {
        throw new Error(`A question was not answered within ${DEADLINE_MS} ms.`);
      });
      await Promise.race([expectFound(index, passage), late]);
      times.push(performance.now() - since);
    }
  };
  const all = Promise.all(Array.from({ length: ASKERS }, ask));
  all.catch(() => {});
  return {
    async stop() {
      isStopped = true;
      await all;
      return times;
    },
  };
}
