// What becomes of attached files: text, Markdown with and without front matter, web pages.
import { describe, expect, test } from 'vitest';
import { MAX_TITLE, MAX_WORDS } from '../../src/ingestion/draft.js';
import { readFile } from '../../src/ingestion/read-file.js';
import { refusalOf } from '../support/refusal.js';

const read = (file: string, text: string, title?: string) =>
  readFile(file, Buffer.from(text), { title });

describe('text and Markdown', () => {
  test('a text has its file name as title', () => {
    const draft = read('My notes.txt', 'One.\n\nTwo.');
    expect(draft).toMatchObject({ title: 'My notes', body: 'One.\n\nTwo.' });
    expect(draft.titleBy).toBeUndefined();
  });

  test('a heading is the title, and a title that is given wins', () => {
    const text = '# The ferry\n\nIt leaves at noon.';
    expect(read('a.md', text)).toMatchObject({ title: 'The ferry', titleBy: 'source' });
    expect(read('a.md', text, ' Our  ferry ')).toMatchObject({
      title: 'Our ferry',
      titleBy: 'editor',
    });
  });

  test('front matter is read, but for the id and where the article comes from', () => {
    const text =
      '---\nid: 004_6a46fb0a9873d50d\ntitle: "The\\u202e ferry"\npublisher: The Paper\npublished: 2024-05-16\nsource: x\norigin: server\n---\nIt leaves.';
    const { takenOut: _, marks: __, ...draft } = read('a.md', text);
    expect(draft).toEqual({
      title: 'The ferry',
      publisher: 'The Paper',
      published: '2024-05-16',
      body: 'It leaves.',
    });
  });

  test.each([
    ['that is never closed', '---\ntitle: x\nText.'],
    ['with a key that it does not know', '---\nfoo: x\n---\nText.'],
    [
      'that would grow without end',
      `---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(30)}]\nc: [${'*b,'.repeat(30)}]\n---\nText.`,
    ],
  ])('front matter %s is refused', async (_, text) => {
    expect(await refusalOf(() => read('a.md', text))).toBe('frontMatter');
  });

  test('what looks like front matter further down is text', () => {
    const body = 'Text.\n\n---\nid: x\n---\n\nMore.';
    expect(read('a.txt', body).body).toBe(body);
  });
});

describe('limits', () => {
  test.each([
    ['nothing', ' \n\t\n', 'empty'],
    ['signs only', '***\n\n!!!\n', 'empty'],
    ['too many words', 'word '.repeat(MAX_WORDS + 1), 'tooManyWords'],
    [
      'too many words in paragraphs',
      'word word word word word word word word word word word\n\n'.repeat(1_900),
      'tooManyWords',
    ],
    ['too many paragraphs', 'One.\n\n'.repeat(2_001), 'tooManyParagraphs'],
    ['a paragraph without end', 'x'.repeat(20_001), 'paragraphTooLong'],
    ['a title without end', `# ${'x'.repeat(MAX_TITLE)}y\n\nText.`, undefined],
  ])('%s', async (_, text, code) => {
    if (code) expect(await refusalOf(() => read('a.txt', text))).toBe(code);
    else expect(read('a.txt', text).title).toBe('a');
  });

  test('a page with a title without end is refused, unless it is given another', async () => {
    const page = `<html><head><title>${'x'.repeat(MAX_TITLE + 1)}</title></head><body><p>Text, and words.</p></body></html>`;
    expect(await refusalOf(() => read('a.html', page))).toBe('titleTooLong');
    expect(read('a.html', page, 'Short').title).toBe('Short');
  });
});

test('a title made of the file name holds nothing that nobody sees, and is never blank', () => {
  expect(readFile('a\u202eb\n c.txt', Buffer.from('Text.')).title).toBe('ab c');
  expect(readFile(' .txt', Buffer.from('Text.')).title).toBe('.txt');
});
