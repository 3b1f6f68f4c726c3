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
        { text: '6', x: 107, y: 704, size: 6 },
        { text: ' cells in 2019', x: 111, y: 700 },
        { text: '3', x: 170, y: 704, size: 6 },
        { text: ' and rose again.', x: 174, y: 700 },
      ],
    ]),
  );
  expect(body).toBe('It fell to 10⁶ cells in 2019 and rose again.');
  expect(marks.map(({ kind }) => kind).sort()).toEqual(['notes', 'raised']);
});

describe('a large first letter', () => {
  const lines = (first: string) => [
    first,
    'the harbour office said on Monday, as nine of the eleven pillars',
    'had cracks that divers had found when they looked at them in May',
    'and in June. Ferries leave from the western pier on each day now.',
  ];
  const page = (letter: string, first: string, y: number) => {
    const [one, two, three, four] = linesAt(0, 700, lines(first));
    const beside = [one, two, three].map((line) => ({ ...line, text: line?.text ?? '', x: 92 }));
    return [
      { text: 'It was a Tuesday, and all boats had left the harbour of Larkholm.', x: 60, y: 730 },
      { text: letter, x: 60, y, size: 36 },
      ...beside.map((line) => ({ ...line, y: line.y ?? 0 })),
      { text: four?.text ?? '', x: 60, y: four?.y ?? 0 },
    ];
  };

  test.each([
    ['T', 'he eastern pier of Larkholm will stay closed until June, as', 'The'],
    ['A', 's the eastern pier of Larkholm will be closed until June,', 'As'],
    ['A', 'pier of Larkholm will be closed until the end of June,', 'A pier'],
    ['\x93L', 'et it be,\x94 Ines Calder wrote of the eastern pier, which', '“Let'],
  ])('is joined to its word: %s and %s', async (letter, first, begins) => {
    const [, ...others] = lines(first);
    const rest = first.slice(first.indexOf(' ')).replace('\x94', '”');
    const { body, marks } = await readPdf(pdfOf([page(letter, first, 676)]));
    expect(body.split('\n\n')).toEqual([
      'It was a Tuesday, and all boats had left the harbour of Larkholm.',
      [begins + rest, ...others].join(' '),
    ]);
    expect(marks).toEqual([]);
  });

  test('may stand on the first line', async () => {
    const first = 'he pier of Larkholm will stay closed until June, as they said';
    const { body } = await readPdf(pdfOf([page('T', first, 700)]));
    expect(body.split('\n\n')[1]).toBe(`T${lines(first).join(' ')}`);
  });
});

test('a small line beside a larger one is not raised', async () => {
  const { body, marks } = await readPdf(
    pdfOf([
      [
        { text: 'The harbour office', x: 60, y: 700 },
        { text: 'a report on the piers of Larkholm', x: 146, y: 703, size: 7 },
        { text: 'A boat', x: 60, y: 650 },
        { text: 'of nine pillars', x: 90, y: 648, size: 7 },
      ],
    ]),
  );
  expect(body).not.toMatch(/[_^]/);
  expect(marks).toEqual([]);
});

describe('what stands under a short line', () => {
  const long = 'The council agreed to spend nine million on the eastern pier of the town';
  const read = async (lines: readonly string[], bold: readonly number[] = []) => {
    const placed = linesAt(60, 700, lines).map((line, i) => ({
      ...line,
      isBold: bold.includes(i),
    }));
    return (await readPdf(pdfOf([placed]))).body.split('\n\n');
  };

  test.each([
    ['a heading', ['Budget', long, 'in 2023.'], [0], ['Budget', `${long} in 2023.`]],
    ['a heading in no other font', ['Budget', `${long}.`], [], ['Budget', `${long}.`]],
    [
      'a longer heading in another font',
      ['Decisions on the budget of the eastern pier', `${long}.`],
      [0],
      ['Decisions on the budget of the eastern pier', `${long}.`],
    ],
    [
      'names',
      ['Present: A. Brown (chair)', 'J. Dean', 'T. Smith', 'Absent: K. Moss', `${long}.`],
      [],
      ['Present: A. Brown (chair)', 'J. Dean', 'T. Smith', 'Absent: K. Moss', `${long}.`],
    ],
    [
      'a sentence that goes on',
      ['The pier', 'of the town', `is closed. ${long}.`],
      [],
      [`The pier of the town is closed. ${long}.`],
    ],
    [
      'a name broken at its hyphen',
      ['By Baden-', 'Powell', `${long}.`],
      [],
      ['By Baden-Powell', `${long}.`],
    ],
    ['a line in another font', [long, long, long], [1], [[long, long, long].join(' ')]],
  ])('is apart where it does not go on: %s', async (_, lines, bold, paragraphs) => {
    expect(await read(lines, bold)).toEqual(paragraphs);
  });
});

describe('small print at the foot of a page', () => {
  const lines = [
    'The eastern pier of Larkholm will stay closed until the end of June, as',
    'the harbour office said on Monday. Divers had found cracks in nine of the',
  ];
  const note = { text: '1 See the annual report of the harbour office.', x: 60, y: 60, size: 8 };
  const other = { text: '2 See page nine.', x: 60, y: 48, size: 8 };
  const read = async (...pages: Parameters<typeof pdfOf>[0]) =>
    (await readPdf(pdfOf(pages))).body.split('\n\n');
  const next = [
    'eleven pillars, which carry its load.',
    'Nobody objected to the repairs of it, as a vote on Friday showed to all.',
  ];

  test.each([
    ['one note', [note]],
    ['two notes', [note, other]],
  ])('stands after the paragraph that runs over: %s', async (_, notes) => {
    expect(await read([...linesAt(60, 700, lines), ...notes], linesAt(60, 740, next))).toEqual([
      `${lines.join(' ')} ${next[0]}`,
      ...notes.map(({ text }) => text),
      next[1],
    ]);
  });

  test('stands where it is when no paragraph runs over, and at the end of all', async () => {
    const ended = [...lines, 'pillars.'];
    const first = [...linesAt(60, 700, ended), note];
    expect(await read(first, [...linesAt(60, 740, next.slice(1)), other])).toEqual([
      ended.join(' '),
      note.text,
      next[1],
      other.text,
    ]);
  });

  test('stands after a short last line that no small letter goes on from', async () => {
    const first = [...linesAt(60, 700, [...lines, 'pillars.', 'Table of boats']), note];
    expect(await read(first, linesAt(60, 740, next.slice(1)))).toEqual([
      `${lines.join(' ')} pillars.`,
      'Table of boats',
      note.text,
      next[1],
    ]);
  });
});

test.each([
  [
    'in the middle',
    [
      ['Item', '2022', '2023'],
      ['Visitors', '', '3,000'],
      ['Boats', '7', '9'],
    ],
  ],
  [
    'at the end',
    [
      ['Item', '2022', '2023'],
      ['Visitors', '2,000', ''],
      ['Boats', '7', '9'],
    ],
  ],
  [
    'at the beginning',
    [
      ['', '2022', '2023'],
      ['Visitors', '2,000', '3,000'],
      ['Boats', '7', '9'],
    ],
  ],
  [
    'more than one',
    [
      ['Item', '2021', '2022', '2023'],
      ['Visitors', '', '', '3,000'],
      ['Boats', '', '7', '9'],
    ],
  ],
  [
    'under a line of its own',
    [
      ['Item', '2022', '2023'],
      ['North', '', ''],
      ['Visitors', '', '3,000'],
    ],
  ],
])('an empty cell keeps its column: %s', async (_, rows) => {
  const cells = rows.flatMap((row, i) =>
    row.flatMap((text, column) => (text ? [{ text, x: 60 + column * 120, y: 700 - i * 14 }] : [])),
  );
  const { body } = await readPdf(pdfOf([cells]));
  const written = rows.map((row) =>
    row
      .join(' | ')
      .replace(/(?: \| )+$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  expect(body.split('\n\n')).toEqual(written);
});

test('cells that stand under no column are left as they are', async () => {
  const { body } = await readPdf(
    pdfOf([
      [
        ...['Item', '2022', '2023'].map((text, i) => ({ text, x: 60 + i * 120, y: 700 })),
        { text: 'Visitors', x: 60, y: 686 },
        { text: 'both years', x: 240, y: 686 },
      ],
    ]),
  );
  expect(body).toBe('Item | 2022 | 2023\n\nVisitors | both years');
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
