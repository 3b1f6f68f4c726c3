// What whoever runs the bot can see of it, or of one of its shards, from its parts as they come to be.
import type { Registry } from 'prom-client';
import { messageCommands, slashCommands } from '../../commands/index.js';
import type { KnowledgeBase } from '../knowledge/knowledge.js';
import type { BotMetrics } from './bot-metrics.js';
import type { GatewayMonitor } from './gateway-monitor.js';
import { UNWATCHED_BOT } from './no-metrics.js';

/** What there is by now of a process. */
export interface Watched {
  /** Where its metrics are; none where nobody watches. */
  readonly registry?: Registry;
  knowledge?: KnowledgeBase;
  gateway?: GatewayMonitor;
}

/** Adds the metrics of a bot to those of its process. */
export async function watchBot(watched: Watched): Promise<BotMetrics> {
  const { registry } = watched;
  if (!registry) return UNWATCHED_BOT;
  const [{ botMetrics }, { gatewayMetrics }, { indexMetrics }] = await Promise.all([
    import('./bot-metrics.js'),
    import('./gateway-metrics.js'),
    import('./index-metrics.js'),
  ]);
  gatewayMetrics(registry, () => watched.gateway?.shards() ?? []);
  indexMetrics(registry, () => watched.knowledge?.of(null).manifest());
  const names = [...slashCommands, ...messageCommands].map(({ data: { name } }) => name);
  return botMetrics(registry, names);
}
