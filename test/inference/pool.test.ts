// What becomes of a question when its worker throws, exits or hangs: with workers made up for it, and
// with the real process.
import { afterEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { createInferencePool, type InferencePool } from '../../src/inference/pool.js';
import { type Asked, readResult } from '../../src/inference/protocol.js';
import type { InferenceWorker } from '../../src/inference/worker-process.js';

const pools: InferencePool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.kill();
});

type Behaviour = (question: string) => Promise<Asked>;

const answers: Behaviour = async (question) => askedOf(question);
const throws: Behaviour = async () => {
  throw new Error('A tensor is missing.');
};
const hangs: Behaviour = () => new Promise(() => {});

/** A pool whose workers behave like this, one after the other as they are started. */
async function poolOf(behaviours: readonly Behaviour[], size = 1) {
  const failures: string[] = [];
  const killed: number[] = [];
  let started = 0;
  const pool = await createInferencePool({
    size,
    timeLimitMs: 50,
    start: async (): Promise<InferenceWorker> => {
      const number = started++;
      const behaviour = behaviours[number];
      if (!behaviour) throw new Error('It does not start.');
      return {
        run: async (task) =>
          readResult(task, await behaviour(task.type === 'ask' ? task.question : task.topic)),
        residentBytes: 0,
        kill: () => killed.push(number),
      };
    },
    onFailure: ({ message }) => failures.push(message),
  });
  pools.push(pool);
  return { pool, failures, killed, started: () => started };
}

describe('a pool of workers', () => {
  test('tries a question once more when its worker throws', async () => {
    const { pool, failures, killed } = await poolOf([throws, answers]);
    expect((await ask(pool, 'Who?')).answer.question).toBe('Who?');
    expect(failures).toEqual(['A tensor is missing.']);
    expect(killed).toEqual([0]);
  });

  test('tries a question once more when its worker hangs, and ends the worker', async () => {
    const { pool, failures, killed } = await poolOf([hangs, answers]);
    expect((await ask(pool, 'Who?')).answer.question).toBe('Who?');
    expect(failures).toEqual(['An inference process took over 50 ms.']);
    expect(killed).toEqual([0]);
  });

  test('gives a question up after the second try, and answers the next', async () => {
    const { pool } = await poolOf([throws, throws, answers]);
    await expect(ask(pool, 'Who?')).rejects.toThrow('A tensor is missing.');
    expect((await ask(pool, 'Whom?')).answer.question).toBe('Whom?');
  });

  test('keeps the questions behind a broken one, in their order', async () => {
    const done: string[] = [];
    const { pool } = await poolOf([hangs, answers]);
    const note = (question: string) => ask(pool, question).then(() => done.push(question));
    await Promise.all(['first', 'second', 'third'].map(note));
    expect(done).toEqual(['first', 'second', 'third']);
  });

  test('works with as many workers as it is told', async () => {
    let atOnce = 0;
    let most = 0;
    const counts: Behaviour = async (question) => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setTimeout(resolve, 10));
      atOnce--;
      return askedOf(question);
    };
    const { pool } = await poolOf([counts, counts, counts], 3);
    await Promise.all(Array.from({ length: 9 }, (_, n) => ask(pool, String(n))));
    expect(most).toBe(3);
  });

  test('says so when no worker can be started any more', async () => {
    const { pool } = await poolOf([throws]);
    await expect(ask(pool, 'Who?')).rejects.toThrow('No inference process is running.');
  });

  test('finishes what it has begun when it is closed, and takes nothing more', async () => {
    const { pool, killed } = await poolOf([answers]);
    const asked = ask(pool, 'Who?');
    await pool.close();
    expect((await asked).answer.question).toBe('Who?');
    expect(killed).toEqual([0]);
    await expect(ask(pool, 'Whom?')).rejects.toThrow('closed');
  });
});

function ask(pool: InferencePool, question: string): Promise<Asked> {
  return pool.run({ type: 'ask', question });
}

function askedOf(question: string): Asked {
  const answer: Answer = {
    question,
    status: 'no-answer',
    reason: { code: 'no-evidence', message: 'There is nothing.' },
    quotes: [],
    nearest: [],
    citations: [],
    parts: [],
    disagreement: null,
  };
  return { answer, hasMore: false };
}
