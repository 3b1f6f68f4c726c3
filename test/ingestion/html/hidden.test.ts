// What a page keeps from its readers, and what only looks so.
import { describe, expect, test } from 'vitest';
import { read } from './page-of.js';

describe('what nobody sees', () => {
  test.each([
    'style="clip:rect(0,0,0,0);height:1px;width:1px;overflow:hidden;position:absolute"',
    'style="clip: rect(1px, 1px, 1px, 1px); position: absolute !important"',
    'style="clip-path:inset(50%)"',
    'style="position:absolute;left:-9999px"',
    'style="position: fixed; top: -100em"',
    'style="WIDTH: 1px; HEIGHT: 1px"',
    'style="opacity:0;position:absolute"',
    'style="opacity:0;pointer-events:none"',
    'style="font-size:0"',
    `style="${'color:red;'.repeat(1_000)}display:none"`,
    'style="display:none!important;display:block"',
    'style="display:block;overflow:hidden;height:0"',
    'style="float:left;display:inline-block;max-height:0px;overflow: clip"',
    'style="display:inline-block;transform:rotate(2deg) scale(0)"',
    'style="margin-left:-9999px"',
    'style="position:absolute;bottom:-9999px"',
    'style="color:transparent"',
    'style="color: rgba(0, 0, 0, 0)"',
    'class="hidden"',
    'class="note d-none"',
    'class="offscreen"',
    'class="vh"',
    'class="sr-only"',
    'class="link__text visually-hidden"',
    'class="ssrcss-1f39n02-VisuallyHidden e16en2lz0"',
    'class="screen-reader-text"',
    'class="govuk-visually-hidden"',
    'hidden',
  ])('is taken out and said: %s', (attribute) => {
    const { paragraphs, takenOut } = read(
      `<p>The mayor said in a statement<span ${attribute}>, opens new tab</span> that it stays shut.</p>`,
    );
    expect(paragraphs).toEqual(['The mayor said in a statement that it stays shut.']);
    expect(takenOut.blocks).toEqual([{ text: ', opens new tab', isHidden: true }]);
  });

  test.each([
    ['<span aria-hidden="true">£4.2m</span><span class="sr-only">4.2 million pounds</span>'],
    [
      '<span style="clip:rect(0 0 0 0)">4.2 million pounds</span><span aria-hidden="true">£4.2m</span>',
    ],
  ])('a figure that is read aloud in other words stays as it is seen: %s', (html) => {
    const { paragraphs } = read(`<p>Repairs cost ${html}, the mayor said.</p>`);
    expect(paragraphs).toEqual(['Repairs cost £4.2m, the mayor said.']);
  });

  test.each([
    'class="hidden md:inline"',
    'class="d-none d-lg-inline-block"',
    'style="display:none;display:inline"',
    'style="height:0;overflow:hidden"',
    'style="background:url(a;display:none)"',
    'style="/* display:none */color:red"',
    'style="background-clip:text;color:transparent"',
    'class="not-sr-only"',
    'class="sr-onlyish"',
    'style="position:absolute;left:-2px"',
    'style="width:1px"',
  ])('what is seen stays: %s', (attribute) => {
    const { paragraphs, takenOut } = read(`<p>The pier <b ${attribute}>is shut</b>.</p>`);
    expect(paragraphs).toEqual(['The pier is shut.']);
    expect(takenOut.count).toBe(0);
  });
});

describe('a style sheet of the page', () => {
  const textsBy = (sheet: string, attribute: string, head = '') =>
    read(`<p>The pier is <i ${attribute}>not</i> open.</p>`, {
      head: `<style${head}>${sheet}</style>`,
    });

  test.each([
    ['.x{display:none}', 'class="y x"'],
    ['#x { visibility: hidden }', 'id="x"'],
    ['b, p:first-child, i.x.y {\n  color: red; display:none;\n}', 'class="y x"'],
    ['@import "a.css"; @media print{.z{a:b}} /* .x{} */ .x{display:none}', 'class="x"'],
    ['.q::after{content:"}{"} .x{display:none}', 'class="x"'],
    ['.x{display:none !important} i.x{display:inline}', 'class="x"'],
    ['.x{display:none}.x{color:red}', 'class="x"'],
  ])('hides: %s', (sheet, attribute) => {
    const { paragraphs, takenOut } = textsBy(sheet, attribute);
    expect(paragraphs).toEqual(['The pier is open.']);
    expect(takenOut.blocks).toEqual([{ text: 'not', isHidden: true }]);
  });

  test.each([
    ['.x{display:none}', 'class="xx"'],
    ['.x{display:none}', 'class="x" style="display:inline"'],
    ['.x{display:none} i.x{display:inline}', 'class="x"'],
    ['.x{display:none} #x{display:inline}', 'class="x" id="x"'],
    ['.closed .x{display:none}', 'class="x"'],
    ['.x:hover{display:none}', 'class="x"'],
    ['@media print{.x{display:none}}', 'class="x"'],
    ['@keyframes a{from{visibility:hidden}} i{color:red}', 'class="x"'],
    ['/* .x{display:none} */', 'class="x"'],
    ['body{display:none}', 'class="x"'],
  ])('and does not hide: %s', (sheet, attribute) => {
    expect(textsBy(sheet, attribute).paragraphs).toEqual(['The pier is not open.']);
  });

  test('for printers holds for no screen', () => {
    const hidden = '.x{display:none}';
    expect(textsBy(hidden, 'class="x"', ' media="print"').paragraphs).toEqual([
      'The pier is not open.',
    ]);
    expect(textsBy(hidden, 'class="x"', ' media="screen, print"').paragraphs).toEqual([
      'The pier is open.',
    ]);
  });

  test('strikes and raises', () => {
    const head = '<style>.a{text-decoration:red line-through}.b{vertical-align:super}</style>';
    const { paragraphs } = read(
      '<p>It is <b class="a">three</b> four km<i class="b">2</i> large.</p>',
      { head },
    );
    expect(paragraphs).toEqual(['It is four km² large.']);
  });
});

describe('what stands in a flexible box or a grid', () => {
  test.each([
    ['<div style="display:flex"><span>Mon</span><span>9am</span></div>', ''],
    ['<p style="display: inline-flex"><b>Mon</b><a href="/a">9am</a></p>', ''],
    ['<div class="row"><span>Mon</span><i>9am</i></div>', '.row{display:grid}'],
    ['<p>Mon<span style="display:inline-grid"><span>9am</span></span></p>', ''],
  ])('is set apart: %s', (html, sheet) => {
    const { paragraphs } = read(html, { head: `<style>${sheet}</style>` });
    expect(paragraphs).toEqual(['Mon 9am']);
  });

  test('but not in another box', () => {
    const html = '<p style="display:block"><span>Mon</span><span>day</span></p>';
    expect(read(html).paragraphs).toEqual(['Monday']);
  });
});

describe('a paragraph that fades in', () => {
  const text = 'The pier will be rebuilt in 2026, the engineer said.';

  test.each([
    'opacity:0;transform:translateY(20px)',
    'opacity: 0',
    'opacity:0.0; transition: opacity 1s',
    'will-change: opacity; OPACITY: 0 !important',
    'filter:blur(4px);opacity:0%',
  ])('is text, and it is said: %s', (style) => {
    const { paragraphs, counted, takenOut } = read(`<p style="${style}">${text}</p>`);
    expect(paragraphs).toEqual([text]);
    expect(counted).toEqual([['fading', 1, [text]]]);
    expect(takenOut.count).toBe(0);
  });

  test('is named once, whatever fades in it', () => {
    const { counted } = read(
      `<div style="opacity:0"><p style="opacity:0">${text}</p><p>It stays shut.</p></div>`,
    );
    expect(counted).toEqual([['fading', 2, [text, 'It stays shut.']]]);
  });

  test('and so is what a reader has to open', () => {
    const { body, counted } = read(
      `<details><summary>More</summary><p>${text}</p></details><details open><p>It is open.</p></details>`,
    );
    expect(body).toContain(text);
    expect(counted).toEqual([['fading', 2, ['More', text]]]);
  });

  test('one that is half seen, or not displayed, is none', () => {
    expect(read(`<p style="opacity:0.5">${text}</p>`).marks).toEqual([]);
    const hidden = read(`<p style="opacity:0;display:none">${text}</p>`);
    expect(hidden.paragraphs).toEqual([]);
    expect(hidden.takenOut.blocks).toEqual([{ text, isHidden: true }]);
  });
});

test.each(['progress', 'meter', 'dialog', 'datalist', 'noembed', 'noframes', 'title'])(
  'what no browser shows is no text: <%s>',
  (name) => {
    const { body, takenOut } = read(`<p>It is <${name}>half</${name}> open.</p>`);
    expect(body).not.toContain('half');
    expect(takenOut.elements).toBe(1);
  },
);

test.each([
  ['Vec<String>', ['<string>']],
  ['Use <name> as <b>placeholder</b>, <name> again', ['<name>']],
  ['A <fancy-box>box</fancy-box>, <center>old</center> and <svg><path d="M0 0"/></svg>', []],
])('an element that is none may have been text, and is said: %s', (html, names) => {
  const { takenOut } = read(`<p>${html} was written.</p>`);
  expect(takenOut.blocks).toEqual(names.map((text) => ({ text, isHidden: false })));
});

test.each([
  '<button>Start</button>',
  '<select><option>Start</option></select>',
  '<textarea>Start</textarea>',
  '<svg><text>Start</text></svg>',
])('what is pressed, filled in or drawn is no text, and is said: %s', (element) => {
  const { body, takenOut } = read(`<p>Press ${element} now.</p>`);
  expect(body).not.toContain('Start');
  expect(takenOut.blocks).toEqual([{ text: 'Start', isHidden: false }]);
});
