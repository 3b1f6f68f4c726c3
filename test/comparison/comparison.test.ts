import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareArticles } from '../../src/comparison/comparison.js';
import { MAX_PARTS } from '../../src/comparison/statements.js';
import { textOf } from '../../src/corpus/article.js';
import { articleOf, shippedArticles } from '../support/articles.js';
import { expectLinear, repeated } from '../support/growth.js';

/** Compares articles of these texts, on a topic or all of it. */
function compare(bodies: readonly string[], topic?: string): Promise<Comparison> {
  const articles = bodies.map((body, i) => articleOf(`${body}\n`, 'abcdef'[i]));
  return compareArticles(
    articles,
    (article, sentence) => !topic || new RegExp(topic, 'i').test(textOf(article, sentence)),
  );
}

/** The marked words and the articles of each side. */
function sidesOf({ differences }: Comparison) {
  return differences.map(({ kind, sides }) => ({
    kind,
    sides: sides.map((side) => ({
      marked: side[0].highlights.map((range) => textOf(side[0].article, range)),
      articles: side.map(({ article }) => article.id),
    })),
  }));
}

const RECORD = 'Trade between China and Russia hit a record of $240.1bn in 2023.';
const MORE = 'In 2023 trade between China and Russia reached more than US$200 billion.';
const CLOUDS = 'Clouds gather over the harbour. Fishermen mend their nets. Children run home.';

describe('articles', () => {
  it('differ where the same statement has another figure', async () => {
    expect(sidesOf(await compare([RECORD, MORE], 'trade'))).toEqual([
      {
        kind: 'figure',
        sides: [
          { marked: ['$240.1bn'], articles: ['a'] },
          { marked: ['more than US$200 billion'], articles: ['b'] },
        ],
      },
    ]);
  });

  it('count once where they repeat each other, and every one of them is named', async () => {
    const comparison = await compare([RECORD, RECORD, MORE], 'trade');
    expect(sidesOf(comparison)).toMatchObject([
      { sides: [{ articles: ['a', 'b'] }, { articles: ['c'] }] },
    ]);
    expect(comparison).toMatchObject({ sentences: 3, articles: 3, repeated: 1, leftOut: 0 });
  });

  it('do not differ where they only repeat each other, and are counted', async () => {
    const comparison = await compare([`${RECORD} ${CLOUDS}`, RECORD], 'trade');
    expect(comparison).toEqual({
      differences: [],
      sentences: 2,
      articles: 2,
      repeated: 1,
      leftOut: 0,
    });
  });

  it.each([
    [
      'equal figures that are written differently',
      'Trade between China and Russia hit a record of 240.1 billion dollars in 2023.',
    ],
    [
      'a figure that is meant roughly',
      'Trade between China and Russia hit a record of about $240bn in 2023.',
    ],
    ['another year', 'Trade between China and Russia was at $190bn in 2022.'],
    ['another thing', 'A railway for $2bn was built in Serbia in 2023.'],
    ['another unit', 'Trade between China and Russia grew by 26.3 percent in 2023.'],
  ])('do not differ by %s', async (_, other) => {
    const { differences } = await compare([RECORD, other], 'trade');
    expect(differences.filter(({ kind }) => kind === 'figure')).toEqual([]);
  });

  it('do not differ by shares of different things', async () => {
    const { differences } = await compare([
      'Oil shipments from Russia to China rose by 24 percent in 2023 despite sanctions.',
      'Trade between Russia and China rose by 26 percent in 2023 from a year earlier.',
    ]);
    expect(differences).toEqual([]);
  });

  it.each([
    [
      'The quake in the northern valley killed at least 50 people on Monday, Reuters reported.',
      'The quake in the northern valley killed 62 people on Monday, the BBC said.',
    ],
    [
      'According to the ministry, the new bridge over the river cost $20 million.',
      'Mayor Jones said that the new bridge over the river cost $35 million.',
    ],
    [
      'The treaty between both countries was signed by their ministers in Rome in 1951.',
      'The treaty between both countries was signed by their ministers in Rome in 1952.',
    ],
    [
      'Turnout in the city was 61 percent in the mayoral election, a record for the office.',
      'Turnout in the mayoral election was a record 58 percent for the office in the city.',
    ],
  ])('differ whoever reports it: %j, %j', async (one, other) => {
    const { differences } = await compare([one, other]);
    expect(differences.map(({ kind }) => kind)).toEqual(['figure']);
  });

  it.each([
    [
      'The Greens won 12 percent of the vote in the city on Sunday, official results show.',
      'The Liberals won 8 percent of the vote in the city on Sunday, official results show.',
    ],
    [
      'The quake killed 50 people in the town of Varna on Monday morning.',
      'The quake killed 7 people in the town of Pleven on Monday morning.',
    ],
    [
      'Apple reported a quarterly profit of $24 billion on strong sales of phones.',
      'Samsung reported a quarterly profit of $6 billion on strong sales of phones.',
    ],
    [
      'Exports of cars fell by 12 percent in May as demand in the region weakened.',
      'Exports of steel fell by 31 percent in May as demand in the region weakened.',
    ],
    [
      'The company will build 3 reactors at the site by the end of the decade.',
      'The company will build 40 turbines at the site by the end of the decade.',
    ],
  ])('do not differ by what is said of another: %j, %j', async (one, other) => {
    const { differences } = await compare([one, other]);
    expect(differences.filter(({ kind }) => kind === 'figure')).toEqual([]);
  });

  it('do not differ by amounts of different things', async () => {
    const { differences } = await compare([
      'Oil exports from Russia to China reached $60bn in 2023.',
      'Trade between Russia and China reached $240bn in 2023.',
    ]);
    expect(differences).toEqual([]);
  });

  it('do not differ where one of them differs from itself', async () => {
    expect((await compare([`${RECORD} ${MORE}`])).differences).toEqual([]);
  });

  it('differ about a date', async () => {
    const found = await compare([
      'Ministers of both countries will sign the railway treaty in Rome on May 16.',
      'Ministers of both countries will sign the railway treaty in Rome on 17 May.',
    ]);
    expect(sidesOf(found)).toMatchObject([
      { kind: 'figure', sides: [{ marked: ['May 16'] }, { marked: ['17 May'] }] },
    ]);
  });

  it('differ where they quote one statement in other words, however much each leaves out', async () => {
    const found = await compare([
      'They will discuss “co-operation in various fields of bilateral relations as well as regional issues of common concern”.',
      'Talks will focus on “cooperation in various fields of bilateral relations … as well as regional issues of common concern”.',
      'She said they will discuss “bilateral ties, cooperation in various fields, and regional issues of common interest”.',
    ]);
    expect(sidesOf(found)).toEqual([
      {
        kind: 'speech',
        sides: [
          { marked: ['relations', 'well', 'concern'], articles: ['a', 'b'] },
          { marked: ['ties', 'interest'], articles: ['c'] },
        ],
      },
    ]);
  });

  it('tell the same in other words, which is no more than that', async () => {
    const found = await compare([
      `Mr Jones will also visit the northeastern city of Harbin, which has strong ties to Russia, for an exposition. ${CLOUDS}`,
      `Mr Jones will also travel to Harbin, a city with close ties to Russia in northern China. ${CLOUDS}`,
    ]);
    expect(sidesOf(found)).toMatchObject([
      {
        kind: 'wording',
        sides: [
          { marked: ['visit', 'northeastern', 'strong', 'exposition'] },
          { marked: ['travel', 'close', 'northern China'] },
        ],
      },
    ]);
  });

  it('are compared with all they say, if the topic stands in one of the statements only', async () => {
    expect((await compare([RECORD, MORE], 'record')).differences).toHaveLength(1);
  });

  it('of great number are all heard: a long one does not crowd out the others', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `Point ${i} of the list is about trade.`);
    const comparison = await compare([long.join(' '), `${MORE} ${RECORD}`], 'trade');
    expect(comparison).toMatchObject({ sentences: 300, articles: 2, leftOut: 102 });
  });

  it('that ship differ in what trade came to, and in the words of two statements', async () => {
    const comparison = await compareArticles(await shippedArticles(), () => true);
    const kinds = comparison.differences.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'wording')).toEqual(['figure', 'speech', 'speech']);
    expect(sidesOf(comparison)[0]?.sides.map(({ marked }) => marked)).toEqual([
      ['$240.1bn'],
      ['more than US$200 billion'],
    ]);
  });

  it('are quoted in slices, on two sides or more, each article on one side', async () => {
    const words = fc.constantFrom(
      ...'Trade China Russia reached $200bn $240bn 2023 2022 record “so many words quoted here and there”'.split(
        ' ',
      ),
      'May 16',
      'in other words.',
    );
    const bodies = fc.array(
      fc.array(words, { minLength: 3 }).map((each) => `In ${each.join(' ')} end.`),
      { minLength: 2, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (texts) => {
        for (const { sides } of (await compare(texts)).differences) {
          expect(sides.length).toBeGreaterThan(1);
          const ids = sides.flat().map(({ article }) => article.id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { article, start, end, highlights } of sides.flat()) {
            expect(article.body.slice(start, end)).toMatch(/^\S.*\S$/su);
            for (const range of highlights) {
              expect(range.start).toBeGreaterThanOrEqual(start);
              expect(range.end).toBeLessThanOrEqual(end);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('sentences that hold more than is compared', () => {
  const figures = (count: number) =>
    Array.from({ length: count }, (_, n) => `${n + 2} w${n.toString(36)}s`).join(' and ');

  it('are lists, and give no figures', async () => {
    const bodies = (count: number) =>
      ['30', '40'].map(
        (share) => `The harbour of Wells in Norfolk holds ${share} percent and ${figures(count)}.`,
      );
    const kinds = async (count: number) =>
      (await compare(bodies(count))).differences.map(({ kind }) => kind);
    expect(await kinds(1)).toContain('figure');
    expect(await kinds(MAX_PARTS)).not.toContain('figure');
  });

  it.each([
    ['figures', 'Trade of Xi rose by 1 apple or 2 pears or 3 figs. '],
    ['quotations', '“We will win it all this year,” Xi said. '],
    ['the same words', 'Xi met Putin in Harbin for talks on trade. '],
  ])('are compared in linear time: %s', async (_, piece) => {
    await expectLinear((characters) =>
      compare([repeated(piece, characters / 4), repeated(`So ${piece}`, characters / 4)]),
    );
  });

  it('are looked at once each, however many speak of the same with another name', async () => {
    const nameOf = (n: number) =>
      `O${n.toString(26).replace(/\d/g, (digit) => 'klmnopqrst'[Number(digit)] ?? '')}`;
    const bodyOf = (characters: number, first: number) =>
      Array.from(
        { length: characters / 80 },
        (_, n) =>
          `The Harbour ${nameOf(first + 2 * n)} trade market was up by ${first + 2 * n} percent in the village.`,
      ).join(' ');
    await expectLinear((characters) =>
      compare([bodyOf(characters, 1_000), bodyOf(characters, 1_001)]),
    );
  });
});
