// Files that somebody attaches, of every type and encoding and with anything in them: each becomes an
// article within limits, whose sentences are slices of a text that everybody sees, or one clear sentence.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile } from '../../src/ingestion/read-file.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { expectArticle, expectSentence } from './drafts.js';
import { anyText, runs } from './runs.js';

const words = fc.oneof(arbitraryText, fc.lorem({ mode: 'sentences', maxCount: 5 }), anyText);
const TAGS =
  'p div article section h1 h2 ul li table tr td a b i em span br img svg math template script style noscript iframe object form input select option textarea title head body html meta base link frameset plaintext xmp details x-a';
const NAMES = 'class id style hidden aria-hidden href src onclick charset role itemprop content';
const attribute = fc
  .tuple(
    fc.constantFrom(...NAMES.split(' ')),
    fc.oneof(
      anyText,
      fc.constantFrom('true', 'display:none', 'article-body', 'javascript:alert(1)', 'comment'),
    ),
    fc.constantFrom('"', "'", ''),
  )
  .map(([name, value, mark]) => ` ${name}=${mark}${value}${mark}`);

const { page } = fc.letrec<{ page: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constantFrom('<!-- x -->', '<![CDATA[x]]>', '<?x?>', '<', '</', '&#xD800;', '&amp', '\0'),
    fc
      .tuple(
        fc.constantFrom(...TAGS.split(' ')),
        fc.array(attribute, { maxLength: 3 }),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(
        ([tag, attributes, children, isClosed]) =>
          `<${tag}${attributes.join('')}>${children.join('')}${isClosed ? `</${tag}>` : ''}`,
      ),
  ),
  page: fc
    .tuple(fc.array(tie('node'), { minLength: 1, maxLength: 8 }), words, fc.boolean())
    .map(([nodes, text, isPlain]) =>
      isPlain
        ? nodes.join('')
        : `<html><body><p>${text}, and, so</p>${nodes.join('')}</body></html>`,
    ),
}));

const encodings: readonly BufferEncoding[] = ['utf8', 'utf8', 'utf8', 'utf16le', 'latin1'];
const bytes = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.oneof(page, words),
        fc.constantFrom(...encodings),
        fc.constantFrom('', '', '\ufeff', '<meta charset="x">', '<meta charset=utf-16>'),
      )
      .map(([text, encoding, before]) => Buffer.from(before + text, encoding)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)) },
);
const file = fc
  .tuple(
    fc.oneof(anyText, fc.constantFrom('a', ' ', '../../x', '.hidden', '@everyone **x**')),
    fc.constantFrom('.txt', '.md', '.html', '.HTM'),
  )
  .map(([name, type]) => name + type);

test('any file becomes an article within limits, or a sentence that says why not', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(file, bytes, fc.option(anyText, { nil: undefined }), (name, data, title) => {
      try {
        expectArticle(name, readFile(name, data, { title }));
        kinds.add('article');
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        kinds.add(error.code);
        expectSentence(error);
      }
    }),
    runs(400),
  );
  expect([...kinds]).toEqual(expect.arrayContaining(['article', 'encoding', 'noMainText']));
});
