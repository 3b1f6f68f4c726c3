// A pool of inference workers. Each does one task at a time, so that a time limit is about that task
// alone. A worker that throws, exits or hangs is replaced and its task tried once more. Tasks wait their
// turn in a waiting room, which sends away what is too much.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.js';
import { TakesTooLong } from '../processes/too-long.js';
import type { Asker } from './fair-queue.js';
import type { PoolLoad, Served } from './pool-observer.js';
import type { CorpusName, ResultOf, Task } from './protocol.js';
import { createWaitingRoom } from './waiting-room.js';
import type { InferenceWorker } from './worker-process.js';

export interface RunOptions {
  /** The server's corpus to do it on; what ships where it is left out. */
  readonly corpus?: CorpusName | undefined;
  /** On whose behalf; whoever is not named is nobody else. */
  readonly asker?: Asker | undefined;
}

export interface InferencePool {
  /** @throws Overloaded when too many wait, or when it has waited too long */
  run<T extends Task>(task: T, options?: RunOptions): Promise<ResultOf<T>>;
  /** Takes no more tasks, waits for those in hand, then ends the workers. */
  close(): Promise<void>;
  /** Ends the workers at once; whoever waits is told so. */
  kill(): void;
}

/** One whose workers are of this process. */
export interface LocalPool extends InferencePool, PoolLoad {}

export interface PoolOptions {
  readonly size: number;
  readonly timeLimitMs: number;
  /** Tries of a task whose worker breaks: two, unless it is the task that breaks it. */
  readonly tries?: 1 | 2;
  /** Milliseconds until a worker has to be at work on a task; as the time limit where it is left out. */
  readonly beginLimitMs?: number;
  /** Milliseconds that a task may wait for a worker; a minute where it is left out. */
  readonly waitLimitMs?: number;
  /** Starts a worker. The first one is ready before it is called again. */
  readonly start: () => Promise<InferenceWorker>;
  /** A worker broke and is being replaced. */
  readonly onFailure: (error: Error) => void;
  readonly onServed?: (served: Served) => void;
  /** The pool has ended, and so have its workers. */
  readonly onEnd?: () => void;
}

interface Job {
  readonly task: Task['type'];
  /** When it came in, by `performance.now()`. */
  readonly since: number;
  /** Lets a worker do the task; whoever waits for the result has it then. */
  readonly perform: (worker: InferenceWorker) => Promise<void>;
  readonly reject: (error: Error) => void;
  /** Whether a worker has failed at it already. */
  isSecondTry: boolean;
}

/**
 * Milliseconds. Whoever asks in a chat is gone after a minute; and with two tries of at most five minutes
 * (INFERENCE_TIMEOUT_SECONDS), before each of which a task waits no longer than this, its answer comes
 * within the fifteen minutes in which Discord takes it.
 */
const WAIT_LIMIT_MS = 60_000;
/** Milliseconds between attempts to start a worker that does not start. */
const RESTART_PAUSE_MS = 1_000;
/** Attempts to replace a worker before its tasks are given up. */
const RESTARTS = 3;
/** Milliseconds until it is tried again: what kept a worker from starting may have passed. */
const RETRY_MS = 60_000;

/** Resolves when all workers are warm; the first one is started before the others. */
export async function createInferencePool(options: PoolOptions): Promise<LocalPool> {
  const first = await options.start();
  const others = Array.from({ length: options.size - 1 }, () => options.start());
  const started = await Promise.allSettled(others);
  const workers = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failed = started.find((each) => each.status === 'rejected');
  if (!failed) return poolOf(options, [first, ...workers]);
  for (const worker of [first, ...workers]) worker.kill();
  throw failed.reason;
}

function poolOf(options: PoolOptions, started: readonly InferenceWorker[]): LocalPool {
  const workers = new Set(started);
  const idle = [...started];
  const waiting = createWaitingRoom<Job>({
    workers: options.size,
    waitLimitMs: options.waitLimitMs ?? WAIT_LIMIT_MS,
    sendAway: (job, reason) => {
      job.reject(reason);
      work();
    },
  });
  let running = 0;
  let starting = 0;
  let accepting = true;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  const drained: (() => void)[] = [];

  const work = () => {
    while (waiting.size > 0) {
      const worker = idle.pop();
      const job = worker && waiting.next();
      if (!job) break;
      running += 1;
      void perform(worker, job).finally(() => {
        running -= 1;
        work();
      });
    }
    if (workers.size + starting === 0) {
      for (const job of waiting.empty()) job.reject(new Error('No inference process is running.'));
    }
    if (running + waiting.size === 0) for (const done of drained.splice(0)) done();
  };

  const perform = async (worker: InferenceWorker, job: Job) => {
    const since = performance.now();
    try {
      await job.perform(worker);
      const workMs = performance.now() - since;
      waiting.served(workMs);
      options.onServed?.({ task: job.task, waitMs: since - job.since, workMs });
      idle.push(worker);
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      if (error instanceof UserError && !(error instanceof TakesTooLong)) {
        // The worker is well, and another one could do no better.
        idle.push(worker);
        return job.reject(error);
      }
      // It was ended with the pool, and did not break.
      if (closed) return job.reject(error);
      if (job.isSecondTry || options.tries === 1) job.reject(error);
      else waiting.enterAgain(Object.assign(job, { isSecondTry: true }));
      void replace(worker, error);
    }
  };

  /** One that dies while it is idle is replaced before a task is lost on it. */
  const watch = async (worker: InferenceWorker) => {
    const error = await worker.ended;
    const at = idle.indexOf(worker);
    if (at < 0 || closed) return;
    idle.splice(at, 1);
    void replace(worker, error);
  };

  const replace = (worker: InferenceWorker, error: Error) => {
    workers.delete(worker);
    worker.kill();
    options.onFailure(error);
    return startAnother();
  };
  const startAnother = async () => {
    starting += 1;
    let worker: InferenceWorker | undefined;
    for (let attempt = 0; attempt < RESTARTS && !worker; attempt++) {
      if (attempt > 0) await sleep(RESTART_PAUSE_MS);
      if (closed) break;
      worker = await options.start().catch((cause) => {
        options.onFailure(cause);
        return undefined;
      });
    }
    starting -= 1;
    if (closed) worker?.kill();
    else if (worker) {
      workers.add(worker);
      idle.push(worker);
      void watch(worker);
    } else {
      clearTimeout(retry);
      retry = setTimeout(fillUp, RETRY_MS).unref();
    }
    work();
  };
  const fillUp = () => {
    for (let missing = options.size - workers.size - starting; missing > 0; missing -= 1) {
      void startAnother();
    }
  };

  const kill = () => {
    accepting = false;
    closed = true;
    clearTimeout(retry);
    for (const job of waiting.empty()) job.reject(new Error('The inference pool is closed.'));
    for (const worker of workers) worker.kill();
    workers.clear();
    options.onEnd?.();
  };

  for (const worker of started) void watch(worker);

  return {
    get depth() {
      return waiting.size;
    },
    get running() {
      return running;
    },
    get workers() {
      return workers.size;
    },
    get residentBytes() {
      return [...workers].reduce((sum, { residentBytes }) => sum + residentBytes, 0);
    },
    run: (task, { corpus, asker = { user: randomUUID(), guild: null } } = {}) =>
      new Promise((resolve, reject) => {
        if (!accepting) return reject(new Error('The inference pool is closed.'));
        const perform = async (worker: InferenceWorker) =>
          resolve(await within(options, (begun) => worker.run(task, corpus, begun)));
        const [type, since] = [task.type, performance.now()];
        waiting.enter(asker, { task: type, since, perform, reject, isSecondTry: false });
        // All workers were lost and none could be started: perhaps one can now.
        if (workers.size + starting === 0) void startAnother();
        work();
      }),
    close: async () => {
      accepting = false;
      if (running + waiting.size > 0) await new Promise<void>((done) => drained.push(done));
      kill();
    },
    kill,
  };
}

/** @throws TakesTooLong where the task is to blame, and is not tried again */
async function within<T>(
  { timeLimitMs, beginLimitMs = timeLimitMs, tries }: PoolOptions,
  work: (begun: () => void) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let begun = () => {};
  const limit = new Promise<never>((_, reject) => {
    const late = () =>
      reject(
        tries === 1
          ? new TakesTooLong(timeLimitMs / 1_000)
          : new Error(`An inference process took over ${timeLimitMs} ms.`),
      );
    timer = setTimeout(late, beginLimitMs);
    begun = () => {
      clearTimeout(timer);
      timer = setTimeout(late, timeLimitMs);
    };
  });
  return Promise.race([work(() => begun()), limit]).finally(() => clearTimeout(timer));
}
