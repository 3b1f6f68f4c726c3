// What whoever runs the bot can see of it, or of one of its shards, from its parts as they come to be.
import type { Registry } from 'prom-client';
import type { Manifest } from '../store/manifest.js';
import type { GatewayMonitor } from './gateway-monitor.js';
import type { BotMetrics } from './metrics/bot-metrics.js';
import { NO_BOT_METRICS } from './metrics/no-metrics.js';

/** What there is by now of a process. */
export interface Monitoring {
  /** Where its metrics are; none where nobody watches. */
  readonly registry?: Registry;
  /** Of the index that is answered from. */
  manifest?: () => Manifest;
  gateway?: GatewayMonitor;
}

/**
 * Adds the metrics of a bot to those of its process.
 * @param commands their names
 */
export async function watchBot(
  monitoring: Monitoring,
  commands: readonly string[],
): Promise<BotMetrics> {
  const { registry } = monitoring;
  if (!registry) return NO_BOT_METRICS;
  const [{ botMetrics }, { gatewayMetrics }, { indexMetrics }] = await Promise.all([
    import('./metrics/bot-metrics.js'),
    import('./metrics/gateway-metrics.js'),
    import('./metrics/index-metrics.js'),
  ]);
  gatewayMetrics(registry, () => monitoring.gateway?.shards() ?? []);
  indexMetrics(registry, () => monitoring.manifest?.());
  return botMetrics(registry, commands);
}
