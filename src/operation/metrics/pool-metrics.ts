// What the inference processes do, as metrics.
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { PoolLoad, PoolObserver } from '../../inference/pool-observer.js';
import { STAGES } from '../../stages.js';
import { DURATION_BUCKETS } from './metrics.js';

export interface PoolMetrics extends PoolObserver {
  /** Inference processes that are warm; undefined before there was a pool. */
  workers(): number | undefined;
}

export function poolMetrics(registry: Registry): PoolMetrics {
  /** While the bot moves over to a new index there are two. */
  const pools = new Set<PoolLoad>();
  let hasBegun = false;
  const sum = (value: (pool: PoolLoad) => number) =>
    [...pools].reduce((total, pool) => total + value(pool), 0);
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
  const gauge = (name: string, help: string, value: (pool: PoolLoad) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(sum(value));
      },
    });
  gauge('verbatim_tasks_waiting', 'Tasks that wait for an inference process.', (pool) => {
    return pool.depth;
  });
  gauge('verbatim_tasks_running', 'Tasks that inference processes are doing.', (pool) => {
    return pool.running;
  });
  gauge('verbatim_inference_workers', 'Inference processes that are warm.', (pool) => {
    return pool.workers;
  });
  gauge(
    'verbatim_inference_workers_resident_memory_bytes',
    'Memory that the inference processes use together.',
    ({ residentBytes }) => residentBytes,
  );
  for (const name of STAGES) stage.zero({ stage: name });
  return {
    workers: () => (hasBegun ? sum(({ workers }) => workers) : undefined),
    onOpen: (pool) => {
      hasBegun = true;
      pools.add(pool);
    },
    onEnd: (pool) => pools.delete(pool),
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
