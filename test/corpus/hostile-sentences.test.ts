// Text that is no prose, with more marks and pairs than prose ever has.
import { expect, test } from 'vitest';
import { textOf } from '../../src/corpus/article.js';
import { articleOf, sentencesOf } from '../support/articles.js';
import { expectLinear, repeated } from '../support/growth.js';

const PIECES = ['""。', '()!', '习a', '"a". ', '(a) b. ', '习a()! ', '1. (a)', 'Mr. “a” ', '‘a. ’'];

test.each(PIECES)('nothing but %j is split in linear time', async (piece) => {
  await expectLinear((characters) => articleOf(`X${repeated(piece, characters)}`).sentences);
});

test.each([...PIECES, '🙂', 'a'])(
  'nothing but %j is split into sentences that cover all of it',
  (piece) => {
    const article = articleOf(`X${repeated(piece, 12_000)}`);
    const all = sentencesOf(article).join('').replaceAll(/\s/g, '');
    expect(all).toBe(article.body.trimEnd().replaceAll(/\s/g, ''));
    for (const sentence of article.sentences) {
      const text = textOf(article, sentence);
      expect(Buffer.from(text).toString()).toBe(text);
    }
  },
);
