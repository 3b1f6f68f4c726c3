import { mean_pooling, Tensor } from '@xenova/transformers';
import { expect, it } from 'vitest';
import { unitVectors } from '../../bench/unit-vectors.js';
import { pooled } from '../../src/models/pooling.js';

const DIMENSIONS = 384;

it.each([1, 2, 17, 120])('gives to the last bit what the library gives, of %d tokens', (count) => {
  const data = Float32Array.from(unitVectors(count, DIMENSIONS, count).flatMap((v) => [...v]));
  const tokens = new Tensor('float32', data, [1, count, DIMENSIONS]);
  const mask = new Tensor('int64', new BigInt64Array(count).fill(1n), [1, count]);
  const mean = mean_pooling(tokens, mask).normalize(2, -1);
  expect(pooled(data, DIMENSIONS, 'mean')).toEqual(mean.data);
  const first = tokens.slice(null, 0).normalize(2, -1);
  expect(pooled(data, DIMENSIONS, 'cls')).toEqual(first.data);
});
