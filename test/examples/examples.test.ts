import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { exampleCandidates } from '../../src/examples/candidates.js';
import { findExamples, tryCandidate } from '../../src/examples/examples.js';
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

/** The examples where all answers are like this, and how often one was asked for. */
async function examplesOf(entities: readonly Entity[], score: number) {
  const candidates = exampleCandidates(entities);
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return answer(score);
  };
  const examples = await findExamples((at) => tryCandidate(candidates, at, ask));
  return { examples, asked };
}

it('are asked about the most mentioned of each kind, three at most', async () => {
  expect(await examplesOf(ENTITIES, 0.9)).toEqual({
    examples: ['Who is Ada?', 'What happened on 16 May 2024?', 'What happened in Paris?'],
    asked: 3,
  });
});

it('are shown only where the first quote is sure to answer and names what is asked about', async () => {
  expect(await examplesOf(ENTITIES, 0.5)).toEqual({ examples: [], asked: 4 });
  expect(await examplesOf(ENTITIES.slice(2, 3), 0.9)).toEqual({ examples: [], asked: 1 });
});

it('are none where there is nothing to ask about', async () => {
  expect(await examplesOf([], 0.9)).toEqual({ examples: [], asked: 0 });
});
