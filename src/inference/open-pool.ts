// Opens the pool of inference processes for one build of the index, and beside it the thread that looks up.
// All work with that build, also those that replace others later: what a pool answers always fits the
// articles of its build.
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Pointer } from '../store/build-files.js';
import { startLookUpThread } from './look-up-thread.js';
import { createInferencePool, type InferencePool } from './pool.js';
import type { PoolObserver } from './pool-observer.js';
import { isLookUp } from './protocol.js';
import { startWorkerProcess } from './worker-process.js';

export interface OpenedPool {
  /** The build that it works with. */
  readonly pointer: Pointer;
  readonly pool: InferencePool;
}

/** @param pointer the build to work with; the one in use, made first if need be, where it is left out */
export type OpenPool = (pointer?: Pointer) => Promise<OpenedPool>;

/** Pools of processes of this machine. */
export function poolOpener(config: Config, log: Logger, observer: PoolObserver): OpenPool {
  const onNotice = (message: string) => log.info(message);
  return async (wanted) => {
    let pointer = wanted;
    const pool = await createInferencePool({
      size: config.INFERENCE_WORKERS,
      timeLimitMs: config.INFERENCE_TIMEOUT_SECONDS * 1_000,
      start: async () => {
        const worker = await startWorkerProcess({ pointer, onNotice, onStages: observer.onStages });
        // The first has made the index if need be.
        pointer ??= worker.pointer;
        return worker;
      },
      onFailure: (error) => {
        observer.onFailure();
        log.error({ err: error }, 'an inference process broke; replacing it');
      },
      onServed: observer.onServed,
      onEnd: () => observer.onEnd(pool),
    });
    observer.onOpen(pool);
    if (!pointer) throw new Error('No inference process has started.');
    const build = pointer;
    const lookUps = () => openLookUps(config, build, { log, onServed: observer.onServed });
    return { pointer, pool: withLookUps(pool, lookUps) };
  };
}

/**
 * Milliseconds in which a server's corpus has to be opened. With as many words as it may have that takes 0.2 to 0.4
 * seconds of the processor.
 */
const BEGIN_LIMIT_MS = 5_000;

/** One thread: what it is asked takes milliseconds, and whatever takes longer is ended. */
function openLookUps(
  { INDEX_DIR: indexDir, DATA_DIR: dataDir, LOOKUP_TIMEOUT_SECONDS }: Config,
  pointer: Pointer,
  { log, onServed }: { readonly log: Logger } & Pick<PoolObserver, 'onServed'>,
): Promise<InferencePool> {
  const timeLimitMs = LOOKUP_TIMEOUT_SECONDS * 1_000;
  return createInferencePool({
    size: 1,
    timeLimitMs,
    // Whoever gives look-ups longer has a slow processor.
    beginLimitMs: Math.max(BEGIN_LIMIT_MS, timeLimitMs),
    // A hostile article would end a second thread as well.
    tries: 1,
    start: () => startLookUpThread({ indexDir, dataDir, pointer }),
    onFailure: (error) => log.warn({ err: error }, 'a look-up was ended; replacing its thread'),
    onServed,
  });
}

/** Look-ups go to their own pool, which is opened with the first of them. */
function withLookUps(pool: InferencePool, open: () => Promise<InferencePool>): InferencePool {
  let lookUps: Promise<InferencePool> | undefined;
  let isClosed = false;
  const opened = () => {
    if (isClosed) return Promise.reject(new Error('The inference pool is closed.'));
    lookUps ??= open().catch((error) => {
      // The next look-up tries again.
      lookUps = undefined;
      throw error;
    });
    return lookUps;
  };
  return {
    run: async (task, options) => {
      const doing = isLookUp(task) ? await opened() : pool;
      return doing.run(task, options);
    },
    close: async () => {
      isClosed = true;
      const own = lookUps?.then((each) => each.close()).catch(() => {});
      await Promise.all([pool.close(), own]);
    },
    kill: () => {
      isClosed = true;
      void lookUps?.then((each) => each.kill()).catch(() => {});
      pool.kill();
    },
  };
}
