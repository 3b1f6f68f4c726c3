// Word documents: headings, lists, tables and notes; what stands outside of the text.
import { describe, expect, test } from 'vitest';
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

const styled = (style: string, text: string) => wordRun(text, `<w:rStyle w:val="${style}"/>`);
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STYLES = `<?xml version="1.0"?><w:styles xmlns:w="${WORD}">${[
  ['character', 'Secret', '<w:vanish/>'],
  ['character', 'Open', '<w:vanish w:val="0"/>'],
  ['character', '1Gone', '<w:dstrike/>'],
  ['paragraph', 'Draft', '<w:vanish w:val="1"/>'],
  ['paragraph', 'Dropped', '<w:strike/>'],
  ['character', 'Inner', '', 'Middle'],
  ['character', 'Middle', '<w:b/>', 'Secret'],
  ['character', 'Shown', '<w:vanish w:val="0"/>', 'Secret'],
  ['character', 'Round', '', 'Round'],
  ['paragraph', 'Old', '', 'Dropped'],
]
  .map(
    ([type, id, properties, base]) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${base ? `<w:basedOn w:val="${base}"/>` : ''}<w:rPr>${properties}</w:rPr></w:style>`,
  )
  .join('')}</w:styles>`;

describe('text that Word does not show as such', () => {
  const read = async (more: string, style = '') => {
    const body = `${wordParagraph('Ten boats', { style, more })}${wordParagraph('All is well.')}`;
    const { takenOut, marks, ...draft } = await readDocx(
      docxOf(body, { 'word/styles.xml': STYLES }),
    );
    const hidden = takenOut.blocks.filter(({ isHidden }) => isHidden).map(({ text }) => text);
    const struck = marks.flatMap(({ kind, examples }) => (kind === 'struck' ? examples : []));
    return { body: draft.body, hidden, struck };
  };

  test.each([
    ['hidden', wordRun(' were sold', '<w:vanish/>'), [['were sold'], []]],
    [
      'hidden and colored',
      wordRun(' sank', '<w:vanish/><w:highlight w:val="red"/>'),
      [['sank'], []],
    ],
    [
      'hidden in parts',
      wordRun(' a', '<w:vanish w:val="true"/>') + wordRun('b', '<w:vanish></w:vanish>'),
      [['ab'], []],
    ],
    ['hidden by a style', styled('Secret', ' for me'), [['for me'], []]],
    ['hidden by a style that others are based on', styled('Inner', ' for me'), [['for me'], []]],
    ['struck twice', wordRun(' sank', '<w:dstrike/>'), [[], ['sank']]],
    ['struck twice by a style', styled('1Gone', ' left'), [[], ['left']]],
  ])('is left out and said where it is %s', async (_, more, [hidden, struck]) => {
    const body = 'Ten boats\n\nAll is well.';
    expect(await read(more)).toEqual({ body, hidden, struck });
  });

  test.each([
    ['Draft', [['Ten boats in all'], []]],
    ['Dropped', [[], ['Ten boats in all']]],
    ['Old', [[], ['Ten boats in all']]],
  ])(
    'is left out and said where it is a paragraph of the style %s',
    async (style, [hidden, struck]) => {
      expect(await read(wordRun(' in all'), style)).toEqual({
        body: 'All is well.',
        hidden,
        struck,
      });
    },
  );

  test.each([
    ['<w:vanish w:val="0"/>'],
    ['<w:vanish w:val="false"/>'],
    ['<w:dstrike w:val="off"/>'],
    ['<w:webHidden/>'],
    ['<w:rStyle w:val="Open"/>'],
    ['<w:rStyle w:val="Shown"/>'],
    ['<w:rStyle w:val="Round"/>'],
  ])('is text where a switch is off: %s', async (properties) => {
    const { body } = await read(wordRun(' in all', properties));
    expect(body).toBe('Ten boats in all\n\nAll is well.');
  });
});

test('ten thousand paragraphs are read, and more refused before they are', async () => {
  const paragraphs = (count: number) =>
    docxOf(wordParagraph('One.') + '<w:p/><w:p></w:p>'.repeat(count));
  expect((await readDocx(paragraphs(4_000))).body).toBe('One.');
  expect(await refusalOf(() => readDocx(paragraphs(10_000)))).toBe('tooComplicated');
});

test.each([
  ['in a line', (formula: string) => formula],
  ['by themselves', (formula: string) => `<m:oMathPara>${formula}</m:oMathPara>`],
])('formulas %s are left out and said', async (_, placed) => {
  const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const formula = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${sign('E=m')}<m:sSup><m:e>${sign('c')}</m:e><m:sup>${sign('2')}</m:sup></m:sSup></m:oMath>`;
  const more = `${placed(formula)}${wordRun(' for all.')}`;
  const { body, marks } = await readDocx(docxOf(wordParagraph('It holds ', { more })));
  expect(body).toBe('It holds for all.');
  expect(marks).toEqual([{ kind: 'formulas', count: 1, examples: ['E=mc2'] }]);
});

test('numbered lists are read without their numbers, which mammoth would count anew after each paragraph', async () => {
  const item = (text: string) => wordParagraph(text, { item: true });
  const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const document = docxOf(
    [
      wordParagraph('', { item: true, more: wordRun('No dogs', '<w:b/>') }),
      item('No cats'),
      wordParagraph('And in winter'),
      item('No boats'),
    ].join(''),
    { 'word/numbering.xml': numbering },
  );
  const { body, marks } = await readDocx(document);
  expect(body).toBe('- No dogs\n- No cats\n\nAnd in winter\n\n- No boats');
  expect(marks).toEqual([{ kind: 'numbers', count: 2, examples: ['No dogs', 'No boats'] }]);
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
  [
    'tooComplicated',
    docxOf(wordParagraph('x'), {
      'word/styles.xml': `<w:styles>${Array.from(
        { length: 201 },
        (_, i) => `<w:style w:type="character" w:styleId="s${i}"><w:vanish/></w:style>`,
      ).join('')}</w:styles>`,
    }),
  ],
  ['tooComplicated', oneFileOftenNamed(40, 2 * 1024 * 1024)],
])('one that is %s is refused', async (code, bytes) => {
  expect(await refusalOf(() => readDocx(bytes))).toBe(code);
});
