// Watching a bot that runs in one process: its metrics and its health, served from there.
import type { Config } from '../config.js';
import type { PoolObserver } from '../inference/pool-observer.js';
import { NO_POOL_METRICS } from './metrics/no-metrics.js';
import type { Monitoring } from './watch-bot.js';

export interface ProcessMonitoring {
  readonly monitoring: Monitoring;
  readonly observer: PoolObserver;
}

/** @throws UserError when the port cannot be had */
export async function watchProcess(config: Config): Promise<ProcessMonitoring> {
  if (config.METRICS_PORT === 0) return { monitoring: {}, observer: NO_POOL_METRICS };
  const [{ healthOf }, { createMetrics, exposed }, { poolMetrics }, { serveOperation }] =
    await Promise.all([
      import('./health.js'),
      import('./metrics/metrics.js'),
      import('./metrics/pool-metrics.js'),
      import('./server.js'),
    ]);
  const registry = createMetrics();
  const monitoring: Monitoring = { registry };
  const observer = poolMetrics(registry);
  await serveOperation(config, {
    metrics: () => exposed(registry),
    health: () => healthOf({ gateway: monitoring.gateway?.shards(), workers: observer.workers() }),
  });
  return { monitoring, observer };
}
