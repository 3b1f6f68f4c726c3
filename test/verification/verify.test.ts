// Every verdict on quotes of the articles that ship and of made-up ones, and what holds for any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, type Range, textOf } from '../../src/corpus/article.js';
import { type Place, placesIn, type Verdict } from '../../src/verification/verdict.js';
import { verify } from '../../src/verification/verify.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { articleOf, shippedArticles } from '../support/articles.js';

const shipped = await shippedArticles();

async function kindOf(quote: string, speaker: string | null = null, articles = shipped) {
  return (await verify(articles, quote, speaker)).verdict.kind;
}

async function verdictOf<Kind extends Verdict['kind']>(
  kind: Kind,
  quote: string,
  speaker: string | null = null,
  articles: readonly Article[] = shipped,
) {
  const { verdict } = await verify(articles, quote, speaker);
  if (verdict.kind !== kind) throw new Error(`${quote}: ${verdict.kind}, not ${kind}`);
  return verdict as Extract<Verdict, { kind: Kind }>;
}

const marked = ({ article, highlights }: Place) =>
  highlights.map((range: Range) => textOf(article, range));

describe('found', () => {
  test.each([
    ['It costs 10² dollars here', 'It costs 102 dollars here'],
    ['It costs 102 dollars here', 'It costs 10² dollars here'],
    ['It costs 10₃ dollars here', 'It costs 103 dollars here'],
    ['It costs 2½ dollars here', 'It costs 21⁄2 dollars here'],
  ])('is not said of %j where %j is written', async (quote, body) => {
    expect(await kindOf(quote, null, [articleOf(`${body}.`)])).not.toBe('found');
    expect(await kindOf(quote, null, [articleOf(`${quote}.`)])).toBe('found');
  });

  test('shows the whole sentence, with the words of the quote marked, in every article', async () => {
    const { places } = await verdictOf(
      'found',
      'just days before he sent tens of thousands of troops',
    );
    const [place] = places;
    expect(places).toHaveLength(1);
    expect(place && textOf(place.article, place)).toMatch(
      /^China and Russia declared .*Ukraine\.$/,
    );
    expect(place && marked(place)).toEqual([
      'just days before he sent tens of thousands of troops',
    ]);
    const everywhere = await verdictOf('found', '“no limits”');
    expect(everywhere.places.map(({ article }) => article.id.slice(0, 3))).toEqual([
      '001',
      '002',
      '004',
    ]);
  });

  test.each([
    [
      'marks',
      '"At the invitation of Chinese President Xi Jinping, Vladimir Putin will pay a state visit"',
    ],
    ['dashes', 'to China on May 16—17 as his first foreign trip'],
    ['apostrophes', "Putin's decision to travel to China"],
    ['spaces and invisible characters', 'Putin’s \u00a0deci\u00adsion \n to\u200b travel to China'],
    ['the first letter', 'china announced today that Russian President'],
    ['the full stop', 'as president of the Russian Federation.'],
    ['decomposed letters', 'Hungarian Foreign Minister Peter Szijjarto'.normalize('NFD')],
  ])('does not mind %s', async (_, quote) => {
    expect(await kindOf(quote)).toBe('found');
  });

  test.each([
    ['a part of a figure', 'hit a record of $240.1 in 2023'],
    ['a part of a word', 'rade volume between China and Russi'],
    ['a question', 'It will be Putin’s second visit to China in just over six months?'],
    ['other capitals', 'the visit will be Putin’s second VISIT to China in just over six months'],
  ])('minds %s', async (_, quote) => {
    expect(await kindOf(quote)).not.toBe('found');
  });

  test('follows an ellipsis within a paragraph, and shows what was left out', async () => {
    const quote = 'It was the unprecedentedly high level […] that determined my choice of China';
    const { places } = await verdictOf('found', quote, 'Putin');
    const left = places[0]?.leftOut.map((range) => textOf(places[0]?.article as Article, range));
    expect(left?.[0]?.trim()).toBe('of the strategic partnership between our countries');
  });

  test('takes the ellipsis of an article for its own', async () => {
    const quote =
      'cooperation in various fields of bilateral relations ... as well as international';
    const { places } = await verdictOf('found', quote);
    expect(places[0]?.leftOut).toEqual([]);
  });

  test('does not follow an ellipsis through the article, or from word to word', async () => {
    const far =
      'Putin commended Xi in an interview … Gazprom GAZP.MM, was in Iran on a working visit';
    expect(await kindOf(far)).toBe('spliced');
    expect(await kindOf('China … sell … arms … to Russia')).not.toBe('found');
  });

  test('finds single words that mean something, wherever they stand', async () => {
    expect((await verdictOf('found', 'hegemony')).places).toHaveLength(1);
    expect(await kindOf('it was the')).toBe('unchecked');
    expect(await kindOf('multipolarity')).toBe('not-found');
  });
});

describe('changed', () => {
  test('says what differs, in the order of the quote', async () => {
    const quote = 'Xi pledged that China would sell weapons to Russia';
    const { place, differences, hasSameWords } = await verdictOf('changed', quote);
    const shown = differences.map((each) => [
      each.kind,
      'typed' in each ? quote.slice(each.typed.start, each.typed.end) : '',
      'source' in each ? textOf(place.article, each.source) : '',
    ]);
    expect(shown).toEqual([
      ['equal', 'Xi pledged that China would', 'Xi pledged that China would'],
      ['deleted', '', 'not'],
      ['equal', 'sell', 'sell'],
      ['replaced', 'weapons', 'arms'],
      ['equal', 'to Russia', 'to Russia'],
    ]);
    expect(hasSameWords).toBe(false);
    expect(marked(place)).toEqual(['not', 'arms']);
  });

  test('tells other capitals and punctuation from other words', async () => {
    const quote = 'China and russia declared a no limits partnership in February 2022';
    expect((await verdictOf('changed', quote)).hasSameWords).toBe(true);
    const figure = 'oil shipments to China jumping more than 2.4 percent in 2023';
    expect((await verdictOf('changed', figure)).hasSameWords).toBe(false);
  });

  test('takes square brackets for an insertion, which does not speak against the rest', async () => {
    const quote =
      '[Vladimir] Putin [the president of Russia] will also visit the [very cold] northeastern city';
    const { differences } = await verdictOf('changed', quote);
    expect(differences.filter(({ kind }) => kind === 'inserted')).toHaveLength(3);
  });

  test('says as well whose words they are', async () => {
    const quote =
      'We will try to establish closer cooperation in the field of industry and low technology';
    expect((await verdictOf('changed', quote, 'Putin')).agreement).toBe('same');
    expect((await verdictOf('changed', quote, 'Xi')).agreement).toBe('other');
    expect((await verdictOf('changed', quote)).agreement).toBeNull();
  });

  test('is not said of what merely resembles', async () => {
    for (const quote of [
      'Putin will visit India this summer for talks on energy',
      'The two leaders of Russia and China signed a treaty',
      'Russian President Vladimir Putin met Kim Jong Un in Pyongyang',
    ]) {
      expect(await kindOf(quote), quote).toBe('not-found');
    }
  });
});

describe('spliced', () => {
  test('shows where each piece stands', async () => {
    const quote =
      'Putin pivoted to China after the US and its allies were suspended as of March because of sanctions';
    const { pieces } = await verdictOf('spliced', quote);
    expect(pieces.map(({ typed }) => quote.slice(typed.start, typed.end))).toEqual([
      'Putin pivoted to China after the US and its allies',
      'were suspended as of March because of sanctions',
    ]);
  });

  test('is not said of one word changed, even where the rest stands elsewhere too', async () => {
    const articles = [
      articleOf('The ferry sails on Monday from the old harbour. It is slow.', 'a'),
      articleOf(
        'The ferry sails on Monday from here. Later it reaches the old harbour at noon.',
        'b',
      ),
    ];
    const quote = 'The ferry sails on Monday from the new harbour';
    expect(await kindOf(quote, null, articles)).toBe('changed');
  });

  test('joins no two articles by an ellipsis', async () => {
    const quote = 'No further details were mentioned … Putin pivoted to China after the US';
    expect((await verdictOf('spliced', quote)).pieces).toHaveLength(2);
  });
});

describe('with a speaker', () => {
  const SPEECH = 'We will try to establish closer cooperation in the field of industry';

  test.each(['Putin', 'Vladimir Putin', 'President Putin', 'PUTIN', 'Mr. Putin'])(
    'finds that %s said it',
    async (speaker) => {
      expect(await kindOf(SPEECH, speaker)).toBe('found');
    },
  );

  test.each(['Xi', 'Xi Jinping', 'Lavrov', 'the Kremlin'])(
    'finds that it was not %s',
    async (speaker) => {
      expect(await kindOf(SPEECH, speaker)).toBe('other-speaker');
    },
  );

  test('takes nobody for another of the same last name', async () => {
    expect(await kindOf(SPEECH, 'Igor Putin')).toBe('unattributed');
  });

  test('knows the article’s own words, and says so', async () => {
    const quote = 'China has threatened to annex Taiwan by force if necessary';
    const { places } = await verdictOf('unattributed', quote, 'Xi');
    expect(places[0]?.attribution).toEqual({ kind: 'own-words' });
  });

  test('knows reported speech from direct', async () => {
    const { places } = await verdictOf('found', 'China would not sell arms to Russia', 'Xi');
    expect(places[0]?.attribution).toMatchObject({ kind: 'speaker', isDirect: false });
    expect(await kindOf('China would not sell arms to Russia', 'Macron')).toBe('other-speaker');
  });

  test('names the other speaker in the article’s words', async () => {
    const quote = 'the realities of a multipolar world';
    const { places } = await verdictOf('other-speaker', quote, 'Putin');
    expect(places[0]?.attribution).toMatchObject({ speaker: 'Lavrov' });
  });
});

test('says why it cannot check what is empty, too short or too long', async () => {
  const reasonOf = async (quote: string) => (await verdictOf('unchecked', quote)).reason;
  expect(await reasonOf(' “…” ')).toBe('empty');
  expect(await reasonOf('it is')).toBe('too-short');
  expect(await reasonOf('China '.repeat(400))).toBe('too-long');
});

test('gives a verdict on any text in any article, and every place is a slice', async () => {
  const article = arbitraryText
    .map((body) => body.replace(/\0/g, '').replace(/^---/, ''))
    .map((body) => articleOf(`Beginning.\n\n${body}`));
  await fc.assert(
    fc.asyncProperty(article, arbitraryText, fc.nat(), fc.nat(), async (given, text, a, b) => {
      const size = given.body.length + 1;
      const [from = 0, to = 0] = [a % size, b % size].sort((x, y) => x - y);
      for (const quote of [text, given.body.slice(from, to)]) {
        const { verdict } = await verify([given], quote, 'Putin');
        for (const place of placesIn(verdict)) {
          expect(given.sentences.some(({ start }) => start === place.start)).toBe(true);
          expect(given.sentences.some(({ end }) => end === place.end)).toBe(true);
          for (const { start, end } of [...place.highlights, ...place.leftOut]) {
            expect(place.start).toBeLessThanOrEqual(start);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(place.end);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
