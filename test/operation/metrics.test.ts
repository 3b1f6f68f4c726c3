// The metrics as Prometheus wants them named, as docs/operation.md lists them, and put together from
// several processes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AggregatorRegistry } from 'prom-client';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/config.js';
import { Overloaded } from '../../src/inference/overloaded.js';
import { createOperation } from '../../src/operation/operation.js';
import { PROJECT_DIR } from '../../src/paths.js';

const open = () => createOperation(readConfig({ METRICS_PORT: '0' }));
const metricSchema = z.object({
  name: z.string(),
  type: z.enum(['counter', 'gauge', 'histogram']),
  help: z.string(),
  labelNames: z.array(z.string()),
});
const ours = () => z.array(metricSchema).parse(open().registry.getMetricsAsArray());

test('docs/operation.md lists them all, and no other', () => {
  const documented = readFileSync(path.join(PROJECT_DIR, 'docs/operation.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `verbatim_'));
  const rows = ours().map(({ name, type, labelNames, help }) => {
    const labels = labelNames.map((label) => `\`${label}\``).join(' ');
    return `| \`${name}\` | ${type} | ${labels} | ${help} |`;
  });
  expect(documented.map(trimmed).toSorted()).toEqual(rows.map(trimmed).toSorted());
});

test('their names follow Prometheus’s conventions', () => {
  for (const { name, type } of ours()) {
    expect(name).toMatch(/^verbatim_[a-z_]+$/);
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
    if (type === 'histogram') expect(name).toMatch(/_seconds$/);
    expect(name).not.toMatch(/_(ms|milliseconds|kb|mb|minutes|percent)(_|$)/);
  }
});

test('those of several processes are put together', async () => {
  const processes = [open(), open()];
  for (const { bot, pool } of processes) {
    await bot.question('message', async ({ ends }) => ends('answered'));
    pool.onServed({ task: 'ask', waitMs: 1, workMs: 200 });
  }
  const json = await Promise.all(processes.map(({ registry }) => registry.getMetricsAsJSON()));
  const text = await AggregatorRegistry.aggregate(json).metrics();
  expect(text).toContain('verbatim_questions_total{kind="message",outcome="answered"} 2');
  expect(text).toContain('verbatim_task_duration_seconds_count{task="ask"} 2');
  expect(text).toContain('verbatim_build_info{version="0.1.0"} 1');
});

test('a question counts once, as whatever came of it last', async () => {
  const { bot, registry } = open();
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
  const { bot, registry } = open();
  bot.interaction('a name that somebody made up', 'done');
  const text = await registry.getSingleMetricAsString('verbatim_interactions_total');
  expect(text).not.toContain('made up');
  expect(text).toContain('{name="unknown",outcome="done"} 1');
});

function trimmed(row: string): string {
  return row.replaceAll(/ +/g, ' ');
}
