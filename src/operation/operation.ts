// What whoever runs the bot can see of it, or of one of its shards, from its parts as they come to be.
import type { Registry } from 'prom-client';
import { messageCommands, slashCommands } from '../../commands/index.js';
import type { KnowledgeBase } from '../bot/knowledge.js';
import { type BotMetrics, botMetrics } from './bot-metrics.js';
import { gatewayMetrics } from './gateway-metrics.js';
import type { GatewayMonitor } from './gateway-monitor.js';
import { indexMetrics } from './index-metrics.js';

export interface BotOperation {
  readonly metrics: BotMetrics;
  /** What there is by now. */
  readonly parts: { knowledge?: KnowledgeBase; gateway?: GatewayMonitor };
}

export function botOperation(registry: Registry): BotOperation {
  const parts: BotOperation['parts'] = {};
  const names = [...slashCommands, ...messageCommands].map(({ data: { name } }) => name);
  const metrics = botMetrics(registry, names);
  gatewayMetrics(registry, () => parts.gateway?.shards() ?? []);
  indexMetrics(registry, () => parts.knowledge?.of(null).manifest());
  return { metrics, parts };
}
