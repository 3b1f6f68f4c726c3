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

const COUNTED = /\b(?:today|tomorrow|yesterday|(?:next|this) (?:month|year)|on Friday)\b/i;

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

  it('counts no date from the day of a chronicle, which has hundreds of other dates', async () => {
    const day = 'The ministry announced a trip on Tuesday.';
    const datesIn = async (days: number) => {
      const body = [...Array(days).keys()].map((i) => `${day} It was trip ${i}.`).join(' ');
      const { dated, undated } = await timelineOf([article('a', body, '2024-05-16')]);
      return [dated, undated].map(({ length }) => length);
    };
    expect(await datesIn(300)).toEqual([300, 0]);
    expect(await datesIn(301)).toEqual([0, 301]);
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

  it.each([
    ['Last year on 3 March it burned.', { month: 3, day: 3 }],
    ['It burned last year on March 3.', { month: 3, day: 3 }],
    ['Two years ago, on 24 February, Russia invaded.', { month: 2, day: 24 }],
    ['It happened 10 years ago on May 15.', { month: 5, day: 15 }],
    ['A year earlier, on June 3, he left.', { month: 6, day: 3 }],
    ['The following year, on 3 March, he left.', { month: 3, day: 3 }],
    ['The next year, in April, he left.', { month: 4 }],
    ['Every year on 1 May they march.', { month: 5, day: 1 }],
    ['In 2019, it burned on March 3.', { month: 3, day: 3 }],
    ['The wall fell in 1998, and on 3 March it was built again.', { month: 3, day: 3 }],
    ['It rained in June and in August 2019.', { month: 6 }],
    ['He was arrested in November 2019 and freed on 4 March.', { month: 3, day: 4 }],
    ['Many years ago, on 5 April, it snowed.', { month: 4, day: 5 }],
    ['In the 1990s the fair was on 3 May.', { month: 5, day: 3 }],
    ['On 2 May the ’98 cup was sold.', { month: 5, day: 2 }],
    ['The anniversary of the flood of 3 March was marked.', { month: 3, day: 3 }],
    ['He was arrested on June 3.', { month: 6, day: 3 }],
    ['He died in August.', { month: 8 }],
    ['The law takes effect on Jan. 1.', { month: 1, day: 1 }],
    ['The shop will open on 3 March.', { month: 3, day: 3 }],
  ])('leaves the year open where the sentence may mean another: %j', async (body, date) => {
    const { yearless } = await timelineOf([article('a', body, '2024-05-15')]);
    expect(yearless.map((entry) => entry.date)).toEqual([date]);
  });

  it('leaves the year of a span open that would have passed, though it is to come', async () => {
    const body = 'Trains will not run between 28 December and 4 January.';
    const { dated, yearless } = await timelineOf([article('a', body, '2024-05-15')]);
    expect([dated, yearless.length]).toEqual([[], 1]);
  });

  it('takes no year of the article against the sense of the sentence', async () => {
    const body = 'He was arrested on June 3. It was announced on May 14, 2024.';
    const { yearless } = await timelineOf([article('a', body, '2024-05-15')]);
    expect(yearless.map(({ date }) => date)).toEqual([{ month: 6, day: 3 }]);
  });

  it.each([
    ['In 2024 it burned on 3 March.', { year: 2024, month: 3, day: 3 }],
    ['This year it burned on 3 March.', { year: 2024, month: 3, day: 3 }],
    ['It burned on 3 March 2019 and reopened on 4 June.', { year: 2019, month: 6, day: 4 }],
    ['The visit was planned for June 3.', { year: 2024, month: 6, day: 3 }],
    ['It has been shut since 3 March.', { year: 2024, month: 3, day: 3 }],
  ])('keeps the year where all that is said agrees: %j', async (body, date) => {
    const { dated } = await timelineOf([article('a', body, '2024-05-15')]);
    expect(dated.map((entry) => entry.date)).toContainEqual(date);
  });

  it.each([
    '“Today I am a free man,” Nelson Mandela said in 1990.',
    '“The bridge opens tomorrow,” she said on Monday.',
    '“I left yesterday,” he told the BBC on Sunday.',
    'In a letter of 4 June 1944 he wrote: “We sail tomorrow.”',
    'In 2015 the minister said the clinic would open next year.',
    'In March 2020 he said it would end this year.',
    '‘It rained yesterday,’ he noted on 3 March 1911.',
    '"We will leave on Friday," he said on Monday.',
    'He told the paper in 2019 that it would close next month.',
    'On Tuesday the minister said that the talks end tomorrow.',
    '“I was tired,” he said on Sunday. “I left yesterday.”',
  ])('does not count from its day what was said at another time: %j', async (body) => {
    const { dated } = await timelineOf([article('a', body, '2024-05-15')]);
    const { dated: unread } = await timelineOf([
      article('a', body.replace(COUNTED, ' '), '2024-05-15'),
    ]);
    expect(dated.map(({ date }) => date)).toEqual(unread.map(({ date }) => date));
  });

  it.each([
    ['“The bridge opens tomorrow,” she said.', { year: 2024, month: 5, day: 16 }],
    [
      'She told reporters yesterday that the bridge, shut in 2019, is safe.',
      { year: 2024, month: 5, day: 14 },
    ],
    ['The mine, opened in 1932, closed last year.', { year: 2023 }],
    ['He said on Monday that profits fell last year.', { year: 2023 }],
    [
      'It will close on 30 June next year, it was decided on Tuesday, he said.',
      { year: 2025, month: 6, day: 30 },
    ],
  ])('counts from its day what was said then: %j', async (body, date) => {
    const { dated } = await timelineOf([article('a', body, '2024-05-15')]);
    expect(dated.map((entry) => entry.date)).toContainEqual(date);
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
