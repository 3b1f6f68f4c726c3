import { expect, it } from 'vitest';
import type { LineCandidate } from '../../src/summary/candidates.js';
import { rankLines } from '../../src/summary/ranking.js';
import { articleOf } from '../support/articles.js';

const article = articleOf('One is here. Two is here. Three is here. Four is here. Five is here.');

/** A candidate for each sentence, or for a sentence with the one before it. */
function candidates(carrying: readonly number[] = []): LineCandidate[] {
  return article.sentences.map((sentence, i) => {
    const from = carrying.includes(i) ? article.sentences[i - 1] : sentence;
    const key = String(i);
    const candidate = { key, article, sentence, text: '', signals: {} };
    const start = from?.start ?? sentence.start;
    return { article, candidate, score: 1, start, end: sentence.end, terms: new Set<string>() };
  });
}

/** Similarity 1 to itself and as given to others. */
function similarity(pairs: Readonly<Record<string, number>>): number[][] {
  return article.sentences.map((_, i) =>
    article.sentences.map((__, j) =>
      i === j ? 1 : (pairs[`${Math.min(i, j)}-${Math.max(i, j)}`] ?? 0),
    ),
  );
}

const keys = (lines: readonly LineCandidate[]) => lines.map(({ candidate }) => candidate.key);

it('says a thing once; what repeats comes last of all', () => {
  const { first, others } = rankLines({
    candidates: candidates(),
    relevance: [1, 0.9, 0.8, 0.2, 0.1],
    similarity: similarity({ '0-1': 0.6 }),
  });
  expect([...keys(first)].sort()).toEqual(['0', '2']);
  expect(keys(others)).toEqual(['3', '4', '1']);
});

it('has no sentence twice', () => {
  const { first, others } = rankLines({
    candidates: candidates([1, 4]),
    relevance: [1, 0.9, 0.8, 0.7, 0.1],
    similarity: similarity({}),
  });
  expect([...keys(first)].sort()).toEqual(['0', '2', '3']);
  expect(keys(others)).toEqual([]);
});

it('puts first what resembles the others that are about the topic', () => {
  const { first } = rankLines({
    candidates: candidates(),
    relevance: [0.5, 0.5, 0.5, 0.5, 0.1],
    similarity: similarity({ '1-2': 0.4, '2-3': 0.4 }),
  });
  expect(keys(first)[0]).toBe('2');
});
