// PDFs and Word documents with anything in them, whole and damaged, as the process reads them that is started for each:
// within its limits each becomes an article, or one clear sentence.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal, refusalSchema } from '../../src/ingestion/refusal.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { docxOf, linesAt, pdfOf } from '../support/documents.js';
import { expectArticle, expectSentence } from './drafts.js';
import { anyText, runs } from './runs.js';

const { readInProcess }: typeof import('../../src/ingestion/read-process.js') = await import(
  `${PROJECT_DIR}/dist/src/ingestion/read-process.js`
);

const words = fc.oneof(arbitraryText, fc.lorem({ mode: 'sentences', maxCount: 3 }), anyText);

const TRAILERS = ['', '/Encrypt 1 0 R', '/Prev 0', '/Prev 9', '/XRefStm 9', '/Info 2 0 R', '/ID[<'];
const pdf = fc
  .tuple(
    fc.array(fc.array(words, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...TRAILERS),
  )
  .map(([pages, trailer]) =>
    pdfOf(
      pages.map((lines) => linesAt(60, 700, lines)),
      trailer,
    ),
  );

const TAGS =
  'p r t tab br tbl tr tc del ins delText hyperlink sdt sdtContent pPr rPr numPr pStyle vanish footnoteReference drawing x';
const { body } = fc.letrec<{ body: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((text) => `<w:r><w:t>${text.replace(/[<&]/g, '&amp;')}</w:t></w:r>`),
    fc.constantFrom('<', '&', '&x;', ']]>', '<w:p>', '</w:p>', '<!--', '<![CDATA[', '&#0;', '\0'),
    fc
      .tuple(fc.constantFrom(...TAGS.split(' ')), fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, nodes]) => `<w:${tag} w:val="1">${nodes.join('')}</w:${tag}>`),
  ),
  body: fc
    .array(tie('node'), { minLength: 1, maxLength: 8 })
    .map((nodes) => `<w:p>${nodes.join('</w:p><w:p>')}</w:p>`),
}));
const FILES =
  'word/footnotes.xml word/header1.xml word/styles.xml word/numbering.xml _rels/.rels [Content_Types].xml x';
const further = fc.dictionary(fc.constantFrom(...FILES.split(' ')), words, { maxKeys: 1 });
const docx = fc.tuple(body, further).map(([text, files]) => docxOf(text, files));

/** Most are left as they are; others lose their end, or bytes of them are exchanged. */
const damaged = (whole: fc.Arbitrary<Buffer>) =>
  fc
    .tuple(
      whole,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 5 }),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(1) },
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      fc.boolean(),
    )
    .map(([bytes, changes, part, isWhole]) => {
      if (isWhole) return bytes;
      for (const [place, byte] of changes) bytes[Math.floor(place * (bytes.length - 1))] = byte;
      return bytes.subarray(0, Math.ceil(part * bytes.length));
    });

const file = fc.oneof(
  fc.tuple(fc.constant('a.pdf'), damaged(pdf)),
  fc.tuple(fc.constant('a.docx'), damaged(docx)),
);

test('any document becomes an article within limits, or a sentence that says why not', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(file, async ([name, bytes]) => {
      try {
        expectArticle(name, await readInProcess(name, bytes));
        kinds.add('article');
      } catch (error) {
        // Compiled code has a Refusal of its own.
        if (!(error instanceof Error && 'code' in error && 'values' in error)) throw error;
        const { code, values } = refusalSchema.parse({ code: error.code, values: error.values });
        expectSentence(new Refusal(code, values));
        kinds.add(code);
      }
    }),
    // Each takes a second or two, most of it to start the process.
    runs(8),
  );
  expect([...kinds]).toContain('article');
});
