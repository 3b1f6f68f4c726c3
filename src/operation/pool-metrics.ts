// What the inference processes do, as metrics.
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { PoolLoad, Served } from '../inference/pool.js';
import { STAGES, type StageTimes } from '../stages.js';
import { DURATION_BUCKETS } from './metrics.js';

/** Hears what a pool and its workers do. */
export interface PoolObserver {
  readonly onServed: (served: Served) => void;
  readonly onStages: (stages: StageTimes) => void;
  /** A worker broke, or could not be started. */
  readonly onFailure: () => void;
}

/** @param load of the pool in use; undefined before there is one */
export function poolMetrics(registry: Registry, load: () => PoolLoad | undefined): PoolObserver {
  const registers = [registry];
  const wait = new Histogram({
    name: 'verbatim_task_wait_duration_seconds',
    help: 'How long a task waited for an inference process.',
    labelNames: ['task'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const work = new Histogram({
    name: 'verbatim_task_duration_seconds',
    help: 'How long an inference process took for a task.',
    labelNames: ['task'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const stage = new Histogram({
    name: 'verbatim_task_stage_duration_seconds',
    help: 'How long a stage of a task took in an inference process.',
    labelNames: ['stage'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'verbatim_inference_worker_failures_total',
    help: 'Inference processes that broke and were replaced, and attempts to start one that failed.',
    registers,
  });
  gauge(registry, 'verbatim_tasks_waiting', 'Tasks that wait for an inference process.', () => {
    return load()?.depth;
  });
  gauge(registry, 'verbatim_tasks_running', 'Tasks that inference processes are doing.', () => {
    return load()?.running;
  });
  gauge(registry, 'verbatim_inference_workers', 'Inference processes that are warm.', () => {
    return load()?.workers;
  });
  gauge(
    registry,
    'verbatim_inference_workers_resident_memory_bytes',
    'Memory that the inference processes use together.',
    () => load()?.residentBytes,
  );
  for (const name of STAGES) stage.zero({ stage: name });
  return {
    onServed: ({ task, waitMs, workMs }) => {
      wait.observe({ task }, waitMs / 1_000);
      work.observe({ task }, workMs / 1_000);
    },
    onStages: (stages) => {
      for (const name of STAGES) {
        const ms = stages[name];
        if (ms !== undefined) stage.observe({ stage: name }, ms / 1_000);
      }
    },
    onFailure: () => failures.inc(),
  };
}

function gauge(
  registry: Registry,
  name: string,
  help: string,
  value: () => number | undefined,
): Gauge {
  return new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value() ?? 0);
    },
  });
}
