// Paragraphs and the list of articles, whatever stands in them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderArticles } from '../../../commands/articles/articles-message.js';
import { renderSource } from '../../../commands/articles/source-message.js';
import { type Article, textOf } from '../../../src/corpus/article.js';
import { paragraphOf } from '../../../src/corpus/paragraphs.js';
import { LANGUAGES } from '../../../src/locales/catalogue.js';
import { translator } from '../../../src/locales/translate.js';
import { parseCustomId } from '../../../src/message/custom-id.js';
import { articleOf } from '../../support/articles.js';
import { hostileArticle } from '../../support/bot/hostile-messages.js';
import { expectWithinLimits } from '../../support/bot/message-checks.js';
import { quotesIn, readMarkdown, withoutIsolates } from '../../support/discord-markdown.js';

const languages = fc.constantFrom(...LANGUAGES).map(translator);

test('a paragraph is shown exactly, with neighbours that are whole', () => {
  fc.assert(
    fc.property(hostileArticle, fc.nat(), fc.boolean(), languages, (article, n, withQuote, t) => {
      const sentence = article.sentences[n % article.sentences.length];
      const paragraph = sentence && paragraphOf(article, sentence);
      if (!paragraph) throw new Error('Every sentence stands in a paragraph.');
      const reply = renderSource(article, paragraph, {
        deletableBy: '12345678901234567',
        mayAttach: true,
        t,
        ...(withQuote && { quote: sentence }),
      });
      expectWithinLimits(reply);
      const texts = article.paragraphs.map((each) => withoutIsolates(textOf(article, each)));
      const seen = quotesIn(reply.content);
      for (const { text, strange } of seen) {
        expect(texts).toContain(withoutIsolates(text));
        expect(strange).toEqual([]);
      }
      const files = reply.files?.map((file) => ('text' in file ? file.text : '')) ?? [];
      const shown = [...seen.map(({ text }) => text), ...files].map(withoutIsolates);
      expect(shown).toContain(withoutIsolates(textOf(article, paragraph)));
    }),
    { numRuns: 300 },
  );
});

test('the list of articles keeps the limits and shows every title', () => {
  fc.assert(
    fc.property(
      // No two articles have one id.
      fc.uniqueArray(hostileArticle, { selector: ({ id }) => id, minLength: 1, maxLength: 30 }),
      languages,
      (articles, t) => {
        let entries = 0;
        for (let page = 1; entries < articles.length; page++) {
          const reply = renderArticles(articles, page, t);
          expectWithinLimits(reply);
          const blocks = readMarkdown(reply.content);
          expect(blocks.filter(({ kind }) => kind !== 'text' && kind !== 'subtext')).toEqual([]);
          entries += blocks.filter(({ kind }) => kind === 'subtext').length;
          expect(page).toBeLessThanOrEqual(articles.length);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('the list says once that the titles are all the editor’s', () => {
  const t = translator('en');
  const titled = (id: string, titleBy: 'editor' | 'source') =>
    articleOf(`---\ntitle: About ${id}\ntitleBy: ${titleBy}\n---\nOne is here.`, id);
  const linesOf = (...articles: readonly Article[]) =>
    renderArticles(articles, 1, t).content.split('\n');
  const facts = '-# 1 paragraph · 3 words';
  expect(linesOf(titled('a', 'editor'), titled('b', 'editor'))).toEqual([
    '**2 articles** · titles added by the editor',
    'About a',
    facts,
    'About b',
    facts,
  ]);
  expect(linesOf(titled('a', 'editor'), titled('b', 'source'))).toEqual([
    '**2 articles**',
    'About a',
    `${facts} · title added by the editor`,
    'About b',
    facts,
  ]);
});

test('a custom_id that the bot would not write is nothing to it', () => {
  for (const id of [
    'context:a:1:2:zzzzzzzz',
    'context:../a:1:2:01234567',
    'context:a:-1:2:01234567',
    'context:a:1:2',
    'page:a:1',
    'page:a:1:es',
    'delete:1',
    'delete:12345678901234567:1',
    'more:A:1:1',
    '__proto__',
    'constructor:1',
    '',
  ]) {
    expect(parseCustomId(id), id).toBeUndefined();
  }
});
