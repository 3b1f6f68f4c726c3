// PDFs: lines made paragraphs, columns in their order, what stands on every page taken out.
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/ingestion/pdf/pdf.js';
import { readDocument } from '../../../src/ingestion/read-file.js';
import { PROJECT_DIR } from '../../../src/paths.js';
import { linesAt, pdfOf } from '../../support/documents.js';
import { refusalOf } from '../../support/refusal.js';

const { readInProcess }: typeof import('../../../src/ingestion/read-process.js') = await import(
  `${PROJECT_DIR}/dist/src/ingestion/read-process.js`
);

const PAGE_1 = [
  'The eastern pier of Larkholm will stay closed until the end of June, as',
  'the harbour office said on Monday. Divers had found cracks in nine of the',
  'eleven pillars, which carry the load of the whole struc-',
  'ture. A well-known engineer called it a well-',
  'known danger.',
];
const PAGE_2 = [
  'Mayor Ines Calder told reporters that the repairs would be paid by the',
  'regional fund, and that ferries would leave from the western pier.',
];

describe('a report', () => {
  const page = (number: number, lines: readonly string[]) => [
    { text: 'Harbour office: annual report', x: 60, y: 770, size: 8 },
    ...linesAt(60, 700, lines),
    { text: `Page ${number} of 3`, x: 280, y: 30, size: 8 },
  ];
  const report = pdfOf([
    [{ text: 'The pier', x: 60, y: 740, size: 20 }, ...page(1, PAGE_1)],
    page(2, PAGE_2),
    page(3, ['They will return in August.', 'Nobody objected.']),
  ]);

  test('is read paragraph by paragraph, without heads and numbers', async () => {
    const { body, title } = await readPdf(report);
    expect(title).toBe('The pier');
    expect(body.split('\n\n')).toEqual([
      '# The pier',
      'The eastern pier of Larkholm will stay closed until the end of June, as the harbour office said on Monday. Divers had found cracks in nine of the eleven pillars, which carry the load of the whole structure. A well-known engineer called it a well-known danger.',
      PAGE_2.join(' '),
      'They will return in August. Nobody objected.',
    ]);
  });

  test('says what was taken out and put together', async () => {
    const { takenOut, marks } = await readPdf(report);
    expect(takenOut.blocks.map(({ text }) => text)).toEqual([
      'Harbour office: annual report',
      'Page 1 of 3',
      'Page 2 of 3',
      'Page 3 of 3',
    ]);
    expect(marks).toEqual([{ kind: 'hyphens', count: 1, examples: ['structure'] }]);
  });

  test('is read in the process of its own', async () => {
    expect(await readInProcess('report.pdf', report)).toMatchObject({ title: 'The pier' });
  });
});

test.each([
  ['a word that is broken', ['The whole struc-', 'ture fell.'], 'The whole structure fell.'],
  [
    'one with a capital after it',
    ['Talks of the US-', 'China group.'],
    'Talks of the US-China group.',
  ],
  ['one with a figure after it', ['Many had COVID-', '19 then.'], 'Many had COVID-19 then.'],
  ['one with a figure before it', ['A 75-', 'year-old man.'], 'A 75-year-old man.'],
  [
    'a hyphen for the rest of a word',
    ['In pre-', 'and post-war days.'],
    'In pre- and post-war days.',
  ],
  [
    'parts that are words of the text',
    ['A state that owned it had a state-', 'owned bank.'],
    'A state that owned it had a state-owned bank.',
  ],
  [
    'parts that are words, of a word that is one',
    ['It is not in the note, but', 'the notebook, or the note-', 'book of the book club.'],
    'It is not in the note, but the notebook, or the notebook of the book club.',
  ],
])('at the end of a line, %s', async (_, lines, text) => {
  const { body } = await readPdf(pdfOf([linesAt(60, 700, lines)]));
  expect(body).toBe(text);
});

test('columns are read one after the other, and what lies over both before them', async () => {
  const left = Array.from({ length: 8 }, (_, i) => `Left line ${i} fills the whole width of it`);
  const right = Array.from({ length: 8 }, (_, i) => `right line ${i} fills the whole width of it`);
  const { body } = await readPdf(
    pdfOf([
      [
        {
          text: 'A headline that stands across both of the columns of the page',
          x: 60,
          y: 760,
          size: 16,
        },
        ...linesAt(60, 700, left),
        ...linesAt(320, 700, right),
      ],
    ]),
  );
  expect(body).toBe(
    `# A headline that stands across both of the columns of the page\n\n${[...left, ...right].join(' ')}`,
  );
});

test('rows of a table stay rows, and items of a list items', async () => {
  const { body, marks } = await readPdf(
    pdfOf([
      [
        ...linesAt(60, 700, ['The boats of three towns were counted in May and in June of 2023:']),
        ...linesAt(60, 670, ['Riga', 'Oslo', 'Gdansk', 'Lund']),
        ...linesAt(300, 670, ['12', '7', '41', '3']),
        ...linesAt(60, 600, ['\x95 one was lost', '\x95 two were sold']),
      ],
    ]),
  );
  expect(body).toBe(
    'The boats of three towns were counted in May and in June of 2023:\n\nRiga | 12\n\nOslo | 7\n\nGdansk | 41\n\nLund | 3\n\n- one was lost\n- two were sold',
  );
  expect(marks).toMatchObject([{ kind: 'rows', count: 4 }]);
});

test('raised figures are powers, or references to notes', async () => {
  const { body, marks } = await readPdf(
    pdfOf([
      [
        { text: 'It fell to 10', x: 60, y: 700 },
        { text: '6', x: 118, y: 704, size: 6 },
        { text: ' cells in 2019', x: 122, y: 700 },
        { text: '3', x: 186, y: 704, size: 6 },
        { text: ' and rose again.', x: 190, y: 700 },
      ],
    ]),
  );
  expect(body).toBe('It fell to 10⁶ cells in 2019 and rose again.');
  expect(marks.map(({ kind }) => kind).sort()).toEqual(['notes', 'raised']);
});

test('pages without text are said, and a document of them is refused', async () => {
  const { marks } = await readPdf(pdfOf([linesAt(60, 700, ['It sank.']), [], []]));
  expect(marks).toEqual([{ kind: 'emptyPages', count: 2, examples: ['2', '3'] }]);
  expect(await refusalOf(() => readPdf(pdfOf([[], []])))).toBe('scanned');
  expect(await refusalOf(() => readPdf(pdfOf([linesAt(60, 30, ['1'])])))).toBe('scanned');
});

test.each([
  [
    'encrypted',
    pdfOf(
      [linesAt(60, 700, ['It sank.'])],
      `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<00><00>]`,
    ),
  ],
  ['damaged', Buffer.from('%PDF-1.4\nnothing of it')],
  ['damaged', Buffer.from('This is no PDF.')],
  ['tooManyPages', pdfOf(Array.from({ length: 301 }, () => []))],
])('one that is %s is refused', async (code, bytes) => {
  expect(await refusalOf(() => readDocument('a.pdf', bytes))).toBe(code);
});

test('a title that is given and a date count as with other files', async () => {
  const bytes = pdfOf([linesAt(60, 700, ['It sank.'])]);
  expect(await readDocument('a b.pdf', bytes, { published: '16 May 2024' })).toMatchObject({
    title: 'a b',
    published: '2024-05-16',
    body: 'It sank.',
  });
});
