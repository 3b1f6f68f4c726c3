// A pool of inference workers. Each does one task at a time, so that a time limit is about that task
// alone. A worker that throws, exits or hangs is replaced and its task tried once more.
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../store/vector-store.js';
import type { CorpusName, ResultOf, Task } from './protocol.js';
import type { InferenceWorker } from './worker-process.js';

export interface InferencePool {
  /** @param corpus the server's corpus to do it on; what ships where it is left out */
  run<T extends Task>(task: T, corpus?: CorpusName): Promise<ResultOf<T>>;
  /** Takes no more tasks, waits for those in hand, then ends the workers. */
  close(): Promise<void>;
  /** Ends the workers at once; whoever waits is told so. */
  kill(): void;
}

export interface PoolOptions {
  readonly size: number;
  readonly timeLimitMs: number;
  /** Starts a worker; `isFirst` is true for the first one of the pool only. */
  readonly start: (isFirst: boolean) => Promise<InferenceWorker>;
  /** A worker broke and is being replaced. */
  readonly onFailure: (error: Error) => void;
}

interface Job {
  /** Lets a worker do the task; whoever waits for the result has it then. */
  readonly perform: (worker: InferenceWorker) => Promise<void>;
  readonly reject: (error: Error) => void;
  /** Whether a worker has failed at it already. */
  isSecondTry: boolean;
}

/** Milliseconds between attempts to start a worker that does not start. */
const RESTART_PAUSE_MS = 1_000;
/** Attempts to replace a worker before its tasks are given up. */
const RESTARTS = 3;

/** Resolves when all workers are warm; the first one is started before the others. */
export async function createInferencePool(options: PoolOptions): Promise<InferencePool> {
  const first = await options.start(true);
  const others = Array.from({ length: options.size - 1 }, () => options.start(false));
  const started = await Promise.allSettled(others);
  const workers = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failed = started.find((each) => each.status === 'rejected');
  if (!failed) return poolOf(options, [first, ...workers]);
  for (const worker of [first, ...workers]) worker.kill();
  throw failed.reason;
}

function poolOf(options: PoolOptions, started: readonly InferenceWorker[]): InferencePool {
  const workers = new Set(started);
  const idle = [...started];
  const queue: Job[] = [];
  let running = 0;
  let starting = 0;
  let accepting = true;
  let closed = false;
  const drained: (() => void)[] = [];

  const work = () => {
    while (queue.length > 0) {
      const worker = idle.pop();
      const job = worker && queue.shift();
      if (!job) break;
      running += 1;
      void perform(worker, job).finally(() => {
        running -= 1;
        work();
      });
    }
    if (workers.size + starting === 0) {
      for (const job of queue.splice(0)) job.reject(new Error('No inference process is running.'));
    }
    if (running + queue.length === 0) for (const done of drained.splice(0)) done();
  };

  const perform = async (worker: InferenceWorker, job: Job) => {
    try {
      await job.perform(worker);
      idle.push(worker);
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      if (error instanceof StoreUnavailable) {
        // The worker is well, and another one could do no better.
        idle.push(worker);
        return job.reject(error);
      }
      workers.delete(worker);
      worker.kill();
      if (job.isSecondTry || closed) job.reject(error);
      else queue.unshift(Object.assign(job, { isSecondTry: true }));
      void replace(error);
    }
  };

  const replace = async (error: Error) => {
    options.onFailure(error);
    starting += 1;
    for (let attempt = 0; attempt < RESTARTS && !closed; attempt++) {
      if (attempt > 0) await sleep(RESTART_PAUSE_MS);
      const worker = await options.start(false).catch((cause) => {
        options.onFailure(cause);
        return undefined;
      });
      if (!worker) continue;
      if (closed) worker.kill();
      else {
        workers.add(worker);
        idle.push(worker);
      }
      break;
    }
    starting -= 1;
    work();
  };

  const kill = () => {
    accepting = false;
    closed = true;
    for (const job of queue.splice(0)) job.reject(new Error('The inference pool is closed.'));
    for (const worker of workers) worker.kill();
    workers.clear();
  };

  return {
    run: (task, corpus) =>
      new Promise((resolve, reject) => {
        if (!accepting) return reject(new Error('The inference pool is closed.'));
        const perform = async (worker: InferenceWorker) =>
          resolve(await within(options.timeLimitMs, worker.run(task, corpus)));
        queue.push({ perform, reject, isSecondTry: false });
        // All workers were lost and none could be started: perhaps one can now.
        if (workers.size + starting === 0) void replace(new Error('All workers were lost.'));
        work();
      }),
    close: async () => {
      accepting = false;
      if (running + queue.length > 0) await new Promise<void>((done) => drained.push(done));
      kill();
    },
    kill,
  };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = () => reject(new Error(`An inference process took over ${ms} ms.`));
    timer = setTimeout(late, ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
