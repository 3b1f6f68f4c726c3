// Opens the pool of inference processes for one build of the index. All its workers work with that build,
// also those that replace others later: what a pool answers always fits the articles of its build.
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { PoolObserver } from '../operation/pool-metrics.js';
import type { Pointer } from '../store/open.js';
import { createInferencePool, type InferencePool } from './pool.js';
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
    return { pointer, pool };
  };
}
