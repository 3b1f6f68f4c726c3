// Watching a bot that runs in one process: its metrics and its health, served from there.
import type { Config } from '../config.js';
import { healthOf } from './health.js';
import { createMetrics, exposed } from './metrics.js';
import { type PoolObserver, poolMetrics } from './pool-metrics.js';
import { serveOperation } from './server.js';
import type { Watched } from './watched.js';

/** @throws UserError when the port cannot be had */
export async function watchAlone(
  config: Config,
): Promise<{ readonly watched: Watched; readonly observer: PoolObserver }> {
  const registry = createMetrics(config.METRICS_PORT > 0);
  const watched: Watched = { registry };
  const observer = poolMetrics(registry);
  await serveOperation(config, {
    metrics: () => exposed(registry),
    health: () =>
      healthOf({
        gateway: watched.gateway?.shards(),
        workers: observer.workers(),
        timeoutSeconds: config.GATEWAY_TIMEOUT_SECONDS,
      }),
  });
  return { watched, observer };
}
