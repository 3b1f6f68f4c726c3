// Pages that were made to be slow, by what the newest steps of reading look at again and again.
import { expect, test } from 'vitest';
import { readFile } from '../../../src/ingestion/read-file.js';
import { Refusal } from '../../../src/ingestion/refusal.js';
import { expectLinear, repeated } from '../../support/growth.js';
import { read } from './page-of.js';

const BEGINNING = '<p>The beginning of the article is here, and it goes on and on for a while.</p>';

test('a page of nothing but raised elements in one link is read in linear time', async () => {
  await expectLinear((characters) =>
    readFile(
      'a.html',
      Buffer.from(`${BEGINNING}<a href="#a">${repeated('<sup></sup>', 3 * characters)}`),
    ),
  );
});

test.each([
  ['raised figures in one link', '<a href="#a">', '<sup>3</sup>'],
  ['links to places', '', '<a href="#a"></a>'],
  ['struck words', '', '<del>a</del>'],
  ['what is not read aloud', '', '<i aria-hidden="true">a</i>b'],
  ['cells of one row', '<table><tr>', '<td>a'],
  ['lines that lose a part', '', '<p><b id="a">a</b><b class="social">b</b>'],
  ['notices', '', '<a id="cookie">ok</a> these cookies '],
  ['times', '', '<time datetime="2024">a</time>'],
])('a page of nothing but %s is read in linear time', async (_, before, piece) => {
  await expectLinear((characters) => {
    const html = BEGINNING + before + repeated(piece, characters);
    try {
      readFile('a.html', Buffer.from(html));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  });
});

test('a link that holds more than a reference stays', () => {
  const { body } = read(
    `<p>The pier is shut <a href="#a"><sup>3</sup>${'<i></i>'.repeat(50)}until May</a>, they say.</p>`,
  );
  expect(body).toContain('until May');
});
