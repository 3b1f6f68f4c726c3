import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { findExamples } from '../../src/examples/examples.js';
import type { Entity, EntityKind } from '../../src/topics/entity.js';

const entity = (kind: EntityKind, name: string, start: number): Entity => ({
  kind,
  name,
  names: [name],
  mentions: [{ article: 'a', start, end: start + 5 }],
});

/** An answer whose first quote is the first hundred characters. */
const answer = (score: number): Answer => ({
  question: '',
  status: 'answered',
  reason: null,
  quotes: [
    {
      text: 'x',
      article: 'a',
      paragraph: 1,
      start: 0,
      end: 100,
      highlights: [],
      score,
      citations: [1],
    },
  ],
  nearest: [],
  citations: [],
  parts: [],
  disagreement: null,
});

const ENTITIES = [
  entity('person', 'Ada', 10),
  entity('date', '16 May 2024', 20),
  entity('date', '2023', 300),
  entity('place', 'Paris', 30),
];

it('are asked about the most mentioned of each kind, three at most', async () => {
  const examples = await findExamples(ENTITIES, async () => answer(0.9));
  expect(examples).toEqual([
    'Who is Ada?',
    'What happened on 16 May 2024?',
    'What happened in Paris?',
  ]);
});

it('are shown only where the first quote is sure to answer and names what is asked about', async () => {
  expect(await findExamples(ENTITIES, async () => answer(0.5))).toEqual([]);
  const [, , unmentioned] = ENTITIES;
  expect(await findExamples(unmentioned ? [unmentioned] : [], async () => answer(0.9))).toEqual([]);
});
