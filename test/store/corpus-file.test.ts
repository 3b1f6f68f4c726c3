// `corpus.json`, as it is read back by the process that is connected to Discord.
import { expect, test } from 'vitest';
import { parseCorpus, stringifyCorpus } from '../../src/store/corpus-file.js';
import { articleOf } from '../support/articles.js';

const articles = Array.from({ length: 20 }, (_, i) =>
  articleOf(`---\ntitle: Number ${i}\n---\nOne sentence. Another one.\n\nA paragraph.`, `a-${i}`),
);

test('has the articles as they were', async () => {
  expect(await parseCorpus(stringifyCorpus(articles))).toEqual(articles);
});

test('is read an article at a time, and other things are done in between', async () => {
  let turns = 0;
  let isRead = false;
  const count = () => {
    turns++;
    if (!isRead) setImmediate(count);
  };
  setImmediate(count);
  await parseCorpus(stringifyCorpus(articles));
  isRead = true;
  expect(turns).toBeGreaterThanOrEqual(articles.length);
});

test.each([
  ['no JSON', '['],
  ['no list', '{}'],
  ['a list of something else', '[{"id":"a"}]'],
  [
    'an article with a sentence that is too long',
    stringifyCorpus(articles).replace(/"sentences":\[\[0,\d+/, '"sentences":[[0,900'),
  ],
])('%s is no corpus', async (_, text) => {
  expect(await parseCorpus(text)).toBeUndefined();
});
