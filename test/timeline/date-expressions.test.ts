import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateExpressionsIn } from '../../src/timeline/date-expressions.js';
import { arbitraryText } from '../support/arbitrary-text.js';

const found = (sentence: string) =>
  dateExpressionsIn(sentence).map(({ start, end, date, until }) => ({
    words: sentence.slice(start, end),
    ...(date ? { date } : {}),
    ...(until ? { until } : {}),
  }));

describe('words that say when', () => {
  it.each([
    [
      'It was signed on Tuesday, May 14, 2024.',
      'Tuesday, May 14, 2024',
      { year: 2024, month: 5, day: 14 },
    ],
    ['Germany surrendered on 9 May 1945.', '9 May 1945', { year: 1945, month: 5, day: 9 }],
    ['On Sept. 11, 2001, it changed.', 'Sept. 11, 2001', { year: 2001, month: 9, day: 11 }],
    ['Updated 2024-05-14 by the desk.', '2024-05-14', { year: 2024, month: 5, day: 14 }],
    ['Updated 14/05/2024 by the desk.', '14/05/2024', { year: 2024, month: 5, day: 14 }],
    ['They declared it in February 2022 when he came.', 'February 2022', { year: 2022, month: 2 }],
    ['He took office on May 7th for his fifth term.', 'May 7th', { month: 5, day: 7 }],
    ['Lavrov said in early April that they agreed.', 'early April', { month: 4 }],
    ['He will visit China in May.', 'May', { month: 5 }],
    ['It has rained since early May.', 'early May', { month: 5 }],
    ['In 2023, trade grew.', '2023', { year: 2023 }],
    ['In 2023 exports rose.', '2023', { year: 2023 }],
    ['since the 2022 invasion', '2022', { year: 2022 }],
    ['in office until at least 2030 is a statement', '2030', { year: 2030 }],
    ['since the beginning of 2021 it grew', 'the beginning of 2021', { year: 2021 }],
  ])('%j: what is certain of %j', (sentence, words, date) => {
    expect(found(sentence)).toEqual([{ words, date }]);
  });

  it.each([
    ['a visit on May 16-17 as planned', { month: 5, day: 16 }, { month: 5, day: 17 }],
    ['(May 16 and 17, 2024)', { year: 2024, month: 5, day: 16 }, { year: 2024, month: 5, day: 17 }],
    ['on 16 and 17 May 2024', { year: 2024, month: 5, day: 16 }, { year: 2024, month: 5, day: 17 }],
    ['from 2019 to 2021 it fell', { year: 2019 }, { year: 2021 }],
  ])('%j: spans', (sentence, date, until) => {
    expect(found(sentence)).toMatchObject([{ date, until }]);
  });

  it('are two where two years are named', () => {
    expect(found('the laws of 1998 and 2004').map(({ date }) => date)).toEqual([
      { year: 1998 },
      { year: 2004 },
    ]);
  });

  it('share the year at the end of a pair, and only there', () => {
    expect(found('It meets on May 16 and June 2, 2024.')).toMatchObject([
      { date: { year: 2024, month: 5, day: 16 } },
      { date: { year: 2024, month: 6, day: 2 } },
    ]);
    expect(found('The parade on May 9 marks the surrender of May 8, 1945.')).toEqual([
      { words: 'May 9', date: { month: 5, day: 9 } },
      { words: 'May 8, 1945', date: { year: 1945, month: 5, day: 8 } },
    ]);
  });

  it.each([
    'Thursday',
    'next March',
    'this May',
    'today',
    'last week',
    'earlier this month',
    'two days ago',
    'tomorrow evening',
  ])('that count from the day they were written have no date: %s', (words) => {
    expect(found(`He came ${words}.`)).toEqual([{ words }]);
  });

  it('take of "05/06/2024" only the year, which is the same to everybody', () => {
    expect(found('Updated 05/06/2024.')).toEqual([{ words: '05/06/2024', date: { year: 2024 } }]);
  });

  it.each([
    'This may include further moves.',
    'may 5 people come',
    'They march 5 miles a day.',
    'the March on Washington',
    'April Smith met June Carter and Theresa May.',
    'He sat with us in the Sun.',
    'for the second time',
    'his first trip to the continent in five years',
    'up 26.3 percent from a year earlier',
    'a few days before he sent troops',
    'over the last year and in the past ten years',
    'today’s Russia',
    'every Thursday and on Mondays',
    'It starts at 12:30.',
    'now and recently',
    'more than 2000 people, 1,949 soldiers and $2023',
    'a force of 1500 men, by 2000 volunteers',
    'the 1990s',
    '30 February 2024',
    'He was killed on March 15, 44 BC.',
  ])('are none in %j', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('are apart, in order and inside of any text', () => {
    const pieces = fc.constantFrom(
      'May 16',
      ' and ',
      '17',
      ', 2024',
      'on Thursday ',
      ' in 2023 ',
      '-',
    );
    const text = fc.oneof(
      arbitraryText,
      fc.array(pieces).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(text, (sentence) => {
        let at = 0;
        for (const { start, end } of dateExpressionsIn(sentence)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(sentence.length);
      }),
    );
  });
});
