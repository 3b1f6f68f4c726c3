// What every vector store has to do, whatever keeps the vectors: the same tests for vectra and Weaviate,
// through building and opening an index, as the rest of the program uses them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import type { Embedder } from '../../src/models/embedder.js';
import { type BuildOptions, buildIndex } from '../../src/store/build.js';
import { readPointer } from '../../src/store/build-files.js';
import { openIndex } from '../../src/store/open.js';
import { dot, type VectorIndex } from '../../src/store/vector-index.js';
import type { VectorStores } from '../../src/store/vector-store.js';
import { sha256 } from '../../src/text/sha256.js';
import { articleOf } from '../support/articles.js';
import { failureOf } from '../support/failure.js';
import { fakeEmbedder, unitVector } from '../support/fake-embedder.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** @param freshStores stores of which nothing is known yet, also when they share a server */
export function describeStore(name: string, freshStores: () => VectorStores): void {
  describe(`an index in ${name}`, () => {
    it('finds the nearest passages of a level, best first', async () => {
      const index = await indexOf(compass, 'East. Northeast.\n\nNorth.');
      const hits = await index.search(East, 'sentence', 10);
      expect(hits.map(({ passage }) => passage)).toEqual([
        'a:sentence:0-5',
        'a:sentence:6-16',
        'a:sentence:18-24',
      ]);
      expect(hits.map(({ similarity }) => similarity)).toEqual(
        [1, Math.SQRT1_2, 0].map((similarity) => expect.closeTo(similarity, 5)),
      );
      expect(await index.search(North, 'sentence', 1)).toMatchObject([
        { passage: 'a:sentence:18-24' },
      ]);
      expect(await index.search(North, 'paragraph', 1)).toMatchObject([
        { passage: 'a:paragraph:18-24' },
      ]);
    });

    it('breaks ties in order of the ids, those at the limit too', async () => {
      const articles = ['d', 'b', 'e', 'a', 'c'].map((id) => articleOf('East.', id));
      const index = await indexOf(compass, ...articles);
      const found = async (limit: number) =>
        (await index.search(NorthEast, 'sentence', limit)).map(({ passage }) => passage[0]);
      expect(await found(5)).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await found(2)).toEqual(['a', 'b']);
      expect(await found(99)).toHaveLength(5);
    });

    it('gives similarities in the order of the passages, and knows which it has not', async () => {
      const index = await indexOf(compass, 'East. North.');
      const ids = ['a:sentence:6-12', 'a:sentence:0-5', 'a:sentence:6-12'];
      const similarities = [0, 1, 0].map((each) => expect.closeTo(each, 5));
      expect(await index.similarities(East, ids)).toEqual(similarities);
      expect(await index.similarities(East, [])).toEqual([]);
      const unknown = index.similarities(East, ['a:sentence:0-5', 'b:sentence:0-5']);
      await expect(unknown).rejects.toThrow('holds no passage b:sentence:0-5');
    });

    it('gives the vectors of texts by their hashes, of those that it holds', async () => {
      const index = await indexOf(compass, 'Northeast.');
      const [held, other] = [sha256('Northeast.'), sha256('East.')];
      const vectors = await index.vectorsOf([other, held]);
      expect([...vectors.keys()]).toEqual([held]);
      expect(Array.from(vectors.get(held) ?? [])).toEqual(
        Array.from(NorthEast, (value) => expect.closeTo(value, 6)),
      );
      expect([index.holds(held), index.holds(other)]).toEqual([true, false]);
    });

    it('takes no vector, and answers no question with one, that is not of length 1', async () => {
      const indexDir = await temporaryFolder();
      const stores = freshStores();
      await build(stores, indexDir, [articleOf('East.')]);
      const [index] = (await openIndex(indexDir, { stores })).vectorIndexes as [VectorIndex];
      for (const [what, vector] of bad) {
        const embedder = { ...compass, embed: async () => vector };
        const building = build(stores, indexDir, [articleOf('West.')], embedder);
        expect(await failureOf(() => building), what).toBeInstanceOf(RangeError);
        const searching = index.search(vector, 'sentence', 1);
        expect(await failureOf(() => searching), what).toBeInstanceOf(RangeError);
        const comparing = index.similarities(vector, ['a:sentence:0-5']);
        expect(await failureOf(() => comparing), what).toBeInstanceOf(RangeError);
      }
      expect((await openIndex(indexDir, { stores })).articles[0]?.body).toBe('East.');
    });

    it('finds and measures what brute force does', async () => {
      const embedder = fakeEmbedder();
      const articles = Array.from({ length: 8 }, (_, i) => distinctArticle(`t${i}`, 25));
      const index = await indexOf(embedder, ...articles);
      const passages = articles.flatMap(passagesOf).filter(({ level }) => level === 'sentence');
      const vectors = await Promise.all(
        passages.map(({ text }) => embedder.embed(text, 'passage')),
      );
      const queries = fc
        .array(fc.integer({ min: -100, max: 100 }), { minLength: 16, maxLength: 16 })
        .filter((values) => values.some((value) => value !== 0))
        .map(unitVector);
      await fc.assert(
        fc.asyncProperty(queries, fc.integer({ min: 1, max: 250 }), async (query, limit) => {
          const expected = vectors.map((vector) => dot(vector, query)).toSorted((a, b) => b - a);
          const hits = await index.search(query, 'sentence', limit);
          expect(hits.map(({ similarity }) => similarity)).toEqual(
            expected.slice(0, limit).map((value) => expect.closeTo(value, 5)),
          );
          const ids = hits.map(({ passage }) => passage);
          const similarities = await index.similarities(query, ids);
          expect(similarities).toEqual(hits.map(({ similarity }) => similarity));
        }),
        { numRuns: 10 },
      );
    });

    it('is updated: what is new is embedded, what went is no longer found', async () => {
      const [indexDir, stores] = [await temporaryFolder(), freshStores()];
      const [a, b, c] = ['a', 'b', 'c'].map((id) => distinctArticle(id, 5)) as Three;
      await build(stores, indexDir, [a, b]);
      const embedder = fakeEmbedder();
      expect(await build(stores, indexDir, [b, c], embedder)).toMatchObject({
        built: true,
        added: 1,
        unchanged: 1,
        removed: 1,
      });
      expect(new Set(embedder.embedded)).toEqual(new Set(passagesOf(c).map(({ text }) => text)));
      expect(await articlesFound(stores, indexDir)).toEqual(['b', 'c']);
      // Built once more, nothing of the first build is needed by anybody.
      const [d] = [distinctArticle('d', 5)];
      await build(stores, indexDir, [b, c, d]);
      await build(stores, indexDir, [c, d]);
      expect(await articlesFound(stores, indexDir)).toEqual(['c', 'd']);
      expect(await build(stores, indexDir, [c, d])).toMatchObject({ built: false });
      // What comes back is what was there.
      await build(stores, indexDir, [a, d]);
      expect(await articlesFound(stores, indexDir)).toEqual(['a', 'd']);
    });

    it('shows nothing of a build before it is complete, and loses nothing when it fails', async () => {
      const [indexDir, stores] = [await temporaryFolder(), freshStores()];
      const [a, b, c] = ['a', 'b', 'c'].map((id) => distinctArticle(id, 5)) as Three;
      await build(stores, indexDir, [a]);
      const seen = new Set<string>();
      const looking = fakeEmbedder({
        before: async () => seen.add((await articlesFound(stores, indexDir)).join()),
      });
      await build(stores, indexDir, [a, b], looking);
      expect([...seen]).toEqual(['a']);
      let left = 250;
      const failing = fakeEmbedder({
        before: () => {
          if (--left === 0) throw new Error('The model broke.');
        },
      });
      const many = Array.from({ length: 30 }, (_, i) => distinctArticle(`many${i}`, 5));
      const broken = build(stores, indexDir, [b, c, ...many], failing);
      await expect(broken).rejects.toThrow('The model broke.');
      expect(await articlesFound(stores, indexDir)).toEqual(['a', 'b']);
      await build(stores, indexDir, [b, c]);
      expect(await articlesFound(stores, indexDir)).toEqual(['b', 'c']);
    });

    it('can still be read as it was before the last build', async () => {
      const [indexDir, stores] = [await temporaryFolder(), freshStores()];
      const [a, b, c] = ['a', 'b', 'c'].map((id) => distinctArticle(id, 5)) as Three;
      await build(stores, indexDir, [a, b]);
      const pointer = await readPointer(indexDir);
      const before = await openIndex(indexDir, { stores });
      await build(stores, indexDir, [b, c]);
      expect(await articlesIn(before.vectorIndexes)).toEqual(['a', 'b']);
      const again = await openIndex(indexDir, { stores, pointer });
      expect(await articlesIn(again.vectorIndexes)).toEqual(['a', 'b']);
    });

    it('holds nothing of another corpus in the same store', async () => {
      const stores = freshStores();
      const [shipped, guild] = [await temporaryFolder(), await temporaryFolder()];
      const [a, b] = ['a', 'b'].map((id) => distinctArticle(id, 5)) as Three;
      await build(stores, shipped, [a]);
      const corpus = '100000000000000001';
      await build(stores, guild, [a, b], undefined, { corpus });
      await build(stores, shipped, [b]);
      await build(stores, shipped, [b, distinctArticle('c', 1)]);
      await build(stores, shipped, [distinctArticle('c', 1)]);
      expect(await articlesFound(stores, shipped)).toEqual(['c']);
      expect(await articlesFound(stores, guild)).toEqual(['a', 'b']);
    });

    it('keeps the vectors of several models apart', async () => {
      const [indexDir, stores] = [await temporaryFolder(), freshStores()];
      const article = distinctArticle('a', 5);
      const embedders = [fakeEmbedder(), { ...compass, id: 'hub/com.pass' }];
      await build(stores, indexDir, [article], embedders);
      const { vectorIndexes } = await openIndex(indexDir, { stores });
      expect(vectorIndexes.map(({ dimensions }) => dimensions)).toEqual([16, 3]);
      const [first] = passagesOf(article);
      for (const [i, embedder] of embedders.entries()) {
        const query = await embedder.embed(first?.text ?? '', 'query');
        const similarities = await vectorIndexes[i]?.similarities(query, [first?.id ?? '']);
        expect(similarities).toEqual([expect.closeTo(1, 5)]);
      }
    });

    async function indexOf(embedder: Embedder, ...articles: (Article | string)[]) {
      const [indexDir, stores] = [await temporaryFolder(), freshStores()];
      const loaded = articles.map((each) => (typeof each === 'string' ? articleOf(each) : each));
      await build(stores, indexDir, loaded, embedder);
      const { vectorIndexes } = await openIndex(indexDir, { stores });
      return vectorIndexes[0] as VectorIndex;
    }
  });
}

type Three = [Article, Article, Article];

const East = unitVector([1, 0, 0]);
const NorthEast = unitVector([1, 1, 0]);
const North = unitVector([0, 1, 0]);

/** Embeds texts by the first direction that they name. */
const compass: Embedder = {
  id: 'compass',
  fingerprint: 'compass:1',
  dimensions: 3,
  embed: async (text) =>
    text.startsWith('Northeast') ? NorthEast : text.startsWith('North') ? North : East,
};

const bad: [string, Float32Array][] = [
  ['too short', unitVector([1, 0])],
  ['too long', unitVector([1, 0, 0, 0])],
  ['empty', new Float32Array()],
  ['NaN', Float32Array.of(Number.NaN, 0, 1)],
  ['infinite', Float32Array.of(Number.POSITIVE_INFINITY, 0, 0)],
  ['zero', new Float32Array(3)],
  ['of length 2', Float32Array.of(2, 0, 0)],
];

/** So many sentences, in paragraphs of three, that stand nowhere else. */
function distinctArticle(id: string, sentences: number): Article {
  const lines = Array.from(
    { length: sentences },
    (_, i) => `Sentence ${i} of article ${id} is short.`,
  );
  return articleOf(lines.map((line, i) => (i % 3 === 2 ? `${line}\n\n` : `${line} `)).join(''), id);
}

/** An hour later each time, so that no reader is left that could still need what was replaced. */
let hours = 0;

function build(
  stores: VectorStores,
  indexDir: string,
  articles: readonly Article[],
  embedder: Embedder | readonly Embedder[] = fakeEmbedder(),
  options: Partial<BuildOptions> = {},
) {
  const now = () => new Date(Date.now() + ++hours * 3_600_000);
  const embedders = [embedder].flat();
  return buildIndex({ indexDir, articles, embedders, now, stores, ...options });
}

async function articlesFound(stores: VectorStores, indexDir: string): Promise<string[]> {
  return articlesIn((await openIndex(indexDir, { stores })).vectorIndexes);
}

/** Ids of the articles of which a search finds passages. */
async function articlesIn([index]: readonly VectorIndex[]): Promise<string[]> {
  const query = unitVector(Array.from({ length: index?.dimensions ?? 0 }, () => 1));
  const hits = (await index?.search(query, 'sentence', 1_000)) ?? [];
  return [...new Set(hits.map(({ passage }) => passage.split(':')[0] ?? ''))].sort();
}
