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

  it.each([
    [
      'Sunday night 7th June 2015 was cold',
      'Sunday night 7th June 2015',
      { year: 2015, month: 6, day: 7 },
    ],
    [
      'on Wednesday the 3rd of May 1815',
      'Wednesday the 3rd of May 1815',
      { year: 1815, month: 5, day: 3 },
    ],
    ['on Friday 5 June 1903', 'Friday 5 June 1903', { year: 1903, month: 6, day: 5 }],
    ['It will be done by mid-2026.', 'mid-2026', { year: 2026 }],
    ['It was early-1998 then.', 'early-1998', { year: 1998 }],
    ['Open until the end of August.', 'the end of August', { month: 8 }],
    ['Since 2014 exports fell.', '2014', { year: 2014 }],
  ])('%j: with all that belongs to %j', (sentence, words, date) => {
    expect(found(sentence)).toEqual([{ words, date }]);
  });

  it.each([
    ['on 3-4 June 2023', { year: 2023, month: 6, day: 3 }, { year: 2023, month: 6, day: 4 }],
    ['on May 16/17', { month: 5, day: 16 }, { month: 5, day: 17 }],
    [
      'Monday 4 to Thursday 7 March 2024',
      { year: 2024, month: 3, day: 4 },
      { year: 2024, month: 3, day: 7 },
    ],
    [
      'from 28 February to 3 March 2023',
      { year: 2023, month: 2, day: 28 },
      { year: 2023, month: 3, day: 3 },
    ],
    [
      'from 28 November to 3 February 2023',
      { year: 2022, month: 11, day: 28 },
      { year: 2023, month: 2, day: 3 },
    ],
    [
      'from 20 December to 5 January 1912',
      { year: 1911, month: 12, day: 20 },
      { year: 1912, month: 1, day: 5 },
    ],
    ['from December to March 2016', { year: 2015, month: 12 }, { year: 2016, month: 3 }],
    ['from 3 May to 5 June', { month: 5, day: 3 }, { month: 6, day: 5 }],
    ['the war of 1914-18', { year: 1914 }, { year: 1918 }],
    ['He was mayor 1998–2006.', { year: 1998 }, { year: 2006 }],
    ['From 2019 to 2021 exports fell.', { year: 2019 }, { year: 2021 }],
    ['between 1998 and 2004', { year: 1998 }, { year: 2004 }],
    ['from March 1920 to October 1934', { year: 1920, month: 3 }, { year: 1934, month: 10 }],
  ])('%j: spans run forward', (sentence, date, until) => {
    expect(found(sentence)).toMatchObject([{ date, until }]);
  });

  it.each([
    ['in 2012, 2018 and 2024', [2012, 2018, 2024]],
    ['in 1703, 1795, and 1852', [1703, 1795, 1852]],
    ['in 1947 or 1948', [1947, 1948]],
  ])('%j: lists of years', (sentence, years) => {
    expect(found(sentence).map(({ date }) => date)).toEqual(years.map((year) => ({ year })));
  });

  it.each([
    ['the evening of 7 June 2015', { year: 2015, month: 6, day: 7 }],
    ['on the night of Sunday 7 June 2015', { year: 2015, month: 6, day: 7 }],
    ['the morning of June 7, 2015', { year: 2015, month: 6, day: 7 }],
    ['on May 5 in 2019', { year: 2019, month: 5, day: 5 }],
    ['delayed to 2026', { year: 2026 }],
    ['neutral by 2050', { year: 2050 }],
    ['the crisis of 2008', { year: 2008 }],
    ['the station opens in 2030', { year: 2030 }],
    ['the mine was closed from 1931', { year: 1931 }],
  ])('%j: read in full', (sentence, date) => {
    expect(found(sentence)).toMatchObject([{ date }]);
  });

  it.each([
    ['on June 3, 4 and 5, 2023', [3, 4, 5]],
    ['on 3, 9 and 15 June 2023', [3, 9, 15]],
    ['on June 3rd, 4th, and 9th 2023', [3, 4, 9]],
  ])('%j: lists of days share month and year', (sentence, days) => {
    const dates = days.map((day) => ({ year: 2023, month: 6, day }));
    expect(found(sentence).map(({ date }) => date)).toEqual(dates);
  });

  it('keep the days of a weekend', () => {
    expect(found('the weekend of 6-7 June 2015')).toMatchObject([
      { date: { year: 2015, month: 6, day: 6 }, until: { year: 2015, month: 6, day: 7 } },
    ]);
  });

  it.each([
    ['on', '5 May last year'],
    ['in', 'May of last year'],
    ['in', 'March that year'],
    ['on', '5 March the following year'],
    ['on', '5 March of the previous year'],
    ['on', '9 May every year'],
    ['on', '5 May a year later'],
    ['in', "May '19"],
    ['on', '3 June ’68'],
    ['in', "Aug. '09"],
    ['in', "Dec '21"],
  ])('have no year but the one that is named beside: %s %s', (lead, words) => {
    expect(found(`He came ${lead} ${words}.`)).toEqual([{ words }]);
  });

  it.each([
    ['In 2019, on 5 May, he died.', [{ year: 2019 }, undefined]],
    ['on 7 June, in 2015', [undefined, { year: 2015 }]],
    ['on 3 May and 5 June last year', [undefined, undefined]],
  ])('%j: a year that may be theirs leaves them open', (sentence, dates) => {
    expect(found(sentence).map(({ date }) => date)).toEqual(dates);
  });

  it('are two days where they do not follow each other', () => {
    expect(found('on 6 and 9 August 1945')).toEqual([
      { words: '6', date: { year: 1945, month: 8, day: 6 } },
      { words: '9 August 1945', date: { year: 1945, month: 8, day: 9 } },
    ]);
  });

  it('are two where two years are named', () => {
    expect(found('the laws of 1998 and 2004').map(({ date }) => date)).toEqual([
      { year: 1998 },
      { year: 2004 },
    ]);
  });

  it.each(['Late Friday', 'On Friday', 'By Friday', 'Next Friday'])(
    'are no names after words that stand before days: %s',
    (words) => {
      expect(found(`${words} he left.`)).toMatchObject([
        { words: expect.stringContaining('Friday') },
      ]);
    },
  );

  it('count from a day whose year is named', () => {
    expect(found('It closed two days after 4 May 2023.')).toMatchObject([
      { date: { year: 2023, month: 5, day: 6 } },
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
    'three years ago today',
    'the day before yesterday',
    'two weeks from today',
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
    'closed from 1500 to 1700 GMT, open from 1600 to 1800 UTC',
    'the 1500 metre race, the 1800 m final and a 1600-metre run',
    'In 1500 cases it failed, between 1600 and 1700 homes were dark.',
    'In 2016 cases and after 1985 tickets',
    'After 1500 hours the doors close.',
    'shut from 1500 to 1700 local time, from 1600 to 1800 Moscow time, until 1700 CET or EDT',
    'open from 1500 to 1700 each day, before 1600 daily, from 1700 to 1900 on weekdays',
    'The curfew runs from 2000 to 0600.',
    'The shop is open till 2000, the other until 1800.',
    'The vote began around 1500 and ended by 1700.',
    'a crowd of 2000, a population of 1990, a total of 2012, a rent of 1500',
    'It rose by 1600, fell to 1800, and was sold for 1950, with room for 1600.',
    'It rose from 1500 to 2000.',
    'In 1850 instances, in 1500 of them and in 1600 villages it failed.',
    'in the 1500 block of Main Street and the 1500 final',
    'since 1600 Pennsylvania Avenue',
    'Twenty years ago today',
    'A decade ago today and a hundred years ago this month',
    'two weeks from Monday, Thursday week',
    'The score was 1998 to 2003.',
    'see pages 1988-1990',
    'The following Tuesday she was gone, that Friday he came, the same Sunday it rained.',
    'A Friday like any other, one Monday and another Tuesday.',
    'In May 5 people came, by June 2000 men fell.',
    'the 31 April meeting',
    'since 2000 BC',
    'the 1990s',
    '30 February 2024',
    'He was killed on March 15, 44 BC.',
    'The ship sank two days after 4 May, the day before 6 May.',
    '10 days before Dec. 25, a week before 3 March and two months after 1 July',
    'He left two days after Friday.',
    'The vote in November, 49 to 46, was close, and on 4 May 25 kittens came.',
    'Each 4 July, every 9 May and each March they march.',
    'on Good Friday, Ash Wednesday, Easter Monday and Palm Sunday',
    'He left Sheffield Wednesday before Super Tuesday, Bloody Sunday and Cyber Monday.',
    'Maundy Thursday was quiet.',
    'She moved up from 1500 and was beaten by at least 1600.',
    'After 2001 a day and in 2010 a night it was less.',
    'In 2001: A Space Odyssey and in 1984: Summer',
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
