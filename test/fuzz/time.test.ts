// Text that is made to keep the bot busy: what its expressions look for, over and over, up to 20 KB. No way
// that such text can go takes two seconds of the processor, nor four times as long for twice as much.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answerer.js';
import { isForeign } from '../../src/answer/language.js';
import { checkQuestion } from '../../src/answer/question.js';
import { compareArticles } from '../../src/comparison/comparison.js';
import { understand } from '../../src/conversation/message.js';
import { withContext } from '../../src/corpus/context.js';
import { splitFrontMatter } from '../../src/corpus/front-matter.js';
import { UserError } from '../../src/errors.js';
import { readFile } from '../../src/ingestion/read-file.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import { blockQuote, inline, readBlockQuote } from '../../src/message/markdown.js';
import { askedWords, fullNamesIn } from '../../src/reading/expected-answer.js';
import { withWholeList } from '../../src/reading/name-list.js';
import { createRetriever } from '../../src/retrieval/retriever.js';
import { summarise } from '../../src/summary/summarise.js';
import { valuesIn } from '../../src/text/values.js';
import { timelineOf } from '../../src/timeline/timeline.js';
import { indexTopics } from '../../src/topics/entities/index-topics.js';
import { createTopics } from '../../src/topics/topics.js';
import { MAX_QUOTE_CHARACTERS } from '../../src/verification/typed-quote.js';
import { verify } from '../../src/verification/verify.js';
import { articleOf } from '../support/articles.js';
import { fakeReader } from '../support/fake-reader.js';
import { HOSTILE_CHARACTERS, MOST_MS, processorTimeOf, repeated } from '../support/growth.js';
import { GATEWAY_WAYS } from './gateway-ways.js';
import { runs } from './runs.js';

const PIECES = [
  // Who says what.
  ...[
    'said ',
    'said that ',
    'told ',
    'according to ',
    ' recently',
    ' likely',
    'Putin ',
    'Xi',
    'he ',
  ],
  ...[
    'and ',
    'not ',
    'that ',
    ', ',
    'Mr. ',
    'the ministry ',
    'of ',
    'Vladimir Vladimirovich Putin ',
  ],
  // When.
  ...[
    'May ',
    'May 1, ',
    '16 and 17 May ',
    'on ',
    'on Monday ',
    'today ',
    'last month ',
    '2024-05-',
    '5/6/',
  ],
  ...['in 2023', '1', '1,000 ', '$1bn ', '3 percent ', 'No. 5 ', '0.', 'p.m. '],
  // Where a sentence ends.
  ...['. ', '.', '! ', '… ', '...', 'A. ', 'U.S. ', 'a. B', 'Jan. 5. ', 'It ', 'The trip was '],
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '’s ',
    '(',
    ')',
    '[',
    ']',
    '«',
    '.” ',
    '“A b.” ',
    '- ',
    '—',
    ' – ',
  ],
  ...[' ', '\t', '\n', '\n\n', '\u00a0', '\u200b', '\u0301', 'a', 'A', 'A-', 'é', '习', '🙂', '_'],
  // Markdown, front matter, pages.
  ...[
    '# ',
    '* ',
    '- a\n',
    '1. ',
    '**',
    '`',
    '`[1]` ',
    '> ',
    '~~',
    '\\',
    '---\n',
    'a: ',
    '*a ',
    '&a ',
    '{',
  ],
  ...[
    '<',
    '</',
    '<p>',
    '<a ',
    '<b',
    '<!--',
    '<p style="',
    '<meta charset',
    '<script>',
    '&lt;',
    '&',
    '/>',
    '<sup></sup>',
    '<sup>3</sup>',
    '<a href="#">',
    '<del>a</del>',
    '<q>',
    '<rt>',
    '<img alt="🙂">',
    '<b hidden>',
    '<i aria-hidden="true">',
    '<tr>',
    '<td>a',
    '<div id="cookie">',
    '<time datetime="2024">',
    '<meta name="date">',
  ],
];

const text = fc
  .record({
    first: fc.constantFrom('', 'Xi', '---\n', '“', '# ', '<p>', 'He said '),
    pieces: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
    last: fc.constantFrom('', 'x', '.', '”', '\n---\nA.', ' said so.', '</p>'),
  })
  .map(({ first, pieces, last }) => ({
    pieces,
    of: (characters: number) => first + repeated(pieces.join(''), characters) + last,
  }));

/** An article that holds the text, dated, so that days of the week are looked up too. */
const articleWith = (long: string, id = 'a') =>
  articleOf(`---\npublished: 2024-05-16\n---\nThe beginning.\n\n${long}`, id);

/** All but the models, which read so many sentences, however long the articles are. */
function engineOn(long: string) {
  const index = { articles: [articleWith(long)], vectorIndexes: [] };
  const reader = fakeReader(() => ({ relevance: 5 }));
  return { index, reader, retriever: createRetriever(index, []) };
}

/** What is refused with a reason is dealt with. */
function refusable(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof UserError)) throw error;
  }
}

const WAYS: Readonly<Record<string, (long: string) => unknown>> = {
  'sentence splitting': (long) => {
    const article = articleWith(long);
    return article.sentences.map((sentence) => withContext(article, sentence));
  },
  'front matter': (long) => refusable(() => splitFrontMatter('a.md', `---\n${long}`)),
  'a text file': (long) => refusable(() => readFile('a.md', Buffer.from(long))),
  'a page': (long) => refusable(() => readFile('a.html', Buffer.from(long))),
  verifying: (long) =>
    verify([articleWith(long)], `${long.slice(0, MAX_QUOTE_CHARACTERS - 2)} b`, 'Vladimir Putin'),
  'verifying what is there': (long) => verify([articleWith(long)], long.slice(0, 300), 'Putin'),
  comparing: (long) =>
    compareArticles([articleWith(long), articleWith(`${long} b`, 'b')], () => true),
  'a timeline': (long) => timelineOf([articleWith(long), articleWith(`${long} b`, 'b')]),
  'look-ups': async (long) => {
    const articles = [articleWith(long)];
    const { lookup, suggest } = await createTopics(articles, await indexTopics(articles));
    lookup(long.slice(0, 1_000));
    suggest(long.slice(0, 100), 25);
  },
  'a summary': (long) => summarise(engineOn(long), `Putin ${long}`.slice(0, 200)),
  'an answer': (long) => answerQuestion(engineOn(long), `Who is Putin ${long}`.slice(0, 1_000)),
  'the reading of an answer': (long) => {
    valuesIn(long);
    fullNamesIn(long, askedWords('who?'));
    withWholeList(long, [{ start: 0, end: 2 }]);
  },
  'the guard of the language': async (long) => {
    checkQuestion(long);
    understand(long);
    await isForeign(long, new Set(['putin']));
  },
  'a message': (long) => readBlockQuote(blockQuote(inline(long))),
};

/** Milliseconds below which growth is not told from noise. */
const LEAST_MS = 300;
/** The square of two is four. */
const GROWTH = 3.3;
/** What code was compiled for once, and garbage collected, is measured again. */
const TRIES = 3;

/** The part of the minutes that the process that is connected to Discord is tried for, besides. */
const GATEWAY_PART = 6;

/** What was too slow once: the words of a long question were taken again for each of thousands of sentences. */
const FOUND: [{ pieces: string[]; of: (characters: number) => string }, string][] = [
  [{ pieces: ['1. '], of: (characters) => repeated('1. ', characters) }, 'an answer'],
];

const minutes = Number(process.env.FUZZ_MINUTES ?? 0);

test('no way of text of 20 KB takes two seconds, or grows with its square', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...Object.keys(WAYS)), async ({ of }, way) => {
      const timeOf = (characters: number) => processorTimeOf(() => WAYS[way]?.(of(characters)));
      let [longer, most] = [await timeOf(HOSTILE_CHARACTERS), LEAST_MS];
      for (let tried = 0; tried < TRIES && longer > most; tried++) {
        const shorter = await timeOf(HOSTILE_CHARACTERS / 2);
        most = Math.min(MOST_MS, Math.max(LEAST_MS, GROWTH * shorter));
        longer = await timeOf(HOSTILE_CHARACTERS);
      }
      expect(longer, way).toBeLessThanOrEqual(most);
    }),
    {
      ...(minutes > 0
        ? { ...runs(1), numRuns: 1_000_000, interruptAfterTimeLimit: minutes * 60_000 }
        : runs(12)),
      examples: FOUND,
    },
  );
});

/** Milliseconds; measured where nothing else disturbs, of several times the shortest. */
const STRETCH_MS = 50;
const STRETCH_TRIES = 10;

test.runIf(minutes > 0)(
  'no text of 20 KB keeps the process that is connected to Discord for 50 ms at a stretch',
  async () => {
    const ways = fc.constantFrom(...Object.keys(GATEWAY_WAYS));
    await fc.assert(
      fc.asyncProperty(text, ways, async ({ of }, way) => {
        const work = GATEWAY_WAYS[way]?.(of(HOSTILE_CHARACTERS)) ?? (() => {});
        let least = await processorTimeOf(work);
        for (let tried = 0; tried < STRETCH_TRIES && least > STRETCH_MS; tried++) {
          least = Math.min(least, await processorTimeOf(work));
        }
        expect(least, way).toBeLessThanOrEqual(STRETCH_MS);
      }),
      {
        ...runs(1),
        numRuns: 1_000_000,
        interruptAfterTimeLimit: (minutes * 60_000) / GATEWAY_PART,
      },
    );
  },
);
