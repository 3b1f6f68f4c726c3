import { expect, it } from 'vitest';
import { unitVectors } from '../../bench/unit-vectors.js';

it('made-up vectors have length 1, and are the same for the same seed', () => {
  const vectors = unitVectors(20, 384);
  for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  expect(unitVectors(20, 384)).toEqual(vectors);
});
