// Watching a bot that runs in shards, from the process that starts them: its own metrics and theirs.
import type { Config } from '../config.js';
import type { PoolObserver } from '../inference/pool-observer.js';
import { healthOf } from './health.js';
import { createMetrics, exposed } from './metrics/metrics.js';
import { poolMetrics } from './metrics/pool-metrics.js';
import type { Reports } from './reports.js';
import { serveOperation } from './server.js';

/** @throws UserError when the port cannot be had */
export async function watchShards(config: Config, reports: Reports): Promise<PoolObserver> {
  const registry = createMetrics();
  const observer = poolMetrics(registry);
  await serveOperation(config, {
    metrics: () => exposed(registry, reports.metrics()),
    health: () => {
      const workers = observer.workers();
      const gateway = workers === undefined ? undefined : reports.gateway();
      return healthOf({ gateway, workers });
    },
  });
  return observer;
}
