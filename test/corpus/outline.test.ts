// Headings, lists, tables and code: what a sentence is about by its place.
import { expect, test } from 'vitest';
import { type Article, textOf } from '../../src/corpus/article.js';
import { withContext } from '../../src/corpus/context.js';
import { parseArticle } from '../../src/corpus/load.js';
import { contextOf, isHeading } from '../../src/corpus/outline.js';
import { passagesOf } from '../../src/corpus/passages.js';
import { readingContext } from '../../src/reading/context.js';

const BODY = `# Notes

Quillback is a server.

## Version 4.2

Key changes:

- Boats have tides. They may be refused.
- Passwords must have twelve characters
  - existing ones work

Run this at night:

\`\`\`
quillback dump

# all of it
\`\`\`

### Requirements

part | version

Node.js | 18.17

Windows is not supported.

## Removed

It is gone.
`;

const ARTICLE = parseArticle('notes.md', Buffer.from(BODY));

function sentence(start: string, article: Article = ARTICLE) {
  const found = article.sentences.find((each) => textOf(article, each).startsWith(start));
  if (!found) throw new Error(`There is no sentence "${start}".`);
  return found;
}

test('sentences are items without their bullets, rows, and code as a whole', () => {
  expect(ARTICLE.sentences.map((each) => textOf(ARTICLE, each))).toEqual([
    'Notes',
    'Quillback is a server.',
    'Version 4.2',
    'Key changes:',
    'Boats have tides.',
    'They may be refused.',
    'Passwords must have twelve characters',
    'existing ones work',
    'Run this at night:',
    'quillback dump\n\n# all of it',
    'Requirements',
    'part | version',
    'Node.js | 18.17',
    'Windows is not supported.',
    'Removed',
    'It is gone.',
  ]);
});

test.each([
  ['Quillback', ''],
  ['Key changes', 'Version 4.2.'],
  ['Boats', 'Version 4.2. Key changes:'],
  ['They may', 'Version 4.2. Key changes:'],
  ['Passwords', 'Version 4.2. Key changes:'],
  ['existing', 'Version 4.2. Passwords must have twelve characters'],
  ['quillback dump', 'Version 4.2. Run this at night:'],
  ['part', 'Version 4.2. Requirements.'],
  ['Node.js', 'Version 4.2. Requirements. part | version'],
  ['Windows', 'Version 4.2. Requirements.'],
  ['It is gone', 'Removed.'],
])('"%s" stands under "%s"', (start, context) => {
  expect(contextOf(ARTICLE, sentence(start))).toBe(context);
});

test('a heading is searched with what stands under it, and is no passage itself', () => {
  const passages = passagesOf(ARTICLE);
  const headings = ARTICLE.sentences.filter((each) => isHeading(ARTICLE, each));
  expect(headings).toHaveLength(4);
  for (const { start, end } of headings) {
    expect(passages.some((passage) => passage.start < end && start < passage.end)).toBe(false);
  }
  expect(
    passages.find(
      ({ id }) => id.includes(':sentence:') && id.includes(`${sentence('It is gone').start}`),
    )?.text,
  ).toBe('Removed. It is gone.');
});

test('an item is quoted with the line that introduces it, and nothing with a heading', () => {
  const quoted = (start: string) => textOf(ARTICLE, withContext(ARTICLE, sentence(start)));
  expect(quoted('Boats')).toBe('Key changes:\n\n- Boats have tides.');
  expect(quoted('Node.js')).toBe('part | version\n\nNode.js | 18.17');
  expect(quoted('It is gone')).toBe('It is gone.');
});

test('is read with its headings and the line that introduces it, each once', () => {
  expect(readingContext(ARTICLE, sentence('Boats'))).toBe('Notes. Version 4.2. Key changes:');
  expect(readingContext(ARTICLE, sentence('It is gone'))).toBe('Notes. Removed.');
});

test('lists in plain text have the line above them as their context', () => {
  const text =
    'Key changes:\n* one thing\n* another thing\n\nThe end came.\n\n1. Declarations\n\nMr. Bains declared it.';
  const article = parseArticle('a.txt', Buffer.from(text));
  expect(contextOf(article, sentence('another', article))).toBe('Key changes:');
  expect(contextOf(article, sentence('1. Decl', article))).toBe('');
  expect(contextOf(article, sentence('Mr. Bains', article))).toBe('');
});
