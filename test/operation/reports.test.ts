// What shards report: kept apart by process, and counted on when a process ends.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { createMetrics, exposed } from '../../src/operation/metrics/metrics.js';
import { createReports } from '../../src/operation/reports.js';

async function reportOf(asked: number) {
  const registers = [new Registry()];
  const [name, help] = ['asked_total', 'asked'];
  new Counter({ name, help, labelNames: ['kind'], registers }).inc({ kind: 'command' }, asked);
  new Gauge({ name: 'waiting', help, registers }).set(asked);
  new Histogram({ name: 'took_seconds', help, buckets: [1], registers }).observe(asked);
  return { gateway: [], metrics: (await registers[0]?.getMetricsAsJSON()) ?? [] };
}

test('sums do not fall when a shard ends, and what is, ends with it', async () => {
  const reports = createReports(2);
  const [first, second, third] = [{}, {}, {}];
  reports.receive(first, await reportOf(3));
  reports.receive(second, await reportOf(4));
  reports.forget(first);
  reports.forget(second);
  reports.receive(third, await reportOf(5));
  const { text } = await exposed(createMetrics(), reports.metrics());
  expect(text).toContain('\nasked_total{kind="command"} 12\n');
  expect(text).toContain('\nwaiting 5\n');
  expect(text).toContain('\ntook_seconds_count 3\n');
  expect(text).toContain('\ntook_seconds_bucket{le="1"} 0\n');
});
