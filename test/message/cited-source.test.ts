// What is said of where a quote is from.
import { expect, test } from 'vitest';
import { translator } from '../../src/locales/translate.js';
import { sourceLine } from '../../src/message/cited-source.js';
import { articleOf } from '../support/articles.js';

const t = translator('en');

/** The line of the third paragraph of an article with this front matter, from the file news.md. */
function lineOf(frontMatter: string, body = 'The ferry leaves at noon.'): string {
  const { title, source = '', ...more } = articleOf(`${frontMatter}\n${body}`, 'news');
  return sourceLine({ title, source, ...more, paragraph: 3 }, t);
}

test.each([
  ['---\ntitle: The ferry\nsource: 004_6a46.txt\n---', 'The ferry · paragraph 3'],
  ['# The ferry\n', 'The ferry · paragraph 3'],
  ['---\ntitle: The ferry\npublisher: The Bell\n---', 'The ferry · The Bell · paragraph 3'],
  [
    '---\ntitle: The ferry\nurl: https://example.org/ferry\n---',
    '[The ferry](<https://example.org/ferry>) · paragraph 3',
  ],
])('is no file where the article has a title of its own: %j', (frontMatter, line) => {
  expect(lineOf(frontMatter)).toBe(line);
});

test.each([
  ['', 'news · news.md · paragraph 3'],
  // Nobody sees these signs.
  ['---\ntitle: "\\u202e\\u202c"\n---', ' · news.md · paragraph 3'],
])('is the file where there is nothing else: %j', (frontMatter, line) => {
  expect(lineOf(frontMatter)).toBe(line);
});
