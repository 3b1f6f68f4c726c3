import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexRank } from '../../src/summary/lexrank.js';

const graph = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.record({
    weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: size * size,
      maxLength: size * size,
    }),
    relevance: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: size,
      maxLength: size,
    }),
  }),
);

test('ranks of sentences that resemble themselves and others add up to 1', () => {
  fc.assert(
    fc.property(graph, ({ weights, relevance }) => {
      const size = relevance.length;
      const similarity = relevance.map((_, i) =>
        relevance.map((__, j) =>
          i === j ? 1 : (weights[Math.min(i, j) * size + Math.max(i, j)] ?? 0),
        ),
      );
      const ranks = lexRank(similarity, relevance, 0.3);
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1);
      expect(Math.min(...ranks)).toBeGreaterThan(0);
    }),
  );
});

test('what others resemble is central', () => {
  const similarity = [
    [1, 0.8, 0.8, 0],
    [0.8, 1, 0, 0],
    [0.8, 0, 1, 0],
    [0, 0, 0, 1],
  ];
  const ranks = lexRank(similarity, [1, 1, 1, 1], 0.15);
  expect(ranks.indexOf(Math.max(...ranks))).toBe(0);
});

test('a jump that is sure leaves the relevance', () => {
  const ranks = lexRank(
    [
      [1, 0.5],
      [0.5, 1],
    ],
    [3, 1],
    1,
  );
  expect(ranks).toEqual([0.75, 0.25]);
});
