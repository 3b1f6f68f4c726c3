// Two or three questions that show what can be asked: each is asked first, and shown only where the first quote
// is sure to answer it and names what it asks about.
import type { Answer } from '../answer/answer.js';
import type { Entity } from '../topics/entity.js';
import { exampleCandidates } from './candidates.js';

const MOST_EXAMPLES = 3;

/** Least score of the first quote. Of the five articles' candidates, those above were right, and no other was sure to be. */
const LEAST_SCORE = 0.85;

export async function findExamples(
  entities: readonly Entity[],
  ask: (question: string) => Promise<Answer>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { question, entity } of exampleCandidates(entities)) {
    if (isAnswer(await ask(question), entity)) found.push(question);
    if (found.length === MOST_EXAMPLES) break;
  }
  return found;
}

function isAnswer({ status, quotes: [first] }: Answer, { mentions }: Entity): boolean {
  if (status !== 'answered' || !first || first.score < LEAST_SCORE) return false;
  return mentions.some(
    ({ article, start, end }) =>
      article === first.article && first.start <= start && end <= first.end,
  );
}
