// What shards report of themselves to the process that starts them, which is the one that is watched.
import { z } from 'zod';
import type { ShardState } from './gateway-monitor.js';
import type { MetricsJson } from './metrics/metrics.js';

export const reportSchema = z.strictObject({
  gateway: z.array(
    z.strictObject({
      id: z.int(),
      status: z.string(),
      pingMs: z.number().nullable(),
      silentMs: z.number(),
      limitMs: z.number(),
    }),
  ),
  // prom-client's own, from the same program: a schema would copy thousands of numbers.
  metrics: z.custom<MetricsJson>(Array.isArray),
});

export type Report = z.infer<typeof reportSchema>;

/** Types of prom-client whose numbers only grow. */
const COUNTING = ['counter', 'histogram'];
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
  /** What ended processes have counted: a sum that falls looks like a restart of everything. */
  let ended: MetricsJson = [];
  return {
    receive: (reporter, report) => latest.set(reporter, { report, at: now() }),
    forget: (reporter) => {
      ended = added(ended, latest.get(reporter)?.report.metrics ?? []);
      latest.delete(reporter);
    },
    gateway: () => {
      // A shard that reports no more has heard nothing that it could tell of.
      const known = [...latest.values()].flatMap(({ report, at }) =>
        report.gateway.map((shard) => ({ ...shard, silentMs: shard.silentMs + now() - at })),
      );
      return Array.from({ length: count }, (_, id) => {
        const idle = {
          id,
          status: 'Idle',
          pingMs: null,
          silentMs: 0,
          limitMs: Number.POSITIVE_INFINITY,
        };
        return known.find((shard) => shard.id === id) ?? idle;
      });
    },
    metrics: () => [
      ended,
      ...[...latest.values()].map(({ report: { metrics } }) => metrics.map(withoutGaps)),
    ],
  };
}

/** Counters and histograms of both; gauges say what is, and end with their process. */
function added(before: MetricsJson, more: MetricsJson): MetricsJson {
  const counted = more.filter(({ type }) => COUNTING.includes(String(type)));
  const others = before.filter(({ name }) => !counted.some((metric) => metric.name === name));
  const sums = counted.map((metric) => {
    const known = new Map(
      before.find(({ name }) => name === metric.name)?.values.map((each) => [seriesOf(each), each]),
    );
    for (const each of withoutGaps(metric).values) {
      const value = (known.get(seriesOf(each))?.value ?? 0) + each.value;
      known.set(seriesOf(each), { ...each, value });
    }
    return Object.assign({}, metric, { values: [...known.values()] });
  });
  return [...others, ...sums];
}

/** A bucket of a histogram has a name of its own. */
function seriesOf(value: MetricsJson[number]['values'][number]): string {
  return JSON.stringify(['metricName' in value ? value.metricName : '', value.labels]);
}

/** What is no number (an average of nothing) does not survive the way to another process. */
function withoutGaps(metric: MetricsJson[number]): MetricsJson[number] {
  return Object.assign({}, metric, {
    values: metric.values.filter(({ value }) => typeof value === 'number'),
  });
}
