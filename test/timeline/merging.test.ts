// Which entries of a timeline are one; and that of many of one time not all are looked through.
import { expect, test } from 'vitest';
import type { Draft } from '../../src/timeline/entries.js';
import { createMerging, MAX_REPEATABLE } from '../../src/timeline/merging.js';
import { timelineOf } from '../../src/timeline/timeline.js';
import { articleOf } from '../support/articles.js';
import { expectLinear, repeated } from '../support/growth.js';

const articles = [articleOf('One. Two.', 'a'), articleOf('One. Two.', 'b')] as const;

/** An entry that the n-th of an article's sentences gives. */
function draftOf(article: (typeof articles)[number], n: number): Draft {
  const range = { start: 10 * n, end: 10 * n + 5 };
  return {
    date: { year: 2024 },
    until: null,
    written: '2024',
    excerpts: [{ article, paragraph: 1, ...range, highlights: [] }],
    terms: new Set([`${n}a`, `${n}b`]),
  };
}

test('another article’s entry is merged with one that it repeats, if it is among the first of its time', () => {
  const { drafts, add } = createMerging();
  for (let n = 0; n <= MAX_REPEATABLE; n++) add(draftOf(articles[0], n));
  add(draftOf(articles[1], 0));
  add(draftOf(articles[1], MAX_REPEATABLE - 1));
  expect(drafts).toHaveLength(MAX_REPEATABLE + 1);
  add(draftOf(articles[1], MAX_REPEATABLE));
  expect(drafts).toHaveLength(MAX_REPEATABLE + 2);
});

test.each([
  'Talks begin on May 16. ',
  'On Monday he said that on Tuesday he will go. ',
  'On Monday ',
  'In 2024 a b c. ',
  'today ',
])('text of nothing but %j is put in order in linear time', async (piece) => {
  await expectLinear((characters) => {
    const body = `---\npublished: 2024-05-16\n---\n${repeated(piece, characters / 2)}`;
    return timelineOf([articleOf(body, 'a'), articleOf(`${body} b`, 'b')]);
  });
});
