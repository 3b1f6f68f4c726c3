// What whoever runs the bot can see of it, or of one of its shards, from its parts as they come to be.
import type { Registry } from 'prom-client';
import { messageCommands, slashCommands } from '../../commands/index.js';
import type { KnowledgeBase } from '../bot/knowledge.js';
import { type BotMetrics, botMetrics } from './bot-metrics.js';
import { gatewayMetrics } from './gateway-metrics.js';
import type { GatewayMonitor } from './gateway-monitor.js';
import { indexMetrics } from './index-metrics.js';

/** What there is by now of a process. */
export interface Watched {
  readonly registry: Registry;
  knowledge?: KnowledgeBase;
  gateway?: GatewayMonitor;
}

/** Adds the metrics of a bot to those of its process. */
export function watchBot(watched: Watched): BotMetrics {
  const { registry } = watched;
  gatewayMetrics(registry, () => watched.gateway?.shards() ?? []);
  indexMetrics(registry, () => watched.knowledge?.of(null).manifest());
  const names = [...slashCommands, ...messageCommands].map(({ data: { name } }) => name);
  return botMetrics(registry, names);
}
