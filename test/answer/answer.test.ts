import { describe, expect, it } from 'vitest';
import { type Answer, answerSchema, REASON_CODES } from '../../src/answer/answer.js';

const quote = {
  text: 'Putin visits China.',
  article: 'a',
  paragraph: 1,
  start: 0,
  end: 19,
  highlights: [{ text: 'China', start: 13, end: 18 }],
  score: 0.5,
  citations: [1],
};

const answered: Answer = {
  question: 'who visits China?',
  status: 'answered',
  reason: null,
  quotes: [quote],
  nearest: [],
  citations: [
    {
      number: 1,
      article: 'a',
      title: 'A',
      source: 'a.txt',
      paragraph: 1,
      start: 0,
      end: 19,
      text: 'Putin visits China.',
    },
  ],
  parts: [{ question: 'who visits China?', quotes: [0], reason: null }],
  disagreement: { sides: [{ label: 'yes', quotes: [0] }] },
};

const refused: Answer = {
  ...answered,
  status: 'no-answer',
  reason: { code: 'no-evidence', message: 'None.' },
  quotes: [],
  nearest: [quote],
  parts: [],
  disagreement: null,
};

const accepts = (value: unknown) => answerSchema.safeParse(value).success;

describe('the schema of an answer', () => {
  it('takes an answer and a refusal', () => {
    expect(accepts(answered)).toBe(true);
    expect(accepts(refused)).toBe(true);
  });

  it('has exactly the fields that are documented', () => {
    expect(Object.keys(answerSchema.shape)).toEqual([
      'question',
      'status',
      'reason',
      'quotes',
      'nearest',
      'citations',
      'parts',
      'disagreement',
    ]);
    expect(REASON_CODES).toEqual([
      'no-evidence',
      'not-answered',
      'no-question',
      'empty',
      'too-long',
      'language',
    ]);
  });

  it.each(Object.keys(answered))('takes no answer without %s', (field) => {
    const { [field]: _, ...rest } = answered as Record<string, unknown>;
    expect(accepts(rest)).toBe(false);
  });

  it.each([
    ['an unknown field', { ...answered, more: 1 }],
    ['an unknown field of a quote', { ...answered, quotes: [{ ...quote, more: 1 }] }],
    ['an unknown status', { ...answered, status: 'maybe' }],
    ['an unknown reason', { ...refused, reason: { code: 'tired', message: '' } }],
    ['a quote without words', { ...answered, quotes: [{ ...quote, text: '' }] }],
    ['a quote without citation', { ...answered, quotes: [{ ...quote, citations: [] }] }],
    ['a negative offset', { ...answered, quotes: [{ ...quote, start: -1 }] }],
    ['half an offset', { ...answered, quotes: [{ ...quote, end: 1.5 }] }],
    ['paragraph 0', { ...answered, quotes: [{ ...quote, paragraph: 0 }] }],
    ['citation 0', { ...answered, quotes: [{ ...quote, citations: [0] }] }],
    ['a score above 1', { ...answered, quotes: [{ ...quote, score: 1.1 }] }],
    ['a score that is no number', { ...answered, quotes: [{ ...quote, score: Number.NaN }] }],
    ['text that is no text', { ...answered, question: 7 }],
    ['nothing', null],
  ])('takes no answer with %s', (_, value) => {
    expect(accepts(value)).toBe(false);
  });
});
