// Raised and lowered characters: what is a power, what a reference to a note.
import { describe, expect, test } from 'vitest';
import { writtenOnLine } from '../../../src/ingestion/html/raised.js';

const written = (line: string, isReference = false) => {
  const [before = '', raised = '', after = ''] = line.split(/[{}]/);
  const isLowered = raised.startsWith('_');
  const text = raised.replace(/^_/, '');
  const inLine = writtenOnLine({ text, isLowered, before, after, isReference });
  return before + (inLine ?? '') + after;
};

describe('a power', () => {
  test.each([
    ['1.3 x 10{6} tonnes', '1.3 x 10⁶ tonnes'],
    ['some 10{12} bytes', 'some 10¹² bytes'],
    ['4 × 10{-9} m', '4 × 10⁻⁹ m'],
    ['an area of 40 km{2}', 'an area of 40 km²'],
    ['12 µg/m{3} of dust', '12 µg/m³ of dust'],
    ['people per km{2}.', 'people per km².'],
    ['9.8 m s{−2}', '9.8 m s⁻²'],
    ['E = mc{2}', 'E = mc²'],
    ['x{2} + 1', 'x² + 1'],
    ['2{32} addresses', '2³² addresses'],
    ['5{2} = 25', '5² = 25'],
    ['(a + b){2}', '(a + b)²'],
    ['2{n} times', '2ⁿ times'],
    ['e{kt}', 'e^(kt)'],
    ['{14}C dating', '¹⁴C dating'],
    ['1{3}⁄4 miles', '1³⁄4 miles'],
    ['1.3 x 10 {6} tonnes', '1.3 x 10 ⁶ tonnes'],
    ['some 10\u00a0{12} bytes', 'some 10\u00a0¹² bytes'],
    ['where a{2} + b² = c²', 'where a² + b² = c²'],
    ['so c² − a{2} is left', 'so c² − a² is left'],
    ['I{2}=P/R', 'I²=P/R'],
    ['an R{2} of 0.9', 'an R² of 0.9'],
    ['with adjusted R{2}', 'with adjusted R²'],
    ['the area of A{2}', 'the area of A²'],
    ['3{4} is 81', '3⁴ is 81'],
    ['some 7{3} ways', 'some 7³ ways'],
    ['12{2} equals 144', '12² equals 144'],
    ['only $4{99} each', 'only $4⁹⁹ each'],
    ['at £ 12{50}', 'at £ 12⁵⁰'],
  ])('stays readable: %s', (line, expected) => {
    expect(written(line)).toBe(expected);
  });
});

describe('a reference to a note', () => {
  test.each([
    ['Visitors came in 2019{3}.', 'Visitors came in 2019.'],
    ['It won 12{4} seats', 'It won 12 seats'],
    ['some 1,500{12} people', 'some 1,500 people'],
    ['grew by 4.5%{2} in May', 'grew by 4.5% in May'],
    ['on May 10{3} it closed', 'on May 10 it closed'],
    ['four metres deep.{1}', 'four metres deep.'],
    ['said the mayor{2,3}', 'said the mayor'],
    ['said the mayor{4–6}', 'said the mayor'],
    ['said the mayor{a}', 'said the mayor'],
    ['said the mayor{iv}', 'said the mayor'],
    ['said the mayor{[7]}', 'said the mayor'],
    ['said the mayor{[citation needed]}', 'said the mayor'],
    ['said the mayor{†}', 'said the mayor'],
    ['(Smith){5} agrees', '(Smith) agrees'],
    ['“It closed”{6}', '“It closed”'],
    ['Vitamin C{2} helps', 'Vitamin C helps'],
    ['on May 3{2} it closed', 'on May 3 it closed'],
    ['Group 7{1} won', 'Group 7 won'],
    ['it cost $4{3} then', 'it cost $4 then'],
    ['plan B{2} won', 'plan B won'],
    ['{1} See the report.', ' See the report.'],
  ])('goes: %s', (line, expected) => {
    expect(written(line)).toBe(expected);
  });

  test('goes whatever it looks like, where it is a link to a note', () => {
    expect(written('10{6}', true)).toBe('10');
    expect(written('CO{_2}', true)).toBe('CO');
  });
});

describe('what is neither', () => {
  test.each([
    ['the 1{st} of May', 'the 1st of May'],
    ['the 20{th} century', 'the 20th century'],
    ['M{me} Dupont', 'Mme Dupont'],
    ['M{c}Donald', 'McDonald'],
    ['the n{th} time', 'the nth time'],
    ['Acme{TM} pumps', 'Acme™ pumps'],
    ['Acme{®} pumps', 'Acme® pumps'],
    ['25{o}C', '25ºC'],
    ['$4{.99}', '$4^(.99)'],
  ])('is written as it is read: %s', (line, expected) => {
    expect(written(line)).toBe(expected);
  });

  test.each([
    ['CO{_2} fell', 'CO₂ fell'],
    ['H{_2}O', 'H₂O'],
    ['PM{_2.5}', 'PM2.5'],
    ['V{_max}', 'V_max'],
  ])('is lowered: %s', (line, expected) => {
    expect(written(line)).toBe(expected);
  });
});
