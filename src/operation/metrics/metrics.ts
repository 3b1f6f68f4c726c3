// The metrics of one process, for Prometheus: a registry with those of Node.js itself, to which each
// part of the bot adds its own. No label holds what members write, nor ids of members or servers.
import { AggregatorRegistry, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { VERSION } from '../../paths.js';

/** What Prometheus is given. */
export interface Exposition {
  readonly contentType: string;
  readonly text: string;
}

/** The metrics of a process as data, for another one. */
export type MetricsJson = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** Upper limits in seconds: a search takes 1 ms, a question 0.2 s, and Discord takes an answer for 15 min. */
export const DURATION_BUCKETS = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
];

export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'verbatim_build_info',
    help: 'The version that runs; always 1.',
    labelNames: ['version'],
    aggregator: 'first',
    registers: [registry],
  }).set({ version: VERSION }, 1);
  return registry;
}

/** The metrics of this process, with those of others added to them where there are any. */
export async function exposed(
  registry: Registry,
  others: readonly MetricsJson[] = [],
): Promise<Exposition> {
  const all =
    others.length === 0
      ? registry
      : AggregatorRegistry.aggregate([await registry.getMetricsAsJSON(), ...others]);
  return { contentType: all.contentType, text: await all.metrics() };
}
