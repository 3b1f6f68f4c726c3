// Inline elements: no words and figures that nobody wrote, and all that is changed is said.
import { describe, expect, test } from 'vitest';
import { read } from './page-of.js';

test('raised, struck and hidden text, as one page has them', () => {
  const { body, paragraphs, takenOut, counted } = read(
    `<p>The harbour holds 1.3 x 10<sup>6</sup> tonnes of silt. Visitors came in 2019<sup>3</sup>. It is
     <del>three</del><ins>four</ins> metres deep. The mayor said in <a href="/s">a statement<span
     style="clip:rect(0,0,0,0);height:1px;width:1px;overflow:hidden;position:absolute">, opens new tab</span></a>
     that it stays shut.</p>`,
  );
  expect(paragraphs).toEqual([
    'The harbour holds 1.3 x 10⁶ tonnes of silt. Visitors came in 2019. It is four metres deep. The mayor said in a statement that it stays shut.',
  ]);
  expect(counted).toEqual([
    ['struck', 1, ['three']],
    ['raised', 1, ['10⁶']],
    ['notes', 1, ['3']],
  ]);
  expect(takenOut.blocks).toEqual([{ text: ', opens new tab', isHidden: true }]);
  expect(body).not.toContain('tab');
});

describe('references to notes', () => {
  test.each([
    'It closed.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> It stays shut.',
    'It closed.<a href="https://example.org/page#fn4"><sup>4</sup></a> It stays shut.',
    'It closed.<sup><a href="/notes/2">2</a></sup><sup>,</sup><sup><a href="#n3">3</a></sup> It stays shut.',
    'It closed.<a role="doc-noteref" href="#n1">1</a> It stays shut.',
    'It closed.<a href="#n1">[note 1]</a> It stays shut.',
    'It closed.<sup class="noprint">[<i><a href="/wiki/Help">citation needed</a></i>]</sup> It stays shut.',
    'It closed<sup>*</sup>. It stays shut.',
    'It closed.<a href="#fn1">1</a> It stays shut.',
    'It closed<a class="footnote" id="fnref1" href="/x">3</a>. It stays shut.',
    'It closed.<a href="#_ftn2">2</a> It stays shut.',
    'It closed. <a href="#cite_note-4">4</a> It stays shut.',
    'It closed<span class="footnote">3</span>. It stays shut.',
    'It closed<span class="text-ref">a</span>. It stays shut.',
    'It closed<span style="vertical-align: super">3</span>. It stays shut.',
    'It closed<a href="#e3" style="vertical-align:super">3</a>. It stays shut.',
  ])('go: %s', (html) => {
    const { paragraphs, counted } = read(`<p>${html}</p>`);
    expect(paragraphs).toEqual(['It closed. It stays shut.']);
    expect(counted[0]?.[0]).toBe('notes');
  });

  test('a link to a place in the page is text otherwise', () => {
    const { paragraphs } = read('<p>It closed, as <a href="#map">the map</a> shows.</p>');
    expect(paragraphs).toEqual(['It closed, as the map shows.']);
  });

  test.each([
    ['It closed in 2019<a href="#fn1">3</a> at last.', 'It closed in 2019 at last.'],
    ['It covers 40 km<span style="vertical-align:super">2</span>.', 'It covers 40 km².'],
    ['It holds H<span style="vertical-align:sub">2</span>O.', 'It holds H₂O.'],
  ])('make no figure: %s', (html, text) => {
    expect(read(`<p>${html}</p>`).paragraphs).toEqual([text]);
  });

  test.each([
    ['It won <a href="#results">3</a> seats.'],
    ['It is <span class="footprint">3</span> metres.'],
    ['See note <a href="#fn3">3</a> of it.'],
    ['As Fig.<a href="#ref-3">3</a> shows.'],
    ['It won <span class="note">3</span> seats.'],
    ['It won 1<span class="ref">2</span>0 seats.'],
    ['The <span class="reference">three</span> seats.'],
  ])('and figures that only look so stay: %s', (html) => {
    const { paragraphs, marks } = read(`<p>${html}</p>`);
    expect(paragraphs).toEqual([html.replace(/<[^>]+>/g, '')]);
    expect(marks).toEqual([]);
  });

  test('a sentence that is raised is text', () => {
    const text = 'It is shut, and nobody knows why, or for how long, or who will pay. '.repeat(3);
    expect(read(`<p><sup>${text}</sup>Yes.</p>`).paragraphs).toEqual([`${text}Yes.`]);
  });

  test('a power in a link to somewhere else stays', () => {
    const { paragraphs } = read('<p>It has <a href="/silt#top">10<sup>6</sup> tonnes</a>.</p>');
    expect(paragraphs).toEqual(['It has 10⁶ tonnes.']);
  });
});

describe('struck text', () => {
  test.each([
    ['It is <s>three</s> <b>four</b> metres deep.', 'It is four metres deep.'],
    ['It is <strike>three </strike>four metres deep.', 'It is four metres deep.'],
    [
      'It is <span style="text-decoration: line-through">three</span> four metres deep.',
      'It is four metres deep.',
    ],
    ['It is four<del> or five</del> metres deep<del> at most</del>.', 'It is four metres deep.'],
    ['It is<del> three </del>four metres deep.', 'It is four metres deep.'],
  ])('goes, and the words around it stay apart: %s', (html, text) => {
    const { paragraphs, counted } = read(`<p>${html}</p>`);
    expect(paragraphs).toEqual([text]);
    expect(counted[0]?.[0]).toBe('struck');
  });
});

describe('breaks', () => {
  test.each([
    ['The pier<br>is closed.', 'The pier is closed.'],
    ['The sand<wbr>castle is closed.', 'The sandcastle is closed.'],
    ['The sand&shy;castle is closed.', 'The sandcastle is closed.'],
    ['The har\u00adbour is closed.', 'The harbour is closed.'],
    [
      '<span style="display:block">The pier</span><span style="display:block">is closed.</span>',
      'The pier is closed.',
    ],
    ['The <nobr>pier</nobr> is <x-word>closed</x-word>.', 'The pier is closed.'],
  ])('make and divide no words: %s', (html, text) => {
    expect(read(`<p>${html}</p>`).paragraphs).toEqual([text]);
  });

  test('soft hyphens are counted', () => {
    expect(read('<p>The har&shy;bour is clo&shy;sed.</p>').takenOut.invisible).toBe(2);
  });
});

describe('readings, quotations, abbreviations, emoji', () => {
  test.each([
    [
      '<ruby>東京<rp>(</rp><rt>Tokyo</rt><rp>)</rp></ruby> is far.',
      '東京 is far.',
      'readings',
      ['Tokyo'],
    ],
    [
      '<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> is read.',
      '漢字 is read.',
      'readings',
      ['kan', 'ji'],
    ],
    ['She said <q>no</q>.', 'She said “no”.', 'quoted', ['“no”']],
    [
      'She said <q>he told me <q>no</q> twice</q>.',
      'She said “he told me ‘no’ twice”.',
      'quoted',
      ['“he told me no twice”', '‘no’'],
    ],
    ['Closed <img class="emoji" alt="🚢" src="x.png"> today.', 'Closed 🚢 today.', 'emoji', ['🚢']],
    ['Closed<img alt="👩‍🚀" src="x.png">.', 'Closed👩‍🚀.', 'emoji', ['👩‍🚀']],
    [
      'Closed <img alt="The pier at noon" src="x.png"> today.',
      'Closed today.',
      'pictures',
      ['The pier at noon'],
    ],
  ])('%s', (html, text, kind, examples) => {
    const { paragraphs, counted } = read(`<p>${html}</p>`);
    expect(paragraphs).toEqual([text]);
    expect(counted).toEqual([[kind, examples.length, examples]]);
  });

  test.each([
    ['The <abbr title="World Health Organization">WHO</abbr> came.', 'The WHO came.'],
    ['She said <q>“no”</q>.', 'She said “no”.'],
    ['The <dfn>pier</dfn> is <mark>closed</mark>, <kbd>now</kbd>.', 'The pier is closed, now.'],
  ])('nothing is added to what is there: %s', (html, text) => {
    const { paragraphs, marks } = read(`<p>${html}</p>`);
    expect(paragraphs).toEqual([text]);
    expect(marks).toEqual([]);
  });
});

describe('a formula', () => {
  const power = '<msup><mi>x</mi><mn>2</mn></msup>';

  test.each([
    ['10&nbsp;×&nbsp;<math><msup><mn>10</mn><mn>6</mn></msup></math>', '10 × 10⁶'],
    [`<math><mrow>${power}<mo>+</mo><msub><mi>a</mi><mi>max</mi></msub></mrow></math>`, 'x²+a_max'],
    ['<math><mfrac><mn>1</mn><mi>b</mi></mfrac></math>', '1/b'],
    ['<math><msqrt><mi>a</mi><mo>+</mo><mn>1</mn></msqrt></math>', '√(a+1)'],
    ['<math><msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup></math>', 'aᵢ²'],
    [
      `<span class="katex"><span class="katex-mathml"><math><semantics><mrow>${power}</mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span></span>`,
      'x²',
    ],
  ])('is written on a line: %s', (html, text) => {
    const { paragraphs, counted } = read(`<p>So ${html} is left.</p>`);
    expect(paragraphs).toEqual([`So ${text} is left.`]);
    expect(counted).toEqual([['raised', 1, [expect.any(String)]]]);
  });

  test('that is signs side by side is text', () => {
    const { paragraphs, marks } = read('<p>So <math><mi>a</mi><mo>=</mo><mn>2</mn></math>.</p>');
    expect(paragraphs).toEqual(['So a=2.']);
    expect(marks).toEqual([]);
  });

  test.each([
    '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>',
    '<munderover><mo>∑</mo><mn>1</mn><mn>2</mn></munderover>',
    '<mroot><mn>1</mn><mn>2</mn></mroot>',
  ])('that no line can show is left out and said: %s', (html) => {
    const { paragraphs, counted } = read(`<p>So <math>${html}</math> is left.</p>`);
    expect(paragraphs).toEqual(['So is left.']);
    expect(counted).toEqual([['formulas', 1, [expect.stringContaining('1')]]]);
  });
});

describe('a row of a table', () => {
  const table = (rows: string) =>
    `<p>The depths of the ports, in metres, as they were measured in May, and in June:</p><table><thead><tr><th>Port</th><th>Depth</th></tr></thead>${rows}</table>`;

  test.each([
    ['<tr><td>Riga</td><td>12</td></tr>', 'Riga | 12'],
    ['<tr><td><p>Riga</p></td><td><p>12</p></td></tr>', 'Riga | 12'],
    ['<tr><th scope="row">Riga</th><td>12<br>or 13</td></tr>', 'Riga | 12 or 13'],
    ['<tr><td>Riga</td><td></td><td>12</td></tr>', 'Riga | | 12'],
    ['<tr><td><b>Riga</b></td></tr>', 'Riga'],
  ])('is a line of its cells: %s', (row, text) => {
    const { paragraphs, counted } = read(table(row));
    expect(paragraphs.slice(1)).toEqual(['Port | Depth', text]);
    expect(counted).toEqual([['rows', text.includes('|') ? 2 : 1, expect.any(Array)]]);
  });

  const rowsOf = (rows: string) => read(table(rows)).paragraphs.slice(2);

  test.each([
    ['<tr><td></td><td>5</td></tr>', ['| 5']],
    [
      '<tr><td rowspan="2">Riga</td><td>12</td></tr><tr><td>14</td></tr>',
      ['Riga | 12', 'Riga | 14'],
    ],
    [
      '<tr><td>Riga</td><td rowspan=2>12</td><td>a</td></tr><tr><td>Oslo</td><td>b</td></tr><tr><td>Bern</td><td>3</td></tr>',
      ['Riga | 12 | a', 'Oslo | 12 | b', 'Bern | 3'],
    ],
    [
      '<tr><th>Port</th><th colspan="2">Depth</th></tr><tr><td>Riga</td><td>12</td><td>13</td></tr>',
      ['Port | Depth | Depth', 'Riga | 12 | 13'],
    ],
    ['<tr><td colspan="2">All of them</td></tr>', ['All of them']],
    [
      '<tr><td rowspan="2" colspan="2">x</td><td>1</td></tr><tr><td>2</td></tr>',
      ['x | x | 1', 'x | x | 2'],
    ],
    ['<tr><td colspan="0">a</td><td rowspan="-1">b</td></tr><tr><td>c</td></tr>', ['a | b', 'c']],
  ])('each cell stands in its columns and rows: %s', (rows, texts) => {
    expect(rowsOf(rows)).toEqual(texts);
  });

  test('what spans very much is written some times alone', () => {
    const [row = ''] = rowsOf('<tr><td>a</td><td colspan="9999">b</td></tr>');
    expect(row.length).toBeLessThan(100);
    const long = 'word '.repeat(40);
    expect(rowsOf(`<tr><td>a</td><td colspan="3">${long}</td></tr>`)).toEqual([
      `a | ${long.trim()}`,
    ]);
  });

  test('a page that is laid out as a table has paragraphs', () => {
    const { paragraphs, marks } = read(
      '<table><tr><td><p>The pier is closed.</p><p>It stays shut.</p><p>Nobody knows why.</p></td><td><ul><li>Home</li></ul></td></tr></table>',
    );
    expect(paragraphs.join('\n')).not.toContain('|');
    expect(marks).toEqual([]);
  });
});
