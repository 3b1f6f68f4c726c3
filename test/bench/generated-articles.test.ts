// The articles that measurements run on are what they are said to be.
import { expect, test } from 'vitest';
import { generatedArticles } from '../../bench/generated-articles.js';
import { passagesOf } from '../../src/corpus/passages.js';

test.each([80, 100, 1_000, 10_000])('%i passages, each with a text of its own', (count) => {
  const texts = generatedArticles(count)
    .flatMap(passagesOf)
    .map(({ text }) => text);
  expect(texts).toHaveLength(count);
  expect(new Set(texts).size).toBe(count);
});

test('the same seed begins with the same articles, another with others', () => {
  expect(generatedArticles(500, 7)).toEqual(generatedArticles(500, 7));
  expect(generatedArticles(900, 7)[0]).toEqual(generatedArticles(500, 7)[0]);
  expect(generatedArticles(500, 8)[0]?.body).not.toBe(generatedArticles(500, 7)[0]?.body);
});

test('fewer than can be made are refused', () => {
  expect(() => generatedArticles(79)).toThrow(RangeError);
});
