// Word documents: headings, lists, tables and notes; what stands outside of the text.
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/ingestion/docx/docx.js';
import { archiveOf } from '../../../src/ingestion/docx/zip.js';
import { PROJECT_DIR } from '../../../src/paths.js';
import { docxOf, headerOf, wordParagraph, wordRun, zipOf } from '../../support/documents.js';
import { refusalOf } from '../../support/refusal.js';

const { readInProcess }: typeof import('../../../src/ingestion/read-process.js') = await import(
  `${PROJECT_DIR}/dist/src/ingestion/read-process.js`
);

const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
const DOCUMENT = docxOf(
  [
    wordParagraph('The pier', { style: 'Title' }),
    wordParagraph('The pier is ', {
      more:
        wordRun('closed', '<w:b/>') +
        wordRun(' until June, 10') +
        wordRun('6', '<w:vertAlign w:val="superscript"/>') +
        wordRun(' cells.'),
    }),
    wordParagraph('Boats', { style: 'H2' }),
    wordParagraph('one was lost', { item: true }),
    wordParagraph('two were sold', { item: true }),
    wordParagraph('Divers found cracks in ', {
      more: `${wordRun('nine', '<w:strike/>')}<w:del w:id="1"><w:r><w:delText>ten</w:delText></w:r></w:del><w:ins w:id="2">${wordRun(' eleven')}</w:ins>${wordRun(' pillars.')}`,
    }),
    `<w:tbl><w:tr>${cell('Riga')}${cell('12')}</w:tr><w:tr>${cell('Oslo')}${cell('7')}</w:tr></w:tbl>`,
  ].join(''),
  { 'word/header1.xml': headerOf('Harbour office &amp; sons') },
);

test('a document is read with its headings, items and rows', async () => {
  const { title, body } = await readDocx(DOCUMENT);
  expect(title).toBe('The pier');
  expect(body).toBe(
    '# The pier\n\nThe pier is closed until June, 10⁶ cells.\n\n## Boats\n\n- one was lost\n- two were sold\n\nDivers found cracks in eleven pillars.\n\nRiga | 12\n\nOslo | 7',
  );
});

test('what was taken out is said', async () => {
  const { takenOut, marks } = await readDocx(DOCUMENT);
  expect(takenOut.blocks).toEqual([{ text: 'Harbour office & sons', isHidden: false }]);
  expect(marks.filter(({ kind }) => kind === 'struck').flatMap(({ examples }) => examples)).toEqual(
    ['nine', 'ten'],
  );
});

test('one is read in the process of its own', async () => {
  expect(await readInProcess('pier.docx', DOCUMENT)).toMatchObject({ title: 'The pier' });
});

/** So many files that are the same bytes, which are not packed. */
function oneFileOftenNamed(times: number, bytes: number): Buffer {
  const archive = archiveOf(new Map([['a', Buffer.alloc(bytes)]]));
  const [content, entry, end] = [
    archive.subarray(0, -69),
    archive.subarray(-69, -22),
    Buffer.from(archive.subarray(-22)),
  ];
  end.writeUInt16LE(times, 10);
  return Buffer.concat([content, ...Array<Buffer>(times).fill(entry), end]);
}

test.each([
  ['encrypted', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['damaged', Buffer.from('PK\x03\x04 and nothing more')],
  ['damaged', zipOf({ 'a.txt': 'text' })],
  ['damaged', DOCUMENT.subarray(0, 600)],
  ['damaged', docxOf('<w:p><w:r>')],
  ['empty', docxOf(wordParagraph(' '))],
  [
    'tooComplicated',
    docxOf(wordParagraph('x'), { 'word/media/a.bin': Buffer.alloc(65 * 1024 * 1024) }),
  ],
  ['tooComplicated', oneFileOftenNamed(40, 2 * 1024 * 1024)],
])('one that is %s is refused', async (code, bytes) => {
  expect(await refusalOf(() => readDocx(bytes))).toBe(code);
});
