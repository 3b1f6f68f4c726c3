// Files that somebody attaches, of every type and encoding and with anything in them: each becomes an
// article within limits, whose sentences are slices of a text that everybody sees, or one clear sentence.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalText } from '../../commands/server-articles/corpus-message.js';
import { joinFrontMatter } from '../../src/corpus/front-matter.js';
import { parseArticle } from '../../src/corpus/load.js';
import { MAX_TITLE, MAX_WORDS, wordsIn } from '../../src/ingestion/draft.js';
import { readFile } from '../../src/ingestion/read-file.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import { clean, visibleName } from '../../src/ingestion/text.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { translator } from '../../src/locales/translate.js';
import { MAX_CONTENT } from '../../src/message/reply.js';
import { arbitraryText } from '../support/arbitrary-text.js';
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
        const { takenOut, marks: _, clash: __, body, ...draft } = readFile(name, data, { title });
        const frontMatter = { ...draft, source: visibleName(name) };
        expect(takenOut.count).toBeGreaterThanOrEqual(takenOut.blocks.length);
        expect(wordsIn(body)).toBeLessThanOrEqual(MAX_WORDS);
        expect(frontMatter.title.length).toBeLessThanOrEqual(MAX_TITLE);
        expect(clean(body).invisible).toBe(0);
        const shown = [frontMatter.title, frontMatter.publisher ?? ''].join();
        expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        // As it is kept and read again.
        const kept = joinFrontMatter({ ...frontMatter, id: 'own-1', origin: 'server' }, body);
        const article = parseArticle('own-1.md', Buffer.from(kept));
        expect(article).toMatchObject({ id: 'own-1', origin: 'server' });
        expect(article.body).toBe(Buffer.from(body).toString());
        let end = 0;
        for (const sentence of article.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          ({ end } = sentence);
        }
        expect(end).toBeLessThanOrEqual(article.body.length);
        kinds.add('article');
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        kinds.add(error.code);
        for (const language of LANGUAGES) {
          const text = refusalText(error, translator(language));
          expect(text.length).toBeLessThanOrEqual(MAX_CONTENT);
          expect(text).not.toMatch(/\{\{|undefined|\n/);
        }
      }
    }),
    runs(400),
  );
  expect([...kinds]).toEqual(expect.arrayContaining(['article', 'encoding', 'noMainText']));
});
