import { describe, expect, it } from 'vitest';
import { weightsFor } from '../../src/retrieval/model-weights.js';
import { EVIDENCE, FUSION, KEYWORD_EVIDENCE } from '../../src/retrieval/weights.js';
import { MODELS } from '../support/real-engine.js';

const LEVELS = ['sentence', 'window', 'paragraph'];

/** The weight of a level, summed over models; keywords apart. */
function totals(weights: Readonly<Record<string, number>>) {
  const sum = (test: (source: string, level: string) => boolean) =>
    Object.entries(weights)
      .filter(([name]) => test(...(name.split(':') as [string, string])))
      .reduce((total, [, weight]) => total + weight, 0);
  return LEVELS.map((level) => ({
    level,
    keyword: sum((source, at) => source === 'keyword' && at === level),
    vectors: sum((source, at) => source !== 'keyword' && at === level),
  }));
}

describe('weights', () => {
  it('are the fitted ones for the models that ship', () => {
    expect(weightsFor(MODELS)).toEqual({ fusion: FUSION, evidence: EVIDENCE });
  });

  it.each([
    ['another model', ['Xenova/bge-small-en-v1.5']],
    ['the one that ships beside another', [...MODELS, 'Xenova/bge-small-en-v1.5']],
    ['three models', ['a', 'b', 'c']],
  ])('keep their sums for each level with %s, and judge evidence by words', (_, embedders) => {
    const { fusion, evidence } = weightsFor(embedders);
    expect(evidence).toEqual(KEYWORD_EVIDENCE);
    const expected = totals(FUSION);
    expect(totals(fusion)).toEqual(
      expected.map(({ level, keyword, vectors }) => ({
        level,
        keyword: expect.closeTo(keyword, 9),
        vectors: expect.closeTo(vectors, 9),
      })),
    );
    for (const id of embedders) {
      for (const level of LEVELS) expect(fusion).toHaveProperty([`${id}:${level}`]);
    }
  });

  it('are never negative: a signal may count nothing, but never against', () => {
    for (const weight of Object.values(FUSION)) expect(weight).toBeGreaterThanOrEqual(0);
  });
});
