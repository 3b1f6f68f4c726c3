// Two or three questions that show what can be asked: each is asked first, and shown only where the first quote
// is sure to answer it and says what it asks. One is tried at a time, so that members' questions need not
// wait for all of them, nor a slow machine exceed the time for one.
import type { Answer } from '../answer/answer.js';
import type { Candidate } from './candidates.js';

/** What came of trying a candidate. */
export interface Tried {
  /** Null where it is not answered well. */
  readonly example: string | null;
  /** Whether there is none after it. */
  readonly isLast: boolean;
}

const MOST_EXAMPLES = 3;

/** Least score of the first quote. Of the candidates in test/examples/corpora.test.ts that say what they ask, those above are right. */
const LEAST_SCORE = 0.75;

/** @param tryAt tries the candidate at a place, from 0 */
export async function findExamples(
  tryAt: (at: number) => Promise<Tried>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let at = 0; found.length < MOST_EXAMPLES; at++) {
    const { example, isLast } = await tryAt(at);
    if (example !== null) found.push(example);
    if (isLast) break;
  }
  return found;
}

export async function tryCandidate(
  candidates: readonly Candidate[],
  at: number,
  ask: (question: string) => Promise<Answer>,
): Promise<Tried> {
  const candidate = candidates[at];
  const isGood = candidate && isAnswer(await ask(candidate.question), candidate);
  return { example: isGood ? candidate.question : null, isLast: at >= candidates.length - 1 };
}

function isAnswer({ status, quotes: [first] }: Answer, candidate: Candidate): boolean {
  if (status !== 'answered' || !first || first.score < LEAST_SCORE) return false;
  return candidate.isAnsweredBy(first);
}
