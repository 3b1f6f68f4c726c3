// What has to be true of every file that somebody attaches.
import { expect } from 'vitest';
import { refusalText } from '../../commands/server-articles/corpus-message.js';
import { joinFrontMatter } from '../../src/corpus/front-matter.js';
import { parseArticle } from '../../src/corpus/load.js';
import { type Draft, MAX_TITLE, MAX_WORDS, wordsIn } from '../../src/ingestion/draft.js';
import type { Refusal } from '../../src/ingestion/refusal.js';
import { clean, visibleName } from '../../src/ingestion/text.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { translator } from '../../src/locales/translate.js';
import { MAX_CONTENT } from '../../src/message/reply.js';

/** It becomes an article within limits. */
export function expectArticle(file: string, draft: Draft): void {
  const { takenOut, marks: _, clash: __, body, ...fields } = draft;
  const frontMatter = { ...fields, source: visibleName(file) };
  expect(takenOut.count).toBeGreaterThanOrEqual(takenOut.blocks.length);
  expect(wordsIn(body)).toBeLessThanOrEqual(MAX_WORDS);
  expect(frontMatter.title.length).toBeLessThanOrEqual(MAX_TITLE);
  expect(clean(body).invisible).toBe(0);
  const shown = [frontMatter.title, frontMatter.publisher ?? ''].join();
  expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  // As it is kept and read again.
  const kept = joinFrontMatter({ ...frontMatter, id: 'own-1', origin: 'server' }, body);
  const article = parseArticle('own-1.md', Buffer.from(kept));
  expect(article).toMatchObject({ id: 'own-1', origin: 'server' });
  expect(article.body).toBe(Buffer.from(body).toString());
  let end = 0;
  for (const sentence of article.sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(end);
    ({ end } = sentence);
  }
  expect(end).toBeLessThanOrEqual(article.body.length);
}

/** Or a sentence says why not. */
export function expectSentence(refusal: Refusal): void {
  for (const language of LANGUAGES) {
    const text = refusalText(refusal, translator(language));
    expect(text.length).toBeLessThanOrEqual(MAX_CONTENT);
    expect(text).not.toMatch(/\{\{|undefined|\n/);
  }
}
