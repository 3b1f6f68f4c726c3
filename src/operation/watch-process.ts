// Watching a bot that runs in one process: its metrics and its health, served from there.
import type { Config } from '../config.js';
import type { PoolObserver } from '../inference/pool-observer.js';
import { UNWATCHED_POOL } from './no-metrics.js';
import type { Watched } from './watch-bot.js';

export interface Alone {
  readonly watched: Watched;
  readonly observer: PoolObserver;
}

/** @throws UserError when the port cannot be had */
export async function watchAlone(config: Config): Promise<Alone> {
  if (config.METRICS_PORT === 0) return { watched: {}, observer: UNWATCHED_POOL };
  const [{ healthOf }, { createMetrics, exposed }, { poolMetrics }, { serveOperation }] =
    await Promise.all([
      import('./health.js'),
      import('./metrics.js'),
      import('./pool-metrics.js'),
      import('./server.js'),
    ]);
  const registry = createMetrics();
  const watched: Watched = { registry };
  const observer = poolMetrics(registry);
  await serveOperation(config, {
    metrics: () => exposed(registry),
    health: () => healthOf({ gateway: watched.gateway?.shards(), workers: observer.workers() }),
  });
  return { watched, observer };
}
