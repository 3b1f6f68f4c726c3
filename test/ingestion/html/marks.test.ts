// The numbers of items in a list are those that the page shows.
import { expect, test } from 'vitest';
import { read } from './page-of.js';

const items = (...attributes: readonly string[]) =>
  attributes.map((each, i) => `<li ${each}>The pier has boat ${i} of the town.</li>`).join('');
const marksOf = (html: string) => {
  const list = read(`<p>These are all boats of the town.</p>${html}`).paragraphs[1] ?? '';
  return list.split('\n').map((line) => line.replace(/ ?The pier.*$/, ''));
};

test.each([
  ['by itself', '<ol>', ['', '', ''], ['1.', '2.', '3.']],
  ['with a start', '<ol start="5">', ['', '', ''], ['5.', '6.', '7.']],
  ['with a start of nought', '<ol start="0">', ['', '', ''], ['0.', '1.', '2.']],
  ['with a start that is loosely written', '<ol start=" +5th">', ['', ''], ['5.', '6.']],
  ['with a start that is no number', '<ol start="five">', ['', ''], ['1.', '2.']],
  ['with a number of an item', '<ol>', ['', 'value="7"', ''], ['1.', '7.', '8.']],
  ['backwards', '<ol reversed>', ['', '', ''], ['3.', '2.', '1.']],
  ['backwards with a start', '<ol reversed start="9">', ['', '', ''], ['9.', '8.', '7.']],
  [
    'backwards with a number of an item',
    '<ol reversed>',
    ['', 'value="8"', ''],
    ['3.', '8.', '7.'],
  ],
  ['in letters', '<ol type="a">', ['', 'value="26"', ''], ['a.', 'z.', '27.']],
  ['in capitals', '<ol type="A" start="2">', ['', ''], ['B.', 'C.']],
  ['in Roman numerals', '<ol type="i" start="3">', ['', ''], ['iii.', 'iv.']],
  ['in large Roman numerals', '<ol type="I" reversed>', ['', ''], ['II.', 'I.']],
  ['in letters by style', '<ol style="list-style-type: lower-latin">', ['', ''], ['a.', 'b.']],
  ['in numerals by style', '<ol type="a" style="list-style: upper-roman">', [''], ['I.']],
  [
    'in capitals by a style sheet',
    '<style>ol.points { list-style: upper-alpha inside }</style><ol class="points">',
    ['', ''],
    ['A.', 'B.'],
  ],
  ['with an item in letters', '<ol>', ['', 'type="a"'], ['1.', 'b.']],
  ['of an unknown kind', '<ol type="constructor">', ['', ''], ['1.', '2.']],
  ['of figures, and so written', '<ol type="1">', ['', ''], ['1.', '2.']],
  ['below nought', '<ol start="-1">', ['', '', ''], ['-', '0.', '1.']],
])('a list %s', (_, open, attributes, marks) => {
  expect(marksOf(`${open}${items(...attributes)}</ol>`)).toEqual(marks);
});

test('a list backwards counts its own items', () => {
  const inner = `<ol>${items('', '')}</ol>`;
  expect(marksOf(`<ol reversed><li>The pier has two.${inner}</li>${items('')}</ol>`)).toEqual([
    '2.',
    '  1.',
    '  2.',
    '1.',
  ]);
});
