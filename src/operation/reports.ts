// What shards report of themselves to the process that starts them, which is the one that is watched.
import { z } from 'zod';
import type { ShardState } from './gateway-monitor.js';
import type { MetricsJson } from './metrics.js';

export const reportSchema = z.strictObject({
  gateway: z.array(
    z.strictObject({
      id: z.int(),
      status: z.string(),
      pingMs: z.number().nullable(),
      silentMs: z.number(),
    }),
  ),
  // prom-client's own, from the same program: a schema would copy thousands of numbers.
  metrics: z.custom<MetricsJson>(Array.isArray),
});

export type Report = z.infer<typeof reportSchema>;

/** Milliseconds between reports: Prometheus looks every 15 seconds or less often. */
export const REPORT_MS = 2_000;

export interface Reports {
  /** @param reporter a shard's process, which is another one after it was started anew */
  receive(reporter: object, report: Report): void;
  /** It has ended. */
  forget(reporter: object): void;
  /** The connections of all shards; those of which nothing was heard yet are "Idle". */
  gateway(): ShardState[];
  metrics(): MetricsJson[];
}

/** @param count of shards */
export function createReports(count: number, now = () => performance.now()): Reports {
  const latest = new Map<object, { readonly report: Report; readonly at: number }>();
  return {
    receive: (reporter, report) => latest.set(reporter, { report, at: now() }),
    forget: (reporter) => latest.delete(reporter),
    gateway: () => {
      // A shard that reports no more has heard nothing that it could tell of.
      const known = [...latest.values()].flatMap(({ report, at }) =>
        report.gateway.map((shard) => ({ ...shard, silentMs: shard.silentMs + now() - at })),
      );
      return Array.from({ length: count }, (_, id) => {
        const idle = { id, status: 'Idle', pingMs: null, silentMs: 0 };
        return known.find((shard) => shard.id === id) ?? idle;
      });
    },
    metrics: () => [...latest.values()].map(({ report: { metrics } }) => metrics.map(withoutGaps)),
  };
}

/** What is no number (an average of nothing) does not survive the way to another process. */
function withoutGaps(metric: MetricsJson[number]): MetricsJson[number] {
  return Object.assign({}, metric, {
    values: metric.values.filter(({ value }) => typeof value === 'number'),
  });
}
