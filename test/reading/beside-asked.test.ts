import { expect, test } from 'vitest';
import { besideAsked } from '../../src/reading/beside-asked.js';
import { askedWords } from '../../src/reading/expected-answer.js';

const TEXT = '71-year-old Putin and 70-year-old Xi met; in May, Xi had been 69.';

const marked = (question: string, ...words: string[]) => {
  const spans = words.map((word) => {
    const start = TEXT.indexOf(word);
    return { start, end: start + word.length };
  });
  return besideAsked(TEXT, askedWords(question), spans).map(({ start, end }) =>
    TEXT.slice(start, end),
  );
};

test('of two ages the one of whom the question names is marked', () => {
  expect(marked('how old is xi', '71-year-old', '70-year-old')).toEqual(['70-year-old']);
  expect(marked("what's Putin's age", '71-year-old', '70-year-old')).toEqual(['71-year-old']);
});

test('what stands before no other name stays', () => {
  expect(marked('how old is xi', '71-year-old', '70-year-old', '69')).toEqual([
    '70-year-old',
    '69',
  ]);
});

test('all stay where the question names none of them, or all', () => {
  const both = ['71-year-old', '70-year-old'];
  expect(marked('how old are the presidents', ...both)).toEqual(both);
  expect(marked('how old are Putin and Xi', ...both)).toEqual(both);
  expect(marked('how old is xi', '71-year-old')).toEqual(['71-year-old']);
});
