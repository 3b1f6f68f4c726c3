// Who is offered while a member types a name.
import { expect, test } from 'vitest';
import { mergeSpeakers, speakersOf } from '../../src/verification/speakers.js';
import { articleOf } from '../support/articles.js';

test('each speaker is offered once, by the fullest name, the most frequent first', () => {
  const names = ['Xi', 'Putin', 'Lavrov', 'Vladimir Putin', 'Putin', 'Xi Jinping'];
  expect(mergeSpeakers(names)).toEqual(['Vladimir Putin', 'Xi Jinping', 'Lavrov']);
  expect(mergeSpeakers([])).toEqual([]);
});

test('a name that is said ten thousand times is compared once', () => {
  const others = Array.from({ length: 50 }, (_, n) => `Ada ${'x'.repeat(n + 1)}`);
  const often = Array.from({ length: 200_000 }, (_, n) => others[n % 50] ?? '');
  expect(mergeSpeakers(often)).toEqual(mergeSpeakers(others));
});

test('the speakers of the same articles are merged once', () => {
  const articles = [articleOf('“It is late,” Putin said. “It is,” said Mr Xi.')];
  speakersOf(articles);
  const speakers = speakersOf(articles);
  expect(speakers).toEqual(['Putin', 'Xi']);
  expect(speakersOf(articles)).toBe(speakers);
});
