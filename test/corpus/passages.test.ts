import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { LEVELS, passagesBySentence, passagesOf } from '../../src/corpus/passages.js';
import { arbitraryProse } from '../support/arbitrary-text.js';
import { articleOf, shippedArticles } from '../support/articles.js';

const textsOf = (article: Article, level: string) =>
  passagesOf(article)
    .filter((passage) => passage.level === level)
    .map(({ text }) => text);

describe('passages', () => {
  it('are each sentence, each with its neighbours, and each paragraph', () => {
    const article = articleOf('One is. Two is. Three is.\n\nFour is.');
    expect(textsOf(article, 'sentence')).toEqual(['One is.', 'Two is.', 'Three is.', 'Four is.']);
    // "Four is." has no neighbour: its window is no more than itself, under an id of its own.
    expect(textsOf(article, 'window')).toEqual([
      'One is. Two is.',
      'One is. Two is. Three is.',
      'Two is. Three is.',
      'Four is.',
    ]);
    expect(textsOf(article, 'paragraph')).toEqual(['One is. Two is. Three is.', 'Four is.']);
  });

  it('name article, level and place in their ids', () => {
    const [first] = passagesOf(articleOf('One is.', 'news'));
    expect(first).toEqual({
      id: 'news:sentence:0-7',
      level: 'sentence',
      article: 'news',
      start: 0,
      end: 7,
      text: 'One is.',
    });
  });

  it('cut a long paragraph at a sentence, so that a model reads all of it', () => {
    const sentence = `${'word '.repeat(60).trim()}.`;
    const article = articleOf(`Ours is long. ${`Then ${sentence} `.repeat(20)}`);
    const paragraphs = textsOf(article, 'paragraph');
    expect(paragraphs.length).toBeGreaterThan(3);
    for (const text of paragraphs) expect(text.length).toBeLessThanOrEqual(1600);
    expect(paragraphs.join(' ')).toBe(article.body.trim());
  });

  it('keep a sentence whole that is longer than a passage may be', () => {
    const article = articleOf(`Short one. ${'word '.repeat(500).trim()}. Short two.`);
    const longest = Math.max(...textsOf(article, 'paragraph').map(({ length }) => length));
    expect(longest).toBe(Math.max(...textsOf(article, 'sentence').map(({ length }) => length)));
  });

  it('are exactly their slice, each under an id of its own, in the articles that ship', async () => {
    const articles = await shippedArticles();
    for (const article of articles) holdsFor(article);
    const ids = articles.flatMap(passagesOf).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are exactly their slice and hold their sentence, whatever the article', () => {
    fc.assert(fc.property(arbitraryProse, (body) => holdsFor(articleOf(body))));
  });
});

function holdsFor(article: Article): void {
  const passages = passagesOf(article);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  for (const { start, end, text } of passages) expect(article.body.slice(start, end)).toBe(text);
  const bySentence = passagesBySentence(article);
  expect(bySentence.map(({ sentence }) => sentence)).toEqual(article.sentences);
  for (const { sentence, passages: around } of bySentence) {
    for (const level of LEVELS) {
      expect(around[level].start).toBeLessThanOrEqual(sentence.start);
      expect(around[level].end).toBeGreaterThanOrEqual(sentence.end);
    }
    expect(around.sentence).toMatchObject({ start: sentence.start, end: sentence.end });
  }
}
