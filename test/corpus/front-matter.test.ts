import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFrontMatter, splitFrontMatter } from '../../src/corpus/front-matter.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { userErrorOf } from '../support/failure.js';

const read = (yaml: string, body = 'Text.') =>
  splitFrontMatter('news.md', `---\n${yaml}\n---\n${body}`);

describe('front matter', () => {
  it('is optional: without it, everything is body', () => {
    expect(splitFrontMatter('news.md', 'Text.\n---\nMore.')).toEqual({
      frontMatter: {},
      body: 'Text.\n---\nMore.',
    });
  });

  it('gives its fields, and the body that follows exactly', () => {
    const yaml = [
      'id: a_b-1',
      'title: "A: title # with marks"',
      'titleBy: source',
      'source: original.txt',
      'publisher: The Paper',
      'url: https://example.org/a?b=c',
      'published: 2024-05-16',
    ].join('\n');
    expect(read(yaml, '\n  Text.\n')).toEqual({
      frontMatter: {
        id: 'a_b-1',
        title: 'A: title # with marks',
        titleBy: 'source',
        source: 'original.txt',
        publisher: 'The Paper',
        url: 'https://example.org/a?b=c',
        published: '2024-05-16',
      },
      body: '\n  Text.\n',
    });
  });

  it('reads every value as text: an id that looks like a number keeps its zeros', () => {
    expect(read('id: 004\ntitle: 2024\npublisher: null').frontMatter).toEqual({
      id: '004',
      title: '2024',
      publisher: 'null',
    });
  });

  it('may be empty', () => {
    expect(splitFrontMatter('news.md', '---\n---\nText.')).toEqual({
      frontMatter: {},
      body: 'Text.',
    });
  });

  it('ends at the first line of three dashes, and dashes in the body stay', () => {
    expect(read('id: a', 'One.\n---\nTwo.').body).toBe('One.\n---\nTwo.');
  });

  it.each([
    ['id: A b', '"id" may hold only a-z, 0-9, "_" and "-"', 'write it in lower case'],
    [`id: ${'a'.repeat(65)}`, '"id" may have up to 64 characters', 'shorten it'],
    ['id: [a]', '"id" must be text', ''],
    ['title:', '"title" must not be empty', ''],
    [`title: ${'a'.repeat(201)}`, '"title" may have up to 200 characters', 'shorten it'],
    ['title: {a: b}', '"title" must be text', ''],
    ['titleBy: me', '"titleBy" must be "editor"', 'or "source"'],
    ['source: " "', '"source" must not be empty', ''],
    ['publisher: ""', '"publisher" must not be empty', ''],
    ['url: example.org', '"url" must be a web address', 'begins with https://'],
    ['url: ftp://example.org/', '"url" must be a web address', 'begins with https://'],
    ['url: javascript:alert(1)', '"url" must be a web address', 'begins with https://'],
    [
      'published: 16 May 2024',
      '"published" must be a date written as 2024-05-16',
      'leave the key out',
    ],
    ['published: 2024-02-30', '"published" must be a date', 'leave the key out'],
    ['author: me', 'does not know the key "author"', 'correct or remove it'],
  ])('that says %j is refused with file, field and remedy', async (yaml, problem, remedy) => {
    const { message } = await userErrorOf(() => read(yaml));
    expect(message).toMatch(/^news\.md: front matter /);
    expect(message).toContain(problem);
    expect(message).toContain(remedy);
    expect(message).toMatch(/\.$/);
  });

  it('names all its problems at once', async () => {
    const { message } = await userErrorOf(() => read('id: A\nurl: x\ncolour: red'));
    expect(message.split('\n')).toHaveLength(3);
    for (const key of ['"id"', '"url"', '"colour"']) expect(message).toContain(key);
  });

  it.each([
    ['title: a: b', 2],
    ['id: a\ntitle: "never closed', 3],
    ['id: a\nid: b', 3],
    ['id: a\n\ttitle: b', 3],
  ])('that is not YAML, as %j, is refused with its line in the file', async (yaml, line) => {
    const { message } = await userErrorOf(() => read(yaml));
    expect(message).toContain(`news.md: line ${line} of the front matter is not valid YAML`);
    expect(message).toContain('in quotation marks');
  });

  it.each(['title: *Breaking', 'a: &a [x]\nb: *c'])(
    'with an alias that stands for nothing, as %j, is refused as YAML too',
    async (yaml) => {
      const { message } = await userErrorOf(() => read(yaml));
      expect(message).toContain('news.md: the front matter is not valid YAML');
      expect(message).toContain('in quotation marks');
    },
  );

  it.each(['- a\n- b', 'just text'])('that is no list of keys, as %j, is refused', async (yaml) => {
    const { message } = await userErrorOf(() => read(yaml));
    expect(message).toBe('news.md: the front matter must be lines of "key: value".');
  });

  it('with keys that nobody could write down is named in one line, without escapes', async () => {
    const { message } = await userErrorOf(() => read('? [a, b]: ""\n"\\e[31m\\nid": x'));
    expect(message).toMatch(/^news\.md: front matter does not know the key [^\n]+\.$/);
    expect(message).not.toMatch(/\p{Cc}/u);
  });

  it('that is never closed is refused with what to add', async () => {
    const { message } = await userErrorOf(() => splitFrontMatter('news.md', '---\nid: a\nText.'));
    expect(message).toContain('news.md');
    expect(message).toContain('never closed. Add a line "---" after it.');
  });

  it('that is as long as a text is refused before it is read', async () => {
    const { message } = await userErrorOf(() => read('&<!--he '.repeat(1_300)));
    expect(message).toMatch(
      /^news\.md: the front matter has 10\d{3} characters and may have up to 10000\. Shorten it, or put a line "---"/,
    );
  });
});

describe('front matter that is written', () => {
  const line = fc.string({ unit: 'binary' }).filter((text) => text.trim() === text && text !== '');

  it('is read back as it was, with any text and any body', () => {
    fc.assert(
      fc.property(line, line, arbitraryText, (title, source, body) => {
        const frontMatter = {
          id: 'own-1',
          title: title.slice(0, 100).trim(),
          source,
          origin: 'server',
        } as const;
        fc.pre(frontMatter.title !== '');
        const written = joinFrontMatter(frontMatter, body);
        expect(splitFrontMatter('a.md', written)).toEqual({ frontMatter, body });
      }),
    );
  });
});
