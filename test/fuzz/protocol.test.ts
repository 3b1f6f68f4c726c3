// What an inference process sends: another process, with weights from elsewhere in it. Whatever it is, the
// bot shows slices of its own articles or nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZodError } from 'zod';
import { cited } from '../../src/answer/cited.js';
import {
  type Asked,
  readResult,
  requestSchema,
  responseSchema,
} from '../../src/inference/protocol.js';
import { checkedAnswer } from '../../src/knowledge/assert-verbatim.js';
import { articleOf } from '../support/articles.js';
import { change, changed } from './changed-json.js';
import { runs } from './runs.js';

const articles = [
  articleOf('Putin visits China. He meets Xi.\n\nTrade hit $240.1bn in 2023.', 'a'),
  articleOf('Xi welcomes Putin in Beijing. The talks last two days.', 'b'),
];
const excerpts = articles.flatMap((article) =>
  article.sentences.map(({ start, end, paragraph }) => ({
    article,
    paragraph,
    start,
    end,
    highlights: [{ start, end: start + 2 }],
  })),
);
const [first, second, third, fourth, fifth] = excerpts;
if (!first || !second || !third || !fourth || !fifth) throw new Error('There are five sentences.');
const asked: Asked = {
  answer: {
    question: 'who visits?',
    status: 'answered',
    reason: null,
    ...cited([[first, fourth], [second]]),
    nearest: cited([[third]]).quotes.map((quote) => ({ ...quote, citations: [1] })),
    parts: [{ question: 'who?', quotes: [0, 1], reason: null }],
    disagreement: { sides: [{ label: 'two', quotes: [0] }] },
  },
  hasMore: false,
};

test('what an inference process really says is taken as it is', () => {
  expect(checkedAnswer(articles, readResult({ type: 'ask', question: '' }, asked))).toEqual(asked);
});

test('an answer that was changed anywhere is refused, or quotes the articles to the letter', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const sent = changes.reduce<unknown>(changed, asked);
      let answer: Asked['answer'];
      try {
        ({ answer } = checkedAnswer(articles, readResult({ type: 'ask', question: '' }, sent)));
      } catch (error) {
        refused++;
        expect(error instanceof ZodError || error instanceof RangeError).toBe(true);
        return;
      }
      for (const { article, start, end, text } of [
        ...answer.quotes,
        ...answer.nearest,
        ...answer.citations,
      ]) {
        const { body } = articles.find(({ id }) => id === article) ?? { body: '' };
        expect(body.slice(start, end)).toBe(text);
      }
    }),
    runs(500),
  );
  expect(refused).toBeGreaterThan(0);
});

test('any other message is taken for what it is: nonsense', () => {
  fc.assert(
    fc.property(
      fc.object({ key: fc.constantFrom('type', 'id', 'task', 'result', 'x') }),
      (said) => {
        expect(requestSchema.safeParse(said).success).toBe(false);
        const response = responseSchema.safeParse(said);
        if (response.success) expect(['ready', 'done']).toContain(response.data.type);
      },
    ),
    runs(300),
  );
});
