import { describe, expect, it } from 'vitest';
import type { Article, Excerpt } from '../../src/corpus/article.js';
import { bestLines, inReadingOrder } from '../../src/summary/lines.js';
import { articleOf } from '../support/articles.js';

const BODY = Array.from({ length: 9 }, (_, i) => `This is sentence number ${i}.`).join('\n\n');

function excerpt(article: Article, index: number): Excerpt {
  const { start, end, paragraph } = article.sentences[index] ?? { start: 0, end: 0, paragraph: 1 };
  return { article, start, end, paragraph, highlights: [] };
}

describe('the best lines', () => {
  const ranked = [3, 1, 4, 0].map((index) => excerpt(articleOf(BODY), index));

  it('are the first so many', () => {
    expect(bestLines(ranked, 3)).toEqual([0, 1, 2]);
    expect(bestLines(ranked, 8)).toEqual([0, 1, 2, 3]);
    expect(bestLines([], 3)).toEqual([]);
  });

  it('pass over one that does not fit beside those before it', () => {
    expect(bestLines(ranked, 3, (chosen) => !chosen.includes(1))).toEqual([0, 2, 3]);
  });

  it('never have more characters than a message holds', () => {
    const long = articleOf(`${'Very '.repeat(90)}long sentence.\n\n`.repeat(6));
    const lines = long.sentences.map((_, i) => excerpt(long, i));
    expect(bestLines(lines, 8)).toEqual([0, 1]);
  });
});

describe('the reading order', () => {
  const [first, second] = [articleOf(BODY, 'a'), articleOf(BODY, 'b')];
  const ranked = [excerpt(second, 5), excerpt(first, 2), excerpt(second, 1), excerpt(first, 0)];

  it('begins with the article of the best line, and follows each article', () => {
    expect(inReadingOrder(ranked, [0, 1, 2, 3])).toEqual([2, 0, 3, 1]);
  });

  it.each(['But', '“However,', 'In addition,'])(
    'begins with no line that begins with %s',
    (word) => {
      const [leaning, other] = [
        articleOf(`${word} trade grew.`, 'c'),
        articleOf('Andorra grew.', 'd'),
      ];
      expect(inReadingOrder([excerpt(leaning, 0), excerpt(other, 0)], [0, 1])).toEqual([1, 0]);
    },
  );

  it('of two lines does not depend on the others', () => {
    expect(inReadingOrder(ranked, [3, 2])).toEqual([2, 3]);
    expect(inReadingOrder(ranked, [1, 3])).toEqual([3, 1]);
  });

  it('follows the dates where every article has one', () => {
    const dated = (article: Article, published: string): Article => ({ ...article, published });
    const [late, early] = [dated(second, '2024-05-16'), dated(first, '2024-05-14')];
    const lines = [excerpt(late, 5), excerpt(early, 2)];
    expect(inReadingOrder(lines, [0, 1])).toEqual([1, 0]);
  });
});
