// Front matter made of pieces of YAML: it gives fields that keep their promises and the body to the letter,
// or sentences that name the file, and nothing that a terminal would act upon.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/corpus/front-matter.js';
import { UserError } from '../../src/errors.js';
import { anyText, runs } from './runs.js';

const key = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'id',
      'title',
      'titleBy',
      'source',
      'publisher',
      'url',
      'published',
      'origin',
    ),
  },
  { weight: 1, arbitrary: anyText },
  {
    weight: 1,
    arbitrary: fc.constantFrom('__proto__', '? [a]', '<<', '"\\e[31m\\n"', '!!map', '&a id'),
  },
);
const value = fc.oneof(
  anyText,
  anyText.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '*a',
    '&a x',
    '&a [*a]',
    '[*a, *a, *a, *a, *a, *a, *a, *a, *a]',
    '{a: b}',
    '|\n  a\n  b',
    '>-\n  a',
    '!!js/function x',
    '!!binary aGk=',
    '2024-05-16',
    '0000-01-01',
    'https://example.org/?a=b#c',
    'https://user:word@example.org',
    'editor',
    'server',
    '004',
    'a-b_c',
    '- a',
    '"',
    '# x',
    '%TAG ! x',
    '...',
  ),
);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(key, value).map(([k, v]) => `${k}: ${v}`) },
  { weight: 1, arbitrary: anyText },
);
const file = fc
  .tuple(
    fc.array(line, { maxLength: 8 }),
    fc.constantFrom('\n', '\n\n', '\n  ', '\n\t'),
    fc.constantFrom('\n---\n', '\n--- \n', '\n---', '\n...\n---\n', ''),
    anyText,
  )
  .map(([lines, between, end, body]) => `---\n${lines.join(between)}${end}${body}`);

test('any front matter gives fields and the body to the letter, or says what is wrong', () => {
  fc.assert(
    fc.property(file, (content) => {
      try {
        const { frontMatter, body } = splitFrontMatter('news.md', content);
        expect(content.endsWith(body)).toBe(true);
        expect(Object.getPrototypeOf(frontMatter)).toBe(Object.prototype);
        const { id, title, url, published } = frontMatter;
        if (id !== undefined) expect(id).toMatch(/^[a-z0-9_-]{1,64}$/);
        if (title !== undefined) expect(title.length).toBeLessThanOrEqual(200);
        if (url !== undefined) expect(url).toMatch(/^https?:/i);
        if (published !== undefined) expect(published).toMatch(/^\d{4}-\d\d-\d\d$/);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        for (const sentence of error.message.split('\n')) {
          expect(sentence).toMatch(/^news\.md: .{10,600}\.$/);
          // Escapes would colour or clear the terminal, and forge lines of a log.
          expect(sentence).not.toMatch(/\p{Cc}/u);
        }
      }
    }),
    runs(500),
  );
});

test('aliases that stand for aliases do not grow without end', () => {
  const laughs = Array.from({ length: 12 }, (_, i) =>
    i === 0 ? 'a0: &a0 lol' : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(12)}]`,
  );
  const call = () => splitFrontMatter('news.md', `---\n${laughs.join('\n')}\n---\nText.`);
  expect(call).toThrow(UserError);
  expect(call).toThrow('resource exhaustion');
});
