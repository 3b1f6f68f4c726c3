// A line of a page is kept whole or not at all, whatever its parts are called.
import { describe, expect, test } from 'vitest';
import { read } from './page-of.js';

const LONG = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>Paragraph ${i} tells, at some length, of the pier of the town, of its boats, its divers, and of what the mayor had to say about all of it on that day.</p>`,
).join('');
const textsOf = (html: string) =>
  read(html + LONG).paragraphs.filter((text) => !text.startsWith('Paragraph'));

describe('a part of a sentence stays', () => {
  test.each([
    ...'comment popup extra header footer menu related remark social sponsor banner sidebar legends ad-break pager share rss shoutbox'
      .split(' ')
      .flatMap((name) => [`class="${name}"`, `id="${name}"`]),
    'role="dialog"',
    'role="complementary"',
    'rel="author"',
    'class="author"',
    'itemprop="author"',
  ])('with %s', (attribute) => {
    expect(
      textsOf(
        `<p>The mayor did <span ${attribute}>not</span> agree to the plan of the office.</p>`,
      ),
    ).toEqual(['The mayor did not agree to the plan of the office.']);
  });

  test.each([
    ['<p>The story by <a rel="author" href="/a">Tom Reyes</a> told of it.</p>'],
    ['<p><b class="a">The mayor did</b> <b class="comment">not</b> <b class="a">agree.</b></p>'],
    ['<p><i class="comment">Not</i> <i class="a">all of them agreed to it.</i></p>'],
    ['<ul><li>The mayor did <x-word class="social">not</x-word> agree, they said.</li></ul>'],
    ['<h2>The mayor did <a class="share" href="/b">not</a> agree</h2>'],
    ['<p>The mayor did<span class="comment">n’t</span> agree to it.</p>'],
  ])('%s', (html) => {
    const text = html.replace(/<[^>]+>/g, '');
    expect(textsOf(html).map((line) => line.replace(/^(?:- |#+ )/, ''))).toEqual([text]);
  });
});

test('what goes between two lines does not make them one', () => {
  expect(
    textsOf('<section>The mayor <div class="comment">did</div> not agree to it.</section>'),
  ).not.toContain('The mayor not agree to it.');
});

test('a row of a table keeps all its cells', () => {
  expect(
    textsOf(
      '<table><tr><th>Port</th><th>May</th><th>June</th></tr><tr><td>Riga</td><td class="sponsor">12</td><td>13</td></tr></table>',
    ),
  ).toEqual(['Port | May | June', 'Riga | 12 | 13']);
});

test('a line that is named as none of the article goes, and is said', () => {
  const { paragraphs, takenOut } = read(
    `<p>The pier is shut.</p><p class="social">Follow us on all of them.</p>${LONG}`,
  );
  expect(paragraphs).not.toContain('Follow us on all of them.');
  expect(takenOut.blocks).toContainEqual({ text: 'Follow us on all of them.', isHidden: false });
});

test('two breaks divide paragraphs, and one does not', () => {
  expect(textsOf('<div>The pier<br>is shut.<br> <br>Nobody<br/>knows why.</div>')).toEqual([
    'The pier is shut.',
    'Nobody knows why.',
  ]);
});
