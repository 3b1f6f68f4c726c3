// What whoever runs the bot sees of it: metrics, health, and its end when Discord falls silent.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SILENT_GATEWAY_EXIT_CODE } from '../../src/operation/silent-gateway.js';
import {
  type BotProcess,
  launchBot,
  runToEnd,
  settingsFor,
  workersOf,
} from '../support/bot/bot-process.js';
import { labelsOn } from '../support/bot/buttons.js';
import {
  type Channel,
  type LoopbackDiscord,
  startLoopbackDiscord,
  type User,
} from '../support/discord/index.js';
import { createWatcher, type Watcher } from '../support/watching.js';

const HEARTBEAT_MS = 250;
const QUESTION = 'When did Putin visit Beijing?';

let discord: LoopbackDiscord;
let ada: User;
let channel: Channel;
let bot: Omit<BotProcess, 'startedInMs'>;
let watcher: Watcher;

beforeAll(async () => {
  discord = await startLoopbackDiscord({ heartbeatIntervalMs: HEARTBEAT_MS, patienceMs: 30_000 });
  ada = discord.addUser('ada');
  channel = discord.addChannel(discord.addGuild('Reading room', { members: [ada] }), 'general');
  watcher = await createWatcher();
  bot = await launchBot(discord, { METRICS_PORT: watcher.port, GATEWAY_TIMEOUT_SECONDS: '4' });
});
afterAll(async () => {
  if (bot.child.exitCode === null) await bot.stop('SIGKILL');
  await discord.close();
});

test('while it starts it is alive and not ready', async () => {
  const health = async () => {
    const [alive, ready] = await Promise.all([watcher.get('/healthz'), watcher.get('/readyz')]);
    return [alive.status, ready.status];
  };
  while (!(await health().catch(() => undefined))) await sleep(20);
  expect(await health()).toEqual([200, 503]);
  await bot.logged('"ready"');
  expect(await health()).toEqual([200, 200]);
  const { body } = await watcher.get('/readyz');
  const gateway = [{ shard: 0, status: 'Ready', silentSeconds: expect.any(Number) }];
  expect(JSON.parse(body)).toEqual({ gateway, workers: 1 });
});

test('once it is ready it names questions to try in its log, those that members are shown', async () => {
  await bot.logged('"questions to try"');
  const lines = bot.log().split('\n');
  const [ready, named] = ['"ready"', '"questions to try"'].map((text) =>
    lines.findIndex((line) => line.includes(text)),
  );
  expect(ready).toBeLessThan(named ?? 0);
  const { level, examples } = JSON.parse(lines[named ?? 0] ?? '');
  expect(level).toBe(30);
  const hint = discord.say(ada, discord.directMessages(ada), 'help');
  const shown = await discord.waitForMessage(({ reference }) => reference === hint);
  expect(labelsOn(shown)).toEqual(examples);
  expect(examples).toHaveLength(3);
});

test('questions are counted by how they ended, and timed stage by stage', async () => {
  // The questions to try have been asked too.
  const before = await watcher.scrape();
  discord.say(ada, channel, `<@${discord.bot.id}> ${QUESTION}`);
  discord.say(ada, channel, `<@${discord.bot.id}> What does a kilogram of rice cost in Lima?`);
  const answered = () => discord.messages(channel).filter(({ author }) => author.bot).length === 2;
  await discord.waitUntil(answered, 'two answers');
  discord.faults.rest({ match: /POST .*\/messages$/, status: 500, times: 4 });
  discord.say(ada, channel, `<@${discord.bot.id}> ${QUESTION}`);
  await bot.logged('"reference"');
  let metrics = await watcher.scrape();
  const questions = (outcome: string) =>
    metrics.get(`verbatim_questions_total{kind="message",outcome="${outcome}"}`);
  // An answer is on Discord a moment before it is counted.
  while (questions('answered') !== 1 || questions('refused') !== 1) {
    await sleep(50);
    metrics = await watcher.scrape();
  }
  expect(['failed', 'overloaded'].map(questions)).toEqual([1, 0]);
  for (const stage of ['embed', 'vector_search', 'keyword_search', 'read', 'quotes']) {
    const count = `verbatim_task_stage_duration_seconds_count{stage="${stage}"}`;
    // What was asked before is answered from memory; where the articles have nothing, nothing is quoted.
    const more = (metrics.get(count) ?? 0) - (before.get(count) ?? 0);
    expect(more, count).toBe(stage === 'quotes' ? 1 : 2);
  }
  for (const stage of ['follow_up', 'find', 'render', 'send']) {
    expect(metrics.get(`verbatim_question_stage_duration_seconds_count{stage="${stage}"}`)).toBe(3);
  }
  const sum = (name: string, labels: string) => {
    const key = `${name}_sum{${labels}}`;
    return (metrics.get(key) ?? Number.NaN) - (before.get(key) ?? 0);
  };
  const inside = sum('verbatim_task_stage_duration_seconds', 'stage="read"');
  const task = sum('verbatim_task_duration_seconds', 'task="ask"');
  const find = sum('verbatim_question_stage_duration_seconds', 'stage="find"');
  const whole = sum('verbatim_question_duration_seconds', 'kind="message"');
  expect([inside, task, find, whole]).toEqual(
    [inside, task, find, whole].toSorted((a, b) => a - b),
  );
});

test('its state can be read off: queue, workers, gateway, index, memory, event loop', async () => {
  const metrics = await watcher.scrape();
  expect(metrics.get('verbatim_tasks_waiting')).toBe(0);
  expect(metrics.get('verbatim_tasks_running')).toBe(0);
  expect(metrics.get('verbatim_inference_workers')).toBe(1);
  expect(metrics.get('verbatim_inference_workers_resident_memory_bytes')).toBeGreaterThan(50e6);
  expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(50e6);
  expect(metrics.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  expect(metrics.get('verbatim_gateway_status{shard="0",status="Ready"}')).toBe(1);
  expect(metrics.get('verbatim_gateway_status{shard="0",status="Connecting"}')).toBe(0);
  expect(metrics.get('verbatim_gateway_silence_seconds{shard="0"}')).toBeLessThan(4);
  expect(metrics.get('verbatim_articles')).toBe(5);
  expect(metrics.get('verbatim_passages')).toBeGreaterThan(100);
  const age = Date.now() / 1_000 - (metrics.get('verbatim_index_built_timestamp_seconds') ?? 0);
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(3_600);
});

test('a worker that is lost is counted, and the bot is alive with the next', async () => {
  for (const pid of await workersOf(bot)) process.kill(pid, 'SIGKILL');
  const question = discord.say(ada, channel, `<@${discord.bot.id}> ${QUESTION}`);
  await discord.waitForMessage(({ reference }) => reference === question);
  expect((await watcher.scrape()).get('verbatim_inference_worker_failures_total')).toBe(1);
  expect((await watcher.get('/healthz')).status).toBe(200);
});

test('nothing that members wrote, nor who they are, is in the metrics', async () => {
  const { body } = await watcher.get('/metrics');
  for (const secret of ['Beijing', 'Lima', 'ada', ada.id, channel.id, discord.token]) {
    expect(body).not.toContain(secret);
  }
  expect(body).not.toMatch(/"\d{17,}"/);
});

test('other paths and methods get an error, and a second bot hears that the port is taken', async () => {
  expect((await watcher.get('/')).status).toBe(404);
  expect((await fetch(`${watcher.address}/metrics`, { method: 'POST' })).status).toBe(405);
  const settings = await settingsFor(discord, { METRICS_PORT: watcher.port });
  const { code, stderr } = await runToEnd('main', settings);
  expect(code).toBe(1);
  expect(stderr).toContain('METRICS_PORT');
});

test('quiet servers and reconnects are no reason to end', async () => {
  const { heartbeats } = discord.gateway.state;
  discord.gateway.drop();
  const since = heartbeats.length;
  // Longer than the limit.
  await discord.waitUntil(() => heartbeats.length > since + 20, 'heartbeats');
  expect(bot.child.exitCode).toBeNull();
  expect((await watcher.get('/healthz')).status).toBe(200);
});

test('when Discord falls silent, it says why and ends with an exit code of its own', async () => {
  const ended = once(bot.child, 'exit');
  discord.gateway.silenceHeartbeats();
  discord.gateway.setAvailable(false);
  const [code] = await ended;
  expect(code).toBe(SILENT_GATEWAY_EXIT_CODE);
  expect(bot.log()).toContain('Discord has been silent for');
  expect(bot.log()).not.toMatch(/^ {4}at /m);
});
