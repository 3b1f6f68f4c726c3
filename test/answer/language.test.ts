import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isForeign } from '../../src/answer/language.js';
import { checkQuestion } from '../../src/answer/question.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { normalizeWord, wordsOf } from '../../src/text/words.js';
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
    'putin delegation',
    'lol',
    '2023',
    'How do I bake sourdough bread?',
    'prime minister canada',
  ])('in English, with typos or of names alone, is not: %s', async (text) => {
    expect(await foreign(text)).toBe(false);
  });
});

describe('of texts about articles that have none of their words', () => {
  const lines = async (name: string) =>
    (await readFile(path.join(PROJECT_DIR, 'eval/data', name), 'utf8')).trim().split('\n');
  const isRefused = async (text: string) =>
    !checkQuestion(text).ok || (await isForeign(text, new Set()));
  const shareRefused = async (texts: readonly string[]) => {
    const refused = await Promise.all(texts.map(isRefused));
    return refused.filter(Boolean).length / texts.length;
  };

  it('at most one in fifty English fragments is taken for foreign', async () => {
    const texts = await lines('language-english.txt');
    expect(texts).toHaveLength(300);
    expect(await shareRefused(texts)).toBeLessThanOrEqual(0.02);
  });

  it('at least 19 in 20 questions in 20 languages are told', async () => {
    const texts = (await lines('language-foreign.txt')).map((line) => line.split('\t')[1] ?? '');
    expect(texts).toHaveLength(300);
    expect(await shareRefused(texts)).toBeGreaterThanOrEqual(0.95);
  });
});
