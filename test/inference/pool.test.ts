// What becomes of a question when its worker throws, exits or hangs: with workers made up for it, and
// with the real process.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import type { Asker } from '../../src/inference/fair-queue.js';
import { Overloaded } from '../../src/inference/overloaded.js';
import { createInferencePool, type InferencePool } from '../../src/inference/pool.js';
import { type Asked, readResult } from '../../src/inference/protocol.js';
import type { InferenceWorker } from '../../src/inference/worker-process.js';
import { StoreUnavailable } from '../../src/store/vector-store.js';

const pools: InferencePool[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const pool of pools.splice(0)) pool.kill();
});

type Behaviour = (question: string) => Promise<Asked>;

const answers: Behaviour = async (question) => askedOf(question);
const throws: Behaviour = async () => {
  throw new Error('A tensor is missing.');
};
const hangs: Behaviour = () => new Promise(() => {});

/** A pool whose workers behave like this, one after the other as they are started; undefined does not start. */
async function poolOf(
  behaviours: readonly (Behaviour | undefined)[],
  size = 1,
  waitLimitMs?: number,
) {
  const failures: string[] = [];
  const killed: number[] = [];
  const die: ((error: Error) => void)[] = [];
  let started = 0;
  const pool = await createInferencePool({
    size,
    timeLimitMs: 50,
    ...(waitLimitMs !== undefined && { waitLimitMs }),
    start: async (): Promise<InferenceWorker> => {
      const number = started++;
      const behaviour = behaviours[number];
      if (!behaviour) throw new Error('It does not start.');
      return {
        run: async (task) =>
          readResult(task, await behaviour(task.type === 'ask' ? task.question : task.type)),
        residentBytes: 0,
        ended: new Promise((resolve) => {
          die[number] = resolve;
        }),
        kill: () => killed.push(number),
      };
    },
    onFailure: ({ message }) => failures.push(message),
  });
  pools.push(pool);
  return { pool, failures, killed, die };
}

describe('a pool whose tasks are tried once', () => {
  const lookUp = { type: 'suggest', typed: 'Xi' } as const;
  const once = (start: () => Promise<InferenceWorker>, failures: string[] = []) =>
    createInferencePool({
      size: 1,
      timeLimitMs: 50,
      beginLimitMs: 2_000,
      tries: 1,
      start,
      onFailure: ({ message }) => failures.push(message),
    });
  const workerThat = (run: InferenceWorker['run']): InferenceWorker => ({
    run,
    residentBytes: 0,
    ended: new Promise(() => {}),
    kill: () => {},
  });

  test('says of one that takes too long that it does, and does the next with another worker', async () => {
    const failures: string[] = [];
    const workers = [
      workerThat(() => new Promise(() => {})),
      workerThat(async (task) => readResult(task, [])),
    ];
    const pool = await once(async () => workers.shift() ?? expect.unreachable(), failures);
    pools.push(pool);
    const [slow, next] = await Promise.allSettled([pool.run(lookUp), pool.run(lookUp)]);
    expect(slow).toMatchObject({ reason: { name: 'TakesTooLong', seconds: 0.05 } });
    expect(next).toEqual({ status: 'fulfilled', value: [] });
    expect(failures).toHaveLength(1);
  });

  test('tries none again that its worker broke of', async () => {
    const failures: string[] = [];
    const breaks = workerThat(async () => {
      throw new Error('Out of memory.');
    });
    const pool = await once(async () => breaks, failures);
    pools.push(pool);
    await expect(pool.run(lookUp)).rejects.toThrow('Out of memory.');
    expect(failures).toEqual(['Out of memory.']);
  });

  test('counts the time from when the worker is at work', async () => {
    const opensSlowly = workerThat(async (task, _, onBegun) => {
      await sleep(100);
      onBegun?.();
      return readResult(task, []);
    });
    const pool = await once(async () => opensSlowly);
    pools.push(pool);
    expect(await pool.run(lookUp)).toEqual([]);
  });
});

describe('a pool of workers', () => {
  test('tries a question once more when its worker throws', async () => {
    const { pool, failures, killed } = await poolOf([throws, answers]);
    expect((await ask(pool, 'Who?')).answer.question).toBe('Who?');
    expect(failures).toEqual(['A tensor is missing.']);
    expect(killed).toEqual([0]);
  });

  test('keeps a worker that could not reach the vector store, and says so at once', async () => {
    let isAway = true;
    const { pool, failures, killed } = await poolOf([
      async (question) => {
        if (isAway) throw new StoreUnavailable('Weaviate cannot be reached.');
        return askedOf(question);
      },
    ]);
    await expect(ask(pool, 'Who?')).rejects.toThrow(StoreUnavailable);
    isAway = false;
    expect((await ask(pool, 'Who?')).answer.question).toBe('Who?');
    expect([failures, killed]).toEqual([[], []]);
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
      await sleep(10);
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

  test('tries again later to replace a worker that could not be replaced', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { pool, failures } = await poolOf(
      [answers, throws, undefined, undefined, undefined, answers],
      2,
    );
    expect((await ask(pool, 'Who?')).answer.question).toBe('Who?');
    await vi.waitFor(() => expect(failures).toHaveLength(4), { timeout: 30_000 });
    expect(pool.workers).toBe(1);
    vi.advanceTimersByTime(60_000);
    await vi.waitFor(() => expect(pool.workers).toBe(2), 30_000);
  });

  test('replaces a worker that dies while it is idle, which costs no question one of its tries', async () => {
    const { pool, failures, killed, die } = await poolOf([answers, throws, answers]);
    die[0]?.(new Error('It ran out of memory.'));
    await sleep();
    expect((await ask(pool, 'Who?')).answer.question).toBe('Who?');
    expect(failures).toEqual(['It ran out of memory.', 'A tensor is missing.']);
    expect(killed).toEqual([0, 1]);
  });

  test('leaves alone what ends after it was closed', async () => {
    const { pool, failures, die } = await poolOf([answers, answers]);
    pool.kill();
    die[0]?.(new Error('It was told to.'));
    await sleep();
    expect(failures).toEqual([]);
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

describe('what is asked of a pool', () => {
  const [ada, ben] = [
    { user: 'ada', guild: 'here' },
    { user: 'ben', guild: 'there' },
  ];
  /** Workers that answer when they are told to. */
  function held() {
    const release: (() => void)[] = [];
    const behaviour: Behaviour = async (question) => {
      await new Promise<void>((resolve) => release.push(resolve));
      return askedOf(question);
    };
    return { behaviour, release: () => release.shift()?.() };
  }

  test('is done in fair turns, and counted while it waits', async () => {
    const { behaviour, release } = held();
    const { pool } = await poolOf([behaviour]);
    const done: string[] = [];
    const asked = [ada, ada, ada, ben].map((asker, i) =>
      ask(pool, `${asker.user} ${i}`, asker).then(({ answer }) => done.push(answer.question)),
    );
    expect({ depth: pool.depth, running: pool.running }).toEqual({ depth: 3, running: 1 });
    for (const _ of asked) {
      release();
      // The next one has begun then.
      await sleep();
    }
    await Promise.all(asked);
    expect(done).toEqual(['ada 0', 'ada 1', 'ben 3', 'ada 2']);
    expect({ depth: pool.depth, running: pool.running }).toEqual({ depth: 0, running: 0 });
  });

  test('and nobody waits for is done when there is nothing else to do', async () => {
    const { behaviour, release } = held();
    const { pool } = await poolOf([behaviour]);
    const done: string[] = [];
    const note = ({ answer }: Asked) => done.push(answer.question);
    const asked = [ask(pool, 'ada 0', ada).then(note)];
    asked.push(ask(pool, 'patient', { ...ben, isPatient: true }).then(note));
    asked.push(ask(pool, 'ada 1', ada).then(note), ask(pool, 'ben 2', ben).then(note));
    expect(pool.depth).toBe(3);
    for (const _ of asked) {
      release();
      await sleep();
    }
    await Promise.all(asked);
    expect(done).toEqual(['ada 0', 'ada 1', 'ben 2', 'patient']);
  });

  test('by one member too often is refused at once, and costs nobody else anything', async () => {
    const { pool } = await poolOf([hangs, hangs]);
    const asked = Array.from({ length: 20 }, () => ask(pool, 'Who?', ada).catch((error) => error));
    const refused = await Promise.race(asked);
    expect(refused).toBeInstanceOf(Overloaded);
    expect(refused.seconds).toBeGreaterThan(0);
    const { depth } = pool;
    const more = ask(pool, 'Whom?', ben).catch(() => {});
    expect(pool.depth).toBe(depth + 1);
    pool.kill();
    await Promise.all([...asked, more]);
  });

  test('and waits too long is not done any more, nor does it keep the pool from closing', async () => {
    const { pool } = await poolOf([hangs, answers], 1, 10);
    const first = ask(pool, 'Who?', ada);
    await expect(ask(pool, 'Whom?', ben)).rejects.toBeInstanceOf(Overloaded);
    expect(pool.depth).toBe(0);
    expect((await first).answer.question).toBe('Who?');
    await pool.close();
  });
});

function ask(pool: InferencePool, question: string, asker?: Asker): Promise<Asked> {
  return pool.run({ type: 'ask', question }, { asker });
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
