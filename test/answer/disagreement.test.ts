import { describe, expect, it } from 'vitest';
import { findSides } from '../../src/answer/disagreement.js';
import { draftQuotes } from '../../src/answer/quotes.js';
import { articleOf } from '../support/articles.js';

/** The sides among sentences of one article each, in this order, with the words that were marked. */
function sides(
  question: string,
  sentences: readonly (readonly [text: string, ...marks: string[]])[],
) {
  const found = sentences.map(([text, ...marks], i) => {
    const article = articleOf(text, 'abcdef'[i]);
    const [sentence] = article.sentences;
    if (!sentence) throw new Error('No sentence.');
    const spans = marks.map((mark) => ({
      start: text.indexOf(mark),
      end: text.indexOf(mark) + mark.length,
    }));
    return {
      candidate: { key: `${i}`, article, sentence, text, signals: {} },
      probability: 1 / (i + 2),
      reading: { spans, relevance: 3, answerability: 3 },
    };
  });
  const drafts = draftQuotes([found], { maxQuotes: 5, least: 0 });
  return findSides(question, drafts).map(({ label, drafts: own }) => ({
    label,
    articles: own.flatMap(({ sources }) => sources.map(({ article }) => article.id)),
  }));
}

const TRADE = 'how much trade do China and Russia do?';
const RECORD = 'Trade between China and Russia hit a record of $240.1bn in 2023.';
const MORE = 'In 2023 trade between China and Russia reached more than US$200 billion.';

describe('articles', () => {
  it('differ where the same statement has another figure', () => {
    expect(
      sides(TRADE, [
        [RECORD, '$240.1bn'],
        [MORE, 'US$200 billion'],
      ]),
    ).toEqual([
      { label: '$240.1bn', articles: ['a'] },
      { label: 'more than US$200 billion', articles: ['b'] },
    ]);
  });

  it('do not differ where equal figures are written differently', () => {
    const other =
      'Russia and China, officials say, did trade worth 240.1 billion dollars last year.';
    expect(
      sides(TRADE, [
        [RECORD, '$240.1bn'],
        [other, '240.1 billion dollars'],
      ]),
    ).toEqual([]);
  });

  it('that repeat each other are one side', () => {
    const third = 'The trade of Russia with China was US$200bn in 2023, a ministry says.';
    const found = sides(TRADE, [
      [RECORD, '$240.1bn'],
      [MORE, 'US$200 billion'],
      [third, 'US$200bn'],
    ]);
    expect(found.map(({ articles }) => articles)).toEqual([['a'], ['b', 'c']]);
  });

  it('do not differ where the figures are of different things', () => {
    const growth = 'Trade between China and Russia grew by 26.3 percent in 2023.';
    expect(
      sides(TRADE, [
        [RECORD, '$240.1bn'],
        [growth, '26.3 percent'],
      ]),
    ).toEqual([]);
    const serbia = 'Serbia built a railway for $2bn.';
    expect(
      sides(TRADE, [
        [RECORD, '$240.1bn'],
        [serbia, '$2bn'],
      ]),
    ).toEqual([]);
  });

  it('differ where one denies what the other says', () => {
    expect(
      sides('is the head of Gazprom travelling to Beijing?', [
        [
          'Alexei Miller, the head of Gazprom, will travel to Beijing with Putin, two officials told reporters in Moscow.',
          'will travel to Beijing',
        ],
        [
          'Alexei Miller, the head of Gazprom, will not travel to Beijing with Putin.',
          'will not travel',
        ],
      ]),
    ).toMatchObject([{ articles: ['a'] }, { articles: ['b'] }]);
  });

  it('do not differ where they only use other words, or tell more', () => {
    expect(
      sides('what did Xi do in Hungary?', [
        [
          'Last week Xi returned from a visit to Europe, including stops in Hungary and Serbia.',
          'returned',
        ],
        [
          'Last week Xi completed a five-day visit to Europe with stops in Hungary and Serbia.',
          'completed a five-day visit',
        ],
      ]),
    ).toEqual([]);
  });

  it('do not differ where each tells something else', () => {
    expect(
      sides('who will be there?', [
        [
          'Andrei Belousov and Sergei Lavrov will travel to Beijing.',
          'Andrei Belousov',
          'Sergei Lavrov',
        ],
        ['Alexei Miller of Gazprom stays at home this time.', 'Alexei Miller'],
      ]),
    ).toEqual([]);
  });

  it.each([
    [
      'another year',
      TRADE,
      [
        [RECORD, '$240.1bn'],
        ['Trade between China and Russia was $190bn in 2022.', '$190bn'],
      ],
    ],
    [
      'several values of one mark',
      TRADE,
      [
        [RECORD, '$240.1bn'],
        [
          'Trade between China and Russia in 2023 rose from $190bn to $240.1bn.',
          'from $190bn to $240.1bn',
        ],
      ],
    ],
    [
      'a rough figure',
      TRADE,
      [
        [RECORD, '$240.1bn'],
        ['Trade between China and Russia was about $240bn in 2023.', 'about $240bn'],
      ],
    ],
    [
      'persons',
      'who meets Putin in Beijing?',
      [
        ['President Putin meets Xi Jinping in Beijing on Thursday.', 'Xi Jinping'],
        ['President Putin meets Li Qiang in Beijing on Thursday.', 'Li Qiang'],
      ],
    ],
    [
      'places',
      'where do they meet?',
      [
        ['Putin and Xi meet in Beijing on Thursday this week.', 'Beijing'],
        ['Putin and Xi meet at the Great Hall on Thursday this week.', 'the Great Hall'],
      ],
    ],
    [
      'further things',
      'what will they sign?',
      [
        ['Putin and Xi will sign a joint statement on Thursday.', 'a joint statement'],
        ['Putin and Xi will also sign trade agreements on Thursday.', 'trade agreements'],
      ],
    ],
  ] as const)('do not differ by %s', (_, question, sentences) => {
    expect(sides(question, sentences)).toEqual([]);
  });

  it('do not differ where days and dates cannot be compared', () => {
    expect(
      sides('when does Putin visit Beijing?', [
        ['Putin visits Beijing on May 16.', 'May 16'],
        ['Putin visits Beijing on Thursday.', 'Thursday'],
      ]),
    ).toEqual([]);
  });

  it('differ about a date', () => {
    expect(
      sides('when does Putin visit Beijing?', [
        ['Putin visits Beijing on May 16.', 'May 16'],
        ['Putin is to visit Beijing on 17 May.', '17 May'],
      ]),
    ).toHaveLength(2);
  });

  it('do not differ where nothing was marked', () => {
    expect(sides(TRADE, [[RECORD], [MORE]])).toEqual([]);
  });
});
