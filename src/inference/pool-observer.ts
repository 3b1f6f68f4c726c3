// What a pool of inference processes tells of itself, to whoever measures it.
import type { StageTimes } from '../stages.js';
import type { Task } from './protocol.js';

/** How much a pool has to do. */
export interface PoolLoad {
  /** Tasks that wait for a worker. */
  readonly depth: number;
  /** Tasks that workers are doing. */
  readonly running: number;
  /** Workers that are warm; 0 while none can be started. */
  readonly workers: number;
  /** Memory that they use together, in bytes. */
  readonly residentBytes: number;
}

/** A task that a worker has done. */
export interface Served {
  readonly task: Task['type'];
  /** Milliseconds from coming in to this worker's taking it. */
  readonly waitMs: number;
  /** Milliseconds that the worker took. */
  readonly workMs: number;
}

/** Hears what the pools of a process and their workers do. */
export interface PoolObserver {
  readonly onOpen: (pool: PoolLoad) => void;
  readonly onEnd: (pool: PoolLoad) => void;
  readonly onServed: (served: Served) => void;
  readonly onStages: (stages: StageTimes) => void;
  /** A worker broke, or could not be started. */
  readonly onFailure: () => void;
}
