import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, textOf } from '../../src/corpus/article.js';
import type { TimelineEntry } from '../../src/timeline/entries.js';
import { timelineOf } from '../../src/timeline/timeline.js';
import { articleOf, shippedArticles } from '../support/articles.js';

const article = (id: string, body: string, published?: string): Article =>
  articleOf(published ? `---\npublished: ${published}\n---\n${body}` : body, id);

const shown = ({ date, until, written, excerpts: [{ article, start, end }] }: TimelineEntry) => ({
  ...(date && { date }),
  ...(until && { until }),
  written,
  quote: article.body.slice(start, end),
});

describe('the timeline', () => {
  it('is in order of time, what is less exact before what it contains', async () => {
    const body =
      'Talks begin on 16 May 2024. It was declared in February 2022. Trade fell in 2022. Ministers met on 3 February 2022.';
    const { dated } = await timelineOf([article('a', body)]);
    expect(dated.map(({ date }) => date)).toEqual([
      { year: 2022 },
      { year: 2022, month: 2 },
      { year: 2022, month: 2, day: 3 },
      { year: 2024, month: 5, day: 16 },
    ]);
  });

  it('lists a sentence under each of its dates, and a date once', async () => {
    const body =
      'The pact of May 1, 1990 was renewed on May 2, 2020, ending what began on May 1, 1990.';
    const { dated } = await timelineOf([article('a', body)]);
    expect(dated.map(({ written }) => written)).toEqual([
      'May 1, 1990, May 1, 1990',
      'May 2, 2020',
    ]);
  });

  it('sets apart what has no year, and what counts from an unknown day', async () => {
    const body = 'He was sworn in on May 7th. On Thursday he leaves. In 2030 his term ends.';
    const { dated, yearless, undated } = await timelineOf([article('a', body)]);
    expect(dated.map(shown)).toEqual([
      {
        date: { year: 2030 },
        written: '2030',
        quote: 'On Thursday he leaves. In 2030 his term ends.',
      },
    ]);
    expect(yearless.map(shown)).toMatchObject([{ date: { month: 5, day: 7 }, written: 'May 7th' }]);
    expect(undated.map(shown)).toMatchObject([{ written: 'Thursday' }]);
  });

  it.each([
    ['The ministry announced the trip today.', { year: 2024, month: 5, day: 14 }],
    ['The ministry announced the trip yesterday.', { year: 2024, month: 5, day: 13 }],
    ['The ministry announced the trip on Tuesday.', { year: 2024, month: 5, day: 14 }],
    ['Ministers met in Rome on Friday.', { year: 2024, month: 5, day: 10 }],
    [
      'The ministry announced a visit that will begin on Thursday.',
      { year: 2024, month: 5, day: 16 },
    ],
    ['Mr Blinken came late last month.', { year: 2024, month: 4 }],
    ['The list grew last year.', { year: 2023 }],
    ['He was sworn in on May 7th.', { year: 2024, month: 5, day: 7 }],
    ['Ministers met on December 20.', { month: 12, day: 20 }],
    ['Three years ago today, the runway was flooded.', { year: 2021, month: 5, day: 14 }],
    ['A week ago today she was ill.', { year: 2024, month: 5, day: 7 }],
    ['The ship left four days ago.', { year: 2024, month: 5, day: 10 }],
    ['It will open two weeks from today.', { year: 2024, month: 5, day: 28 }],
    ['He was seen the day before yesterday.', { year: 2024, month: 5, day: 12 }],
    ['The boats left on Thurs. at dawn.', { year: 2024, month: 5, day: 9 }],
    // 6 May 2024 was a Monday.
    ['They met on Tuesday 6 May.', { month: 5, day: 6 }],
    ['In January, ministers met.', { year: 2024, month: 1 }],
    ['He died on 5 May last year.', { year: 2023, month: 5, day: 5 }],
    ['She left in May of last year.', { year: 2023, month: 5 }],
    ['He will come on 5 June next year.', { year: 2025, month: 6, day: 5 }],
  ])('counts from the day of the article where it is known: %j', async (body, date) => {
    const { dated, yearless } = await timelineOf([article('a', body, '2024-05-14')]);
    expect([...dated, ...yearless].map((entry) => entry.date)).toEqual([date]);
  });

  it.each([
    'Xi returned last week.',
    'Two weeks ago it rained.',
    'The trip was planned for next Thursday.',
    'Trade talks begin on Friday.',
    'The Kremlin said Mr Putin on Friday would travel.',
    'The leaders will meet on Tuesday.',
    'It was flooded three years ago on Sunday.',
    'They met on 5 May the following year.',
    'They met on 5 May every year.',
  ])('does not guess even then: %j', async (body) => {
    const { dated, undated } = await timelineOf([article('a', body, '2024-05-14')]);
    expect([dated, undated.length]).toEqual([[], 1]);
  });

  it.each([
    'A hundred years ago today, the runway was flooded.',
    'A decade ago today it was flooded.',
  ])('takes no day of long ago for the day of the article: %j', async (body) => {
    const { dated, yearless } = await timelineOf([article('a', body, '2024-05-14')]);
    expect([...dated, ...yearless]).toEqual([]);
  });

  it.each([
    ['The visit of May 16-17 was announced on Tuesday, May 14, 2024.', [2024, 2024]],
    ['He comes on May 16. It was announced on May 14, 2024.', [2024, 2024]],
    ['He came on 28 December. The talks of 3 January 2024 failed.', [2023, 2024]],
  ])('takes the year of a full date near by: %j', async (body, years) => {
    const { dated } = await timelineOf([article('a', body)]);
    expect(dated.map(({ date }) => date?.year).toSorted()).toEqual(years);
  });

  it.each([
    ['no full date is near', 'He comes on May 16. It was announced in November 2023.'],
    ['two years are near', 'He comes on May 16, as on May 14, 2023 and on May 14, 2024.'],
    ['only a month and its year are named', 'He comes on May 16. He last came in February 2022.'],
    ['a month of another year is near', 'He comes on May 16, long after the talks of March 2022.'],
    ['only a year is named', 'He comes on May 16. In 2024 much happened.'],
  ])('leaves the year open where %s', async (_, body) => {
    const { yearless } = await timelineOf([article('a', body)]);
    expect(yearless.map(({ date }) => date)).toEqual([{ month: 5, day: 16 }]);
  });

  it.each([
    'In March it leaked. He came in February 2022.',
    'In March it leaked that he had come in February 2022.',
  ])('takes no year of a month: %j', async (body) => {
    const { dated, yearless } = await timelineOf([article('a', body)]);
    expect(dated.map(({ date }) => date)).toEqual([{ year: 2022, month: 2 }]);
    expect(yearless.map(({ date }) => date)).toEqual([{ month: 3 }]);
  });

  it('leaves the year open where the sentence and the date of the article say different ones', async () => {
    for (const named of ['On 3 March 2019', 'In March 2019']) {
      const body = `${named} the dam broke; on 5 May it was mended.`;
      const { yearless } = await timelineOf([article('a', body, '2024-05-14')]);
      expect(yearless.map(({ date }) => date)).toEqual([{ month: 5, day: 5 }]);
    }
  });

  it('crosses the turn of the year', async () => {
    const late = article('a', 'Ministers met on December 20.', '2024-01-05');
    const { dated } = await timelineOf([late]);
    expect(dated[0]?.date).toEqual({ year: 2023, month: 12, day: 20 });
  });

  it('shows what articles repeat once, with a citation each', async () => {
    const body = 'The leaders signed a joint statement in Beijing on May 16, 2024.';
    const { dated } = await timelineOf([article('a', body), article('b', body)]);
    expect(dated.map(({ excerpts }) => excerpts.map(({ article: { id } }) => id))).toEqual([
      ['a', 'b'],
    ]);
  });

  it('does not take another day for a repetition', async () => {
    const text = (day: string) => `The leaders will sign a joint statement in Beijing on ${day}.`;
    const { undated } = await timelineOf([
      article('a', text('Thursday')),
      article('b', text('Friday')),
    ]);
    expect(undated).toHaveLength(2);
  });

  it('is about a topic, if one is given', async () => {
    const body = 'Trade grew in 2023. Troops came in 2022. The trading of 2021 was slow.';
    const { dated } = await timelineOf([article('a', body)], (about, sentence) =>
      /trad/i.test(textOf(about, sentence)),
    );
    expect(dated.map(({ written }) => written)).toEqual(['2021', '2023']);
  });

  it('quotes slices of the articles that ship, and marks the words that say when', async () => {
    const articles = await shippedArticles();
    const timeline = await timelineOf(articles);
    for (const entry of Object.values(timeline).flat()) expectSlices(entry);
    expect(timeline.dated.length).toBeGreaterThan(8);
    const { dated } = timeline;
    expect(dated.map(({ date }) => date)).toContainEqual({ year: 2024, month: 5, day: 14 });
  });

  it('quotes slices of any article', async () => {
    const words = fc.constantFrom(
      'On',
      'Thursday',
      'May',
      '16',
      ',',
      '2024',
      'in',
      'He said.',
      '\n\n',
    );
    const bodies = fc.array(words, { minLength: 1 }).map((each) => `A ${each.join(' ')} b.`);
    await fc.assert(
      fc.asyncProperty(bodies, fc.option(fc.constant('2024-05-14')), async (body, published) => {
        const timeline = await timelineOf([article('a', body, published ?? undefined)]);
        for (const entry of Object.values(timeline).flat()) expectSlices(entry);
      }),
      { numRuns: 50 },
    );
  });
});

function expectSlices({ excerpts }: TimelineEntry): void {
  for (const excerpt of excerpts) {
    expect(textOf(excerpt.article, excerpt).trim()).toBe(textOf(excerpt.article, excerpt));
    expect(excerpt.highlights.length).toBeGreaterThan(0);
    let at = excerpt.start;
    for (const { start, end } of excerpt.highlights) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBeLessThanOrEqual(excerpt.end);
  }
}
