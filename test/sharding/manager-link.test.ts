// A shard and its manager over a channel: what comes back is what happened there, errors included.
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { IIdentifyThrottler } from 'discord.js';
import pino from 'pino';
import { beforeEach, expect, test, vi } from 'vitest';
import { UserError } from '../../src/errors.js';
import { Overloaded } from '../../src/inference/overloaded.js';
import type { InferencePool, RunOptions } from '../../src/inference/pool.js';
import { createReports, type Reports } from '../../src/operation/reports.js';
import { createTurns, type Turns } from '../../src/processes/turns.js';
import { linkToManager, type ManagerLink } from '../../src/sharding/manager-link.js';
import { createPools } from '../../src/sharding/pools.js';
import { serveShard } from '../../src/sharding/shard-session.js';
import { StoreUnavailable } from '../../src/store/vector-store.js';

const ONE = { build: 'one', manifest: '0'.repeat(64) };
const TASK = { type: 'summarise', topic: 'trade' } as const;
const RESULT = { refusal: null, ranked: [], relevant: 0, differing: [] };

/** One end of a channel on which messages travel as JSON, as between processes. */
class End extends EventEmitter {
  connected = true;
  killed: string | undefined;
  other: End | undefined;
  send(message: object, callback: (error: Error | null) => void): boolean {
    setImmediate(() => this.other?.emit('message', JSON.parse(JSON.stringify(message))));
    callback(null);
    return true;
  }
  kill(signal: string): boolean {
    this.killed = signal;
    return true;
  }
}

let shard: End;
let child: End;
let manager: ManagerLink;
let reports: Reports;
let turns: Turns;
let happened: string[];
let asked: [unknown, RunOptions | undefined][];
let run: () => Promise<unknown>;
let stop: () => void;
let identify: IIdentifyThrottler['waitForIdentify'];
beforeEach(async () => {
  [shard, child, happened, asked] = [new End(), new End(), [], []];
  [shard.other, child.other] = [child, shard];
  run = async () => RESULT;
  identify = async (id) => void happened.push(`shard ${id} identifies`);
  reports = createReports(2);
  turns = createTurns();
  const pool: InferencePool = {
    run: (task, options) => {
      asked.push([task, options]);
      return run() as never;
    },
    close: async () => void happened.push('closed'),
    kill: () => {},
  };
  const openPool = async (pointer = ONE) => {
    if (pointer.build === 'broken') throw new UserError('Run `npm run index`.');
    return { pointer, pool };
  };
  stop = serveShard(child as unknown as ChildProcess, {
    shard: 1,
    pools: await createPools(openPool),
    reports,
    turns,
    identifies: { waitForIdentify: (id, signal) => identify(id, signal) },
    log: pino({ level: 'silent' }),
    onUnable: (message) => happened.push(`unable: ${message}`),
  });
  manager = linkToManager(shard, () => happened.push('stop'));
});

test('a task is done there, for whoever asked, and its result comes back', async () => {
  const { pointer, pool } = await manager.openPool();
  expect(pointer).toEqual(ONE);
  const corpus = { guild: '12345678901234567', pointer: ONE };
  const asker = { user: 'ada', guild: null };
  const result = pool.run(TASK, { corpus, asker });
  expect(await result).toEqual(RESULT);
  expect(asked).toEqual([[TASK, { corpus, asker }]]);
});

test('what it reports of itself arrives, and is forgotten when it ends', async () => {
  const gateway = [{ id: 1, status: 'Ready', pingMs: null, silentMs: 7, limitMs: 60_000 }];
  await manager.report({ gateway, metrics: [] });
  await vi.waitFor(() => expect(reports.gateway()[1]?.status).toBe('Ready'), 30_000);
  child.emit('exit');
  expect(reports.gateway()[1]?.status).toBe('Idle');
});

test('each kind of error survives the way', async () => {
  const { pool } = await manager.openPool();
  const failure = (error: Error) => {
    run = () => Promise.reject(error);
    return pool.run(TASK).catch((each: unknown) => each);
  };
  const overloaded = await failure(new Overloaded(7));
  expect(overloaded).toBeInstanceOf(Overloaded);
  expect(overloaded).toMatchObject({ seconds: 7 });
  expect(await failure(new StoreUnavailable('It is away.'))).toBeInstanceOf(StoreUnavailable);
  const fixable = await failure(new UserError('Do this.'));
  expect(fixable).toBeInstanceOf(UserError);
  expect(fixable).toMatchObject({ message: 'Do this.' });
  const defect = await failure(new TypeError('x is not a function'));
  expect(defect).not.toBeInstanceOf(UserError);
  expect(defect).toMatchObject({ message: 'x is not a function' });
  await expect(manager.openPool({ ...ONE, build: 'broken' })).rejects.toThrow('npm run index');
});

test('a result that is none is an error, and no answer', async () => {
  const { pool } = await manager.openPool();
  run = async () => ({ refusal: null });
  await expect(pool.run(TASK)).rejects.toThrow();
});

test('a pool that is closed first has its tasks done, and is released then', async () => {
  const { pool } = await manager.openPool();
  let finish = (_: unknown) => {};
  run = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  const result = pool.run(TASK);
  await manager.openPool({ ...ONE, build: 'two' });
  const closed = pool.close();
  await expect(pool.run(TASK)).rejects.toThrow('closed');
  expect(happened).toEqual([]);
  finish(RESULT);
  expect(await result).toEqual(RESULT);
  await closed;
  await manager.identifies.waitForIdentify(1, new AbortController().signal);
  expect(happened).toEqual(['closed', 'shard 1 identifies']);
});

test('whoever waits for a pool that is ended at once is told so', async () => {
  const { pool } = await manager.openPool();
  run = () => new Promise(() => {});
  const result = pool.run(TASK);
  pool.kill();
  await expect(result).rejects.toThrow('The inference pool is closed.');
});

test('leave to identify is not given to a connection that is gone', async () => {
  const gone = new AbortController();
  identify = (_, signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        happened.push('taken out of the queue');
        reject(signal.reason);
      });
    });
  const leave = manager.identifies.waitForIdentify(1, gone.signal);
  expect(manager.identifies.isWaiting()).toBe(true);
  gone.abort(new Error('gone'));
  await expect(leave).rejects.toThrow('gone');
  expect(manager.identifies.isWaiting()).toBe(false);
  await manager.openPool();
  expect(happened).toEqual(['taken out of the queue']);
});

test('errands of one kind are done one at a time, whichever shard they are for', async () => {
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const errand = (key: string, name: string) =>
    manager.errands(key, () => {
      began.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const [first, second] = [errand('index', 'first'), errand('index', 'second')];
  const third = errand('read', 'third');
  await manager.openPool();
  expect(began).toEqual(['first', 'third']);
  ends[0]?.();
  await first;
  await manager.openPool();
  await manager.openPool();
  expect(began).toEqual(['first', 'third', 'second']);
  for (const end of ends) end();
  await Promise.all([second, third]);
});

test('a process that ends leaves no turn behind', async () => {
  void manager.errands('index', () => new Promise(() => {}));
  await manager.openPool();
  child.emit('exit');
  expect(await turns('index', async () => 'mine')).toBe('mine');
});

test('what a process held is released when it ends', async () => {
  await manager.openPool();
  await manager.openPool({ ...ONE, build: 'two' });
  child.emit('exit');
  expect(happened).toEqual(['closed']);
});

test('nothing waits for a manager that has ended', async () => {
  shard.connected = false;
  await expect(manager.openPool()).rejects.toThrow('has ended');
});

test("stop, and what nobody but a person can mend, are heard; discord.js's own messages are let pass", async () => {
  for (const end of [shard, child]) end.emit('message', { _ready: true });
  stop();
  await manager.unable('The token is wrong.');
  await manager.identifies.waitForIdentify(1, new AbortController().signal);
  expect(happened.sort()).toEqual(['shard 1 identifies', 'stop', 'unable: The token is wrong.']);
});

test('a shard that sends nonsense is ended, to be started anew', () => {
  child.emit('message', { type: 'run', task: 'everything' });
  expect(child.killed).toBe('SIGKILL');
});
