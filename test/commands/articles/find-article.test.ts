// What the bot does with articles in its own event loop: once through, however hostile they are.
import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import {
  articleChoices,
  findArticle,
  paragraphChoices,
} from '../../../commands/articles/find-article.js';
import { renderSource } from '../../../commands/articles/source-message.js';
import { translator } from '../../../src/locales/translate.js';
import { articleOf } from '../../support/articles.js';

const t = translator('en');
const view = { deletableBy: null, mayAttach: true, t };

/** As much as a server's article may have: 20,000 words, in paragraphs of up to 20,000 characters. */
const PARAGRAPHS = {
  'signs of markup': '*_~|`<@1> ',
  'quotation marks': '“’‘” ',
  'controls of direction': '\u202e\u2069a ',
  'words of one letter': 'x ',
};

/** Milliseconds of the quickest of several times: the others waited for whatever else the machine does. */
function quickest(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const since = performance.now();
    work();
    return performance.now() - since;
  });
  return Math.min(...times);
}

test.each(Object.entries(PARAGRAPHS))('%s take no 50 ms', (_, piece) => {
  const paragraph = `It rains ${piece.repeat(19_900 / piece.length)}`;
  const article = articleOf(Array.from({ length: 12 }, () => paragraph).join('\n\n'));
  const middle = article.paragraphs[5];
  if (!middle) throw new Error('There are twelve paragraphs.');
  expect(quickest(() => renderSource(article, middle, view))).toBeLessThan(50);
  expect(quickest(() => paragraphChoices(article, 'nowhere'))).toBeLessThan(50);
  expect(quickest(() => paragraphChoices(article, ''))).toBeLessThan(50);
});

test('a hundred articles with the longest titles are looked through in no 50 ms', () => {
  const articles = Array.from({ length: 100 }, (_, i) => ({
    ...articleOf('It rains.', `a${i}`),
    title: `${'’x'.repeat(99)}${i}`,
  }));
  expect(quickest(() => articleChoices(articles, 'nowhere', t))).toBeLessThan(50);
  expect(quickest(() => findArticle(articles, 'nowhere'))).toBeLessThan(50);
});

test('a choice of paragraphs is found by number and by words', () => {
  const article = articleOf('Oil rose.\n\nGas fell.\n\nCoal stayed.');
  expect(paragraphChoices(article, 'gas')).toEqual([{ name: '2 · Gas fell.', value: 2 }]);
  expect(paragraphChoices(article, '3')).toEqual([{ name: '3 · Coal stayed.', value: 3 }]);
  expect(paragraphChoices(article, '')).toHaveLength(3);
});
