// The metrics as Prometheus wants them named, as docs/operation.md lists them, and put together from
// several processes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Overloaded } from '../../../src/inference/overloaded.js';
import { createMetrics, exposed } from '../../../src/operation/metrics/metrics.js';
import { poolMetrics } from '../../../src/operation/metrics/pool-metrics.js';
import { createReports, reportSchema } from '../../../src/operation/reports.js';
import { watchBot } from '../../../src/operation/watch-bot.js';
import { PROJECT_DIR, VERSION } from '../../../src/paths.js';

const open = async () => {
  const registry = createMetrics();
  return { registry, bot: await watchBot({ registry }, ['ask']), pool: poolMetrics(registry) };
};
const metricSchema = z.object({
  name: z.string(),
  type: z.enum(['counter', 'gauge', 'histogram']),
  help: z.string(),
  labelNames: z.array(z.string()),
});
/** Without those of Node.js and the process. */
const ours = async () => {
  const all = z.array(metricSchema).parse((await open()).registry.getMetricsAsArray());
  return all.filter(({ name }) => !/^(nodejs|process)_/.test(name));
};

test('docs/operation.md lists them all, and no other', async () => {
  const documented = readFileSync(path.join(PROJECT_DIR, 'docs/operation.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `verbatim_'));
  const rows = (await ours()).map(({ name, type, labelNames, help }) => {
    const labels = labelNames.map((label) => `\`${label}\``).join(' ');
    return `| \`${name}\` | ${type} | ${labels} | ${help} |`;
  });
  expect(documented.map(trimmed).toSorted()).toEqual(rows.map(trimmed).toSorted());
});

test('their names follow Prometheus’s conventions', async () => {
  for (const { name, type } of await ours()) {
    expect(name).toMatch(/^verbatim_[a-z_]+$/);
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
    if (type === 'histogram') expect(name).toMatch(/_seconds$/);
    expect(name).not.toMatch(/_(ms|milliseconds|kb|mb|minutes|percent)(_|$)/);
  }
});

describe('those of several shards', () => {
  const gateway = (id: number) => [
    { id, status: 'Ready', pingMs: 40, silentMs: 1_000, limitMs: 60_000 },
  ];

  test('are put together with those of the process that starts them', async () => {
    const manager = createMetrics();
    const reports = createReports(2);
    const shards = await Promise.all([open(), open()]);
    poolMetrics(manager).onServed({ task: 'ask', waitMs: 1, workMs: 200 });
    for (const [id, { bot, registry }] of shards.entries()) {
      await bot.question('message', async ({ ends }) => ends('answered'));
      const metrics = JSON.parse(JSON.stringify(await registry.getMetricsAsJSON()));
      reports.receive(registry, { gateway: gateway(id), metrics });
    }
    const { text } = await exposed(manager, reports.metrics());
    expect(text).toContain('verbatim_questions_total{kind="message",outcome="answered"} 2');
    expect(text).toContain('verbatim_task_duration_seconds_count{task="ask"} 1');
    expect(text).toContain(`verbatim_build_info{version="${VERSION}"} 1`);
    expect(text).toContain('process_resident_memory_bytes');
  });

  test('have no numbers that are none', async () => {
    const reports = createReports(1);
    const metrics = [{ name: 'lag', help: 'Lag.', type: 'gauge', aggregator: 'sum' }].map((each) =>
      Object.assign(each, { values: [{ value: null, labels: {} }] }),
    );
    reports.receive({}, reportSchema.parse({ gateway: gateway(0), metrics }));
    const { text } = await exposed(createMetrics(), reports.metrics());
    expect(text).not.toContain('null');
  });

  test('are those of their latest process, and fall silent when it reports no more', () => {
    let now = 0;
    const reports = createReports(2, () => now);
    const [first, second] = [{}, {}];
    reports.receive(first, { gateway: gateway(1), metrics: [] });
    expect(reports.gateway().map(({ status }) => status)).toEqual(['Idle', 'Ready']);
    now = 60_000;
    expect(reports.gateway()[1]?.silentMs).toBe(61_000);
    reports.forget(first);
    reports.receive(second, { gateway: gateway(1), metrics: [] });
    expect(reports.gateway()[1]?.silentMs).toBe(1_000);
  });
});

test('a question counts once, as whatever came of it last', async () => {
  const { bot, registry } = await open();
  const boom = (error: Error) =>
    bot.question('command', async ({ ends }) => {
      ends('answered');
      throw error;
    });
  await expect(boom(new Error('Discord takes it no more.'))).rejects.toThrow('no more');
  await expect(boom(new Overloaded(5))).rejects.toThrow(Overloaded);
  await bot.question('command', async () => {});
  const text = await registry.getSingleMetricAsString('verbatim_questions_total');
  expect(text).toContain('{kind="command",outcome="failed"} 2');
  expect(text).toContain('{kind="command",outcome="overloaded"} 1');
  expect(text).toContain('{kind="command",outcome="answered"} 0');
});

test('a command that is not known adds no name of its own', async () => {
  const { bot, registry } = await open();
  bot.interaction('a name that somebody made up', 'done');
  const text = await registry.getSingleMetricAsString('verbatim_interactions_total');
  expect(text).not.toContain('made up');
  expect(text).toContain('{name="unknown",outcome="done"} 1');
});

function trimmed(row: string): string {
  return row.replaceAll(/ +/g, ' ');
}
