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

const wrapped = (name: string, text: string, attributes = '') =>
  `<w:${name}${attributes}>${wordRun(text)}</w:${name}>`;
const ruby = (base: string, reading: string) =>
  `<w:r><w:ruby><w:rubyPr/>${wrapped('rt', reading)}${wrapped('rubyBase', base)}</w:ruby></w:r>`;
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const checkbox = (sign: string, isChecked: boolean) =>
  `<w:sdt ${W14}><w:sdtPr><w14:checkbox><w14:checked w14:val="${isChecked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${wordRun(sign)}</w:sdtContent></w:sdt>`;
const field = (type: string, more = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
const formCheckbox = (isChecked: boolean) =>
  [
    field(
      'begin',
      `<w:ffData><w:checkBox><w:default w:val="${isChecked ? 1 : 0}"/></w:checkBox></w:ffData>`,
    ),
    '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>',
    field('end'),
  ].join('');

test.each([
  ['a field', wrapped('fldSimple', '3', ' w:instr=" SEQ Table \\* ARABIC "'), 'Table 3 shows'],
  [
    'a field with a mark in it',
    wrapped('fldSimple', '3', ' w:instr=" IF 2 > 1 " w:dirty="true"'),
    'Table 3 shows',
  ],
  [
    'fields in each other',
    `<w:fldSimple>${wrapped('fldSimple', '4')}</w:fldSimple>`,
    'Table 4 shows',
  ],
  ['a direction', wrapped('dir', 'one', ' w:val="rtl"'), 'Table one shows'],
  ['another direction', wrapped('bdo', 'two', ' w:val="ltr"'), 'Table two shows'],
  ['a text with a reading', ruby('東京', 'とうきょう'), 'Table 東京 shows'],
  ['a box that is ticked', checkbox('☒', true), 'Table ☒ shows'],
  ['a box that is not', checkbox('☐', false), 'Table ☐ shows'],
  ['a box of another sign', checkbox('✓', true), 'Table ✓ shows'],
  ['a box of a form', formCheckbox(true), 'Table ☒ shows'],
  ['an empty one of a form', formCheckbox(false), 'Table ☐ shows'],
])('the text in %s is read', async (_, inside, text) => {
  const more = inside + wordRun(' shows');
  const { body, takenOut } = await readDocx(docxOf(wordParagraph('Table ', { more })));
  expect(body).toBe(text);
  expect(takenOut.count).toBe(0);
});

test('readings are taken out and said', async () => {
  const more = ruby('東京', 'とうきょう') + ruby('京都', 'きょうと');
  const { marks } = await readDocx(docxOf(wordParagraph('', { more })));
  expect(marks).toEqual([{ kind: 'readings', count: 2, examples: ['とうきょう', 'きょうと'] }]);
});

test.each([
  '<w:br/>',
  '<w:br w:type="textWrapping" w:clear="all"/>',
  '<w:br w:type="page"/>',
  "<w:br w:type='column' />",
  '<w:br w:type="page"></w:br>',
  '<w:cr/>',
  '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>',
  '<w:tab/>',
])('%s stands between words', async (sign) => {
  const more = `<w:r>${sign}</w:r>${wordRun('Ferries sail.')}`;
  const { body } = await readDocx(docxOf(wordParagraph('It is closed.', { more })));
  expect(body).toBe('It is closed. Ferries sail.');
});

describe('raised and lowered text', () => {
  const styles = `<?xml version="1.0"?><w:styles xmlns:w="${WORD}">${[
    ['Up', '<w:vertAlign w:val="superscript"/>'],
    ['Down', '<w:vertAlign w:val="subscript"/>'],
    ['Higher', '', 'Up'],
    ['Level', '<w:vertAlign w:val="baseline"/>', 'Up'],
    ['Points', '<w:position w:val="8"/>'],
    ['FootnoteReference', '<w:vertAlign w:val="superscript"/>'],
  ]
    .map(
      ([id, properties, base]) =>
        `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${base ? `<w:basedOn w:val="${base}"/>` : ''}<w:rPr>${properties}</w:rPr></w:style>`,
    )
    .join('')}</w:styles>`;
  const read = async (...paragraphs: string[]) =>
    (await readDocx(docxOf(paragraphs.join(''), { 'word/styles.xml': styles }))).body;
  const power = (properties: string, text = '6') =>
    read(wordParagraph('It had 10', { more: wordRun(text, properties) + wordRun(' cells.') }));
  const position = (height: number) => `<w:position w:val="${height}"/>`;

  test.each([
    '<w:vertAlign w:val="superscript"/>',
    '<w:rStyle w:val="Up"/>',
    '<w:rStyle w:val="Higher"/><w:b/>',
    '<w:rStyle w:val="Points"/>',
    position(6),
    `<w:b/>${position(5)}<w:sz w:val="14"/>`,
    `<w:rStyle w:val="Up"/><w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange>`,
  ])('is a power: %s', async (properties) => {
    expect(await power(properties)).toBe('It had 10⁶ cells.');
  });

  test.each([
    '<w:rStyle w:val="Level"/>',
    '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>',
    position(0),
    position(2),
    `<w:rPrChange w:id="1"><w:rPr>${position(6)}</w:rPr></w:rPrChange>`,
  ])('is text as any other: %s', async (properties) => {
    expect(await power(properties)).toBe('It had 106 cells.');
  });

  test.each([['<w:rStyle w:val="Down"/>'], [position(-4)]])(
    'is lowered: %s',
    async (properties) => {
      const more = wordRun('2', properties) + wordRun(' fell.');
      expect(await read(wordParagraph('CO', { more }))).toBe('CO₂ fell.');
    },
  );

  test.each([['<w:rStyle w:val="Higher"/>'], [position(6)]])(
    'is the mark of a note: %s',
    async (properties) => {
      const more = wordRun('3', properties) + wordRun(' it rose.');
      expect(await read(wordParagraph('In 2019', { more }))).toBe('In 2019 it rose.');
    },
  );

  test('is the mark of a note of Word, which is taken out', async () => {
    const note = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const files = {
      'word/styles.xml': styles,
      'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes xmlns:w="${WORD}"><w:footnote w:id="2"><w:p>${note}<w:footnoteRef/></w:r>${wordRun(' By the harbour office.')}</w:p></w:footnote></w:footnotes>`,
      'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${type}/footnotes" Target="footnotes.xml"/></Relationships>`,
    };
    const more = `${note}<w:footnoteReference w:id="2"/></w:r>${wordRun(' it rose.')}`;
    const { body, marks } = await readDocx(docxOf(wordParagraph('In 2019', { more }), files));
    expect(body).toBe('In 2019 it rose.\n\n- By the harbour office.');
    expect(marks).toMatchObject([{ kind: 'notes', count: 2 }]);
  });

  test('is no whole line, and no sentence', async () => {
    const high = position(6);
    expect(
      await read(
        wordParagraph('', { more: wordRun('Closed', high) + wordRun(' today', high) }),
        wordParagraph('Ask ', { more: wordRun('the harbour office', high) }),
      ),
    ).toBe('Closed today\n\nAsk the harbour office');
  });

  test('is no large first letter, which is joined to its word', async () => {
    const frame = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:hAnchor="text"/>';
    const letter = wordRun('T', `${position(-11)}<w:sz w:val="120"/>`);
    expect(
      await read(
        wordParagraph('Before.'),
        `<w:p><w:pPr><w:keepNext/>${frame}<w:rPr>${position(-11)}</w:rPr></w:pPr>${letter}</w:p>`,
        wordParagraph('he pier is closed.'),
        wordParagraph('After.'),
      ),
    ).toBe('Before.\n\nThe pier is closed.\n\nAfter.');
  });
});

describe('text that is read in no way', () => {
  const box = (text: string) =>
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:txbxContent>${wordParagraph(text)}</w:txbxContent></wp:inline></w:drawing>`;
  const fallback = (text: string) =>
    `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${wordParagraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  const both = (text: string, other = '') =>
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box(text)}</mc:Choice>${other && `<mc:Fallback>${other}</mc:Fallback>`}</mc:AlternateContent>`;
  const read = async (inside: string) => {
    const more = `<w:r>${inside}</w:r>${wordRun(' until the end of June.')}`;
    return (await readDocx(docxOf(wordParagraph('The pier is closed', { more })))).takenOut;
  };

  test.each([
    ['a box', box('Ferries &amp; boats sail at 9.'), ['Ferries & boats sail at 9.']],
    ['a box of words of the text', box('The end of the pier'), ['The end of the pier']],
    ['a box that may be drawn in one way', both('Ferries sail.'), ['Ferries sail.']],
    ['a wrapper that nobody knows', wrapped('unknown', ' again'), ['again']],
    ['two boxes', box('Caf&#233; open.') + box('Ask “Ines”.'), ['Café open.', 'Ask “Ines”.']],
  ])('is said: %s', async (_, inside, texts) => {
    expect((await read(inside)).blocks).toEqual(texts.map((text) => ({ text, isHidden: false })));
  });

  test.each([
    ['a box that may be drawn in two ways', both('Ferries sail.', fallback('Ferries sail.'))],
    ['a word in such a box', both('Ferries', fallback('Ferries'))],
    ['letters of a font', '<w:t>5</w:t><w:sym w:font="Symbol" w:char="F06D"/><w:t>m</w:t>'],
    ['a text with a reading', `<w:t>東</w:t></w:r>${ruby('京', 'きょう')}<w:r><w:t>都</w:t>`],
    ['hyphens', '<w:t>struc</w:t><w:softHyphen/><w:t>ture</w:t><w:noBreakHyphen/><w:t>x</w:t>'],
    ['a word in runs', `<w:t>struc</w:t></w:r>${wordRun('ture', '<w:b/>')}<w:r>`],
    [
      'raised and struck figures',
      `</w:r>${wordRun('6', '<w:strike/>')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>5</w:t>`,
    ],
    ['marks of XML', '<w:t>A&amp;B &lt;caf&#233;&gt; </w:t>'],
  ])('is not what is read: %s', async (_, inside) => {
    expect(await read(inside)).toMatchObject({ blocks: [], count: 0 });
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
