// What becomes of attached files: text, Markdown with and without front matter, web pages.
import { describe, expect, test } from 'vitest';
import { MAX_ADDRESS, MAX_NAME, MAX_TITLE, MAX_WORDS } from '../../src/ingestion/draft.js';
import { readFile } from '../../src/ingestion/read-file.js';
import { refusalOf } from '../support/refusal.js';
import { pageOf } from './html/page-of.js';

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

describe('a page in another encoding', () => {
  const inLatin = (meta: string, text: string) =>
    readFile('a.html', Buffer.from(pageOf(`<p>${text}</p>`, { head: meta }), 'latin1'));
  const old =
    'The mayor\x92s office said \x93it won\x92t open\x94 \x96 not before July\x85 Repairs cost \x804.2m.';

  test.each(['windows-1252', 'iso-8859-1', 'latin1', 'ascii', 'ISO_8859-1'])(
    'that calls itself %s keeps its dashes, quotation marks and signs',
    (label) => {
      const { body, clash } = inLatin(`<meta charset="${label}">`, old);
      expect(body).toContain(
        'The mayor’s office said “it won’t open” – not before July… Repairs cost €4.2m.',
      );
      expect(clash).toBeUndefined();
    },
  );

  test.each([
    ['<meta charset="iso-8859-1">', 'iso-8859-1'],
    ['<meta http-equiv="content-type" content="text/html; charset=windows-1251">', 'windows-1251'],
    ['<meta charset=utf-8><meta charset=latin1>', 'latin1'],
  ])('but valid UTF-8 is read as it is, and the clash is said: %s', (head, named) => {
    const text = 'The mayor’s office said “it won’t open” in the café.';
    const draft = readFile('a.html', Buffer.from(pageOf(`<p>${text}</p>`, { head })));
    expect(draft.body).toContain(text);
    expect(draft.clash).toEqual({ named, read: 'utf-8' });
  });

  test('that says UTF-16 in letters that can be read is UTF-8', () => {
    const head = '<meta charset="utf-16">';
    const draft = readFile('a.html', Buffer.from(pageOf('<p>The café is closed.</p>', { head })));
    expect(draft.body).toContain('The café is closed.');
    expect(draft.clash).toBeUndefined();
  });

  test.each([
    ['<meta charset="windows-1252">', 'The pier \x81 is shut.'],
    ['<meta charset="latin1">', 'The pier \x07 is shut.'],
    ['<meta charset="utf-8">', 'The pier &#1; is shut.'],
  ])('that holds control characters is refused by their names: %s %j', async (meta, text) => {
    expect(await refusalOf(() => inLatin(meta, text))).toBe('controlCharacter');
  });
});

describe('an encoding that a server names', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');

  test.each(['a.html', 'a.txt', 'a.md'])('is that of the file: %s', (file) => {
    const bytes = latin(
      file === 'a.html' ? pageOf('<p>The mayor\x92s pier.</p>') : 'The mayor\x92s pier.',
    );
    const { body, clash } = readFile(file, bytes, { charset: 'windows-1252' });
    expect(body).toContain('The mayor’s pier.');
    expect(clash).toBeUndefined();
  });

  test('counts more than that of the page, and the page’s where nobody knows it', () => {
    const page = latin(
      pageOf('<p>The mayor\x92s pier.</p>', { head: '<meta charset=windows-1252>' }),
    );
    for (const charset of ['x-unknown', 'cp1252']) {
      expect(readFile('a.html', page, { charset }).body).toContain('The mayor’s pier.');
    }
    expect(readFile('a.html', page, { charset: 'x-unknown' }).clash).toEqual({
      named: 'x-unknown',
      read: 'windows-1252',
    });
  });
});

test('a page in UTF-16 that calls itself UTF-8 is said to', () => {
  const head = '<meta charset="utf-8">';
  const bytes = Buffer.from(`\ufeff${pageOf('<p>The café is closed.</p>', { head })}`, 'utf16le');
  expect(readFile('a.html', bytes).clash).toEqual({ named: 'utf-8', read: 'utf-16le' });
});

test.each(['a.txt', 'a.md', 'a.html'])(
  'a lost character is refused by its name: %s',
  async (file) => {
    const text = 'The mayor\ufffds pier is shut, they said.';
    const bytes = Buffer.from(file === 'a.html' ? pageOf(`<p>${text}</p>`) : text);
    expect(await refusalOf(() => readFile(file, bytes))).toBe('controlCharacter');
  },
);

describe('the date of publication', () => {
  test('is the one that is given, before what the file says', () => {
    const text = '---\npublished: 2020-01-01\n---\nIt leaves.';
    const published = (given?: string) =>
      readFile('a.md', Buffer.from(text), { published: given }).published;
    expect(published('16 May 2024')).toBe('2024-05-16');
    expect(published(' 2024-05-16 ')).toBe('2024-05-16');
    expect(published(' ')).toBe('2020-01-01');
    expect(published()).toBe('2020-01-01');
  });

  test.each(['yesterday', '05/06/2024', '2024-02-30'])('"%s" is refused', async (published) => {
    const refusal = refusalOf(() => readFile('a.txt', Buffer.from('Text.'), { published }));
    expect(await refusal).toBe('noDate');
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
    ['too many characters', `${'x'.repeat(19_000)}\n\n`.repeat(11), 'tooManyCharacters'],
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

test('what a file says of itself may be as long as a name or an address', async () => {
  const said = (publisher: string, url: string) =>
    read('a.md', `---\npublisher: ${publisher}\nurl: ${url}\n---\nText.`);
  const address = (length: number) => 'https://a.example/'.padEnd(length, 'x');
  const most = said('x'.repeat(MAX_NAME), address(MAX_ADDRESS));
  expect(most).toMatchObject({ publisher: 'x'.repeat(MAX_NAME), url: address(MAX_ADDRESS) });
  const longer = [
    said.bind(null, 'x'.repeat(MAX_NAME + 1), address(20)),
    said.bind(null, 'x', address(MAX_ADDRESS + 1)),
    () => read('a.html', pageOf('<p>Text, and words.</p>', { head: siteNamed('x'.repeat(201)) })),
  ];
  for (const call of longer) expect(await refusalOf(call)).toBe('fieldTooLong');
});

const siteNamed = (name: string) => `<meta property="og:site_name" content="${name}">`;

test('a title made of the file name holds nothing that nobody sees, and is never blank', () => {
  expect(readFile('a\u202eb\n c.txt', Buffer.from('Text.')).title).toBe('ab c');
  expect(readFile(' .txt', Buffer.from('Text.')).title).toBe('.txt');
});
