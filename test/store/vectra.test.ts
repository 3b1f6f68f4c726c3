import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/corpus/passages.js';
import type { VectorIndex } from '../../src/store/vector-index.js';
import { openVectraIndex, type StoredPassage, writeVectraIndex } from '../../src/store/vectra.js';
import { sha256 } from '../../src/text/sha256.js';
import { failureOf } from '../support/failure.js';
import { unitVector } from '../support/fake-embedder.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const FILE = 'model.json';
const East = unitVector([1, 0, 0]);
const NorthEast = unitVector([1, 1, 0]);
const North = unitVector([0, 1, 0]);

function stored(id: string, vector: Float32Array, level: Level = 'sentence'): StoredPassage {
  const passage = { id, level, article: 'a', start: 0, end: 4, text: id };
  return { passage, hash: sha256(id), vector };
}

async function indexOf(...items: StoredPassage[]): Promise<VectorIndex> {
  const folder = await temporaryFolder();
  await writeVectraIndex(folder, FILE, 3, items);
  return openVectraIndex(folder, FILE, 3);
}

const bad: [string, Float32Array][] = [
  ['shorter than the others', unitVector([1, 0])],
  ['longer than the others', unitVector([1, 0, 0, 0])],
  ['empty', new Float32Array()],
  ['with NaN', Float32Array.of(Number.NaN, 0, 1)],
  ['with infinity', Float32Array.of(Number.POSITIVE_INFINITY, 0, 0)],
  ['of zeros', new Float32Array(3)],
  ['not of length 1', Float32Array.of(2, 0, 0)],
];

describe('a vector index', () => {
  it('finds the nearest passages, best first', async () => {
    const index = await indexOf(stored('n', North), stored('e', East), stored('ne', NorthEast));
    const hits = await index.search(East, 'sentence', 10);
    expect(hits.map(({ passage }) => passage)).toEqual(['e', 'ne', 'n']);
    expect(hits.map(({ similarity }) => similarity)).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(Math.SQRT1_2, 5),
      expect.closeTo(0, 5),
    ]);
    expect(await index.search(North, 'sentence', 1)).toMatchObject([{ passage: 'n' }]);
  });

  it('searches one level only', async () => {
    const index = await indexOf(stored('s', North), stored('p', East, 'paragraph'));
    expect(await index.search(East, 'sentence', 10)).toMatchObject([{ passage: 's' }]);
    expect(await index.search(East, 'paragraph', 10)).toMatchObject([{ passage: 'p' }]);
    expect(await index.search(East, 'window', 10)).toEqual([]);
  });

  it('breaks ties in order of the ids, those at the limit too', async () => {
    const index = await indexOf(...['d', 'b', 'e', 'a', 'c'].map((id) => stored(id, East)));
    const found = async (limit: number) =>
      (await index.search(NorthEast, 'sentence', limit)).map(({ passage }) => passage);
    expect(await found(5)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await found(2)).toEqual(['a', 'b']);
  });

  it.each(bad)('takes no vector %s', async (_, vector) => {
    const folder = await temporaryFolder();
    const write = writeVectraIndex(folder, FILE, 3, [stored('a', East), stored('b', vector)]);
    expect(await failureOf(() => write)).toBeInstanceOf(RangeError);
  });

  it.each(bad)('answers no question with a vector %s', async (_, vector) => {
    const index = await indexOf(stored('a', East));
    expect(await failureOf(() => index.search(vector, 'sentence', 1))).toBeInstanceOf(RangeError);
    expect(await failureOf(() => index.similarities(vector, ['a']))).toBeInstanceOf(RangeError);
  });

  it('is not opened with other dimensions than it was written with', async () => {
    const folder = await temporaryFolder();
    await writeVectraIndex(folder, FILE, 3, [stored('a', East)]);
    expect(await failureOf(() => openVectraIndex(folder, FILE, 4))).toBeInstanceOf(RangeError);
  });

  it('tells of a passage that it does not hold', async () => {
    const index = await indexOf(stored('a', East));
    const similarities = index.similarities(East, ['a', 'b']);
    await expect(similarities).rejects.toThrow('holds no passage b');
  });

  it('gives the vector of a text by its hash, and none for another text', async () => {
    const index = await indexOf(stored('a', NorthEast));
    const vectors = await index.vectorsOf([sha256('b'), sha256('a')]);
    expect([...vectors.keys()]).toEqual([sha256('a')]);
    expect(Array.from(vectors.get(sha256('a')) ?? [])).toEqual(
      Array.from(NorthEast, (value) => expect.closeTo(value, 6)),
    );
    expect([index.holds(sha256('a')), index.holds(sha256('b'))]).toEqual([true, false]);
  });

  it('measures what brute force does, and finds what brute force would', async () => {
    const vectors = fc
      .array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 3 })
      .filter((values) => values.some((value) => value !== 0))
      .map(unitVector);
    await fc.assert(
      fc.asyncProperty(
        fc.array(vectors, { minLength: 1, maxLength: 20 }),
        vectors,
        fc.integer({ min: 1, max: 25 }),
        async (all, query, limit) => {
          const ids = all.map((_, i) => `p${i}`);
          const index = await indexOf(...all.map((vector, i) => stored(ids[i] ?? '', vector)));
          const expected = all.map((vector) => dot(vector, query));
          const similarities = await index.similarities(query, ids);
          for (const [i, similarity] of similarities.entries()) {
            expect(similarity).toBeCloseTo(expected[i] ?? Number.NaN, 5);
          }
          const hits = await index.search(query, 'sentence', limit);
          expect(hits.map(({ similarity }) => similarity)).toEqual(
            expected
              .toSorted((a, b) => b - a)
              .slice(0, limit)
              .map((value) => expect.closeTo(value, 5)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
