import { beforeAll, describe, expect, it } from 'vitest';
import { isForeign } from '../../src/answer/language.js';
import { normalizeWord, wordsOf } from '../../src/retrieval/words.js';
import { shippedArticles } from '../support/articles.js';

let known: ReadonlySet<string>;

beforeAll(async () => {
  const articles = await shippedArticles();
  known = new Set(
    articles.flatMap(({ body }) => wordsOf(body).map(({ word }) => normalizeWord(word))),
  );
});

const foreign = (text: string) => isForeign(text, known);

describe('a question', () => {
  it.each([
    'Wer reist mit Putin nach China?',
    'wann kommt Putin nach China',
    'wann besucht Putin China?',
    'qui voyage avec Poutine ?',
    '¿quién viaja con Putin?',
    'chi viaggia con Putin?',
    'Kto jedzie z Putinem?',
    'Putin kiminle seyahat ediyor?',
    'wie reist er mee met Poetin?',
  ])('in another language is told: %s', async (text) => {
    expect(await foreign(text)).toBe(true);
  });

  it.each([
    'who travels with Putin?',
    'wats xi doin in hungry',
    'why iz puttin goin to harbyn',
    'wat iz teh pupose of teh trp',
    'budapest airport train',
    'putin interpreter name',
    'Sergei Lavrov',
    'Xi Jinping Putin Harbin',
    'hungary serbia macron von der leyen',
    'asdf',
    'lol',
    '2023',
    'How do I bake sourdough bread?',
    'prime minister canada',
  ])('in English, with typos or of names alone, is not: %s', async (text) => {
    expect(await foreign(text)).toBe(false);
  });
});
