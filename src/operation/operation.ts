// What whoever runs the bot can see of a process: metrics and health, put together from its parts as
// they come to be.
import type { Registry } from 'prom-client';
import { messageCommands, slashCommands } from '../../commands/index.js';
import type { KnowledgeBase } from '../bot/knowledge.js';
import type { Config } from '../config.js';
import { type BotMetrics, botMetrics } from './bot-metrics.js';
import { gatewayMetrics } from './gateway-metrics.js';
import type { GatewayMonitor } from './gateway-monitor.js';
import { type Health, healthOf } from './health.js';
import { indexMetrics } from './index-metrics.js';
import { createMetrics } from './metrics.js';
import { type PoolObserver, poolMetrics } from './pool-metrics.js';

export interface Operation {
  readonly registry: Registry;
  readonly bot: BotMetrics;
  readonly pool: PoolObserver;
  /** What there is by now; undefined while the bot starts. */
  readonly parts: { knowledge?: KnowledgeBase; gateway?: GatewayMonitor };
  health(): Health;
}

export function createOperation({
  METRICS_PORT,
  GATEWAY_TIMEOUT_SECONDS: timeoutSeconds,
}: Config): Operation {
  const registry = createMetrics(METRICS_PORT > 0);
  const parts: Operation['parts'] = {};
  const load = () => parts.knowledge?.load();
  const shards = () => parts.gateway?.shards();
  indexMetrics(registry, () => parts.knowledge?.of(null).manifest());
  gatewayMetrics(registry, () => shards() ?? []);
  const names = [...slashCommands, ...messageCommands].map(({ data: { name } }) => name);
  return {
    registry,
    bot: botMetrics(registry, names),
    pool: poolMetrics(registry, load),
    parts,
    health: () => healthOf({ shards: shards(), load: load(), timeoutSeconds }),
  };
}
