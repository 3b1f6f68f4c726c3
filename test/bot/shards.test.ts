// The bot in several shards, as `npm start` runs it: one pool for all of them, each server answered by its
// own shard, and what happens to one shard, to the index or to the manager.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGuildSettings } from '../../src/database/guild-settings.js';
import { openDatabase } from '../../src/database/open.js';
import { guildFolders } from '../../src/guild-folders.js';
import { confirmPending, ownIdOf, writePending } from '../../src/knowledge/shelf.js';
import { PROJECT_DIR } from '../../src/paths.js';
import {
  type BotProcess,
  deploy,
  MOST_TO_END_MS,
  runToEnd,
  settingsFor,
  startBot,
} from '../support/bot/bot-process.js';
import {
  type Channel,
  type LoopbackDiscord,
  type Message,
  startLoopbackDiscord,
  type User,
} from '../support/discord/index.js';
import { bareEnvironment } from '../support/processes/bare-environment.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';
import { createWatcher, type Watcher } from '../support/watching.js';

const QUESTION = 'How many boats does the harbour hold?';
const harbour = (boats: number) =>
  `---\ntitle: The harbour\n---\nThe harbour holds ${boats} boats in summer.\n\nIt was built in 1911.\n`;

let discord: LoopbackDiscord;
let ada: User;
/** One for each of the three shards, in their order. */
let channels: readonly Channel[];
let folders: { readonly [name: string]: string };
let bot: BotProcess;
let watcher: Watcher;

beforeAll(async () => {
  watcher = await createWatcher();
  discord = await startLoopbackDiscord({ patienceMs: 20_000, shards: 3, maxConcurrency: 16 });
  ada = discord.addUser('ada');
  channels = ([0, 1, 2] as const).map((shard) => {
    const guild = discord.addGuild(`server of shard ${shard}`, {
      members: [ada],
      shard: [shard, 3],
    });
    return discord.addChannel(guild, 'general');
  });
  folders = {
    ARTICLES_DIR: await folderWith({ 'harbour.md': harbour(40) }),
    INDEX_DIR: await temporaryFolder(),
    DATA_DIR: await temporaryFolder(),
  };
  const left = discord.addGuild('left', { hasBot: false, shard: [1, 3] });
  await withSettings(async (settings) => {
    for (const id of [left.id, ...channels.map(guildOf)])
      await settings.change(id, { keepsFeedback: false });
  });
  const own = guildFolders(folders.DATA_DIR ?? '', guildOf(channels[2] as Channel));
  const ferry = 'The ferry leaves at noon.\n';
  const id = await writePending(own, { title: 'The ferry' }, ferry);
  await confirmPending(own, id, ownIdOf(ferry));
  await deploy(discord);
  bot = await start('auto');
});
afterAll(async () => {
  bot.child.kill('SIGKILL');
  await discord.close();
});

async function start(shards: string): Promise<BotProcess> {
  const started = await startBot(discord, {
    ...folders,
    DISCORD_SHARDS: shards,
    METRICS_PORT: watcher.port,
    GUILD_ARTICLES: '5',
  });
  await started.logged('all shards are ready');
  return started;
}

function guildOf({ guild }: Channel): string {
  return guild?.id ?? '';
}

async function withSettings<T>(
  work: (settings: ReturnType<typeof openGuildSettings>) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(folders.DATA_DIR ?? '');
  return work(openGuildSettings(database, pino({ level: 'silent' }))).finally(database.close);
}

const ask = (channel: Channel) => discord.slash(ada, channel, 'ask', { question: QUESTION });
const mention = (channel: Channel) => discord.say(ada, channel, `<@${discord.bot.id}> ${QUESTION}`);
const repliesTo = (question: Message) =>
  discord.messages(question.channel).filter(({ reference }) => reference === question);
const replyTo = (question: Message) =>
  discord.waitForMessage(({ reference }) => reference === question);
const allThere = (count: number) =>
  discord.waitUntil(() => discord.gateway.shards().length === count, `${count} shards`);

/** The processes that the manager has started, by their scripts. */
async function processes(script: 'shard.js' | 'worker.js'): Promise<number[]> {
  const { stdout } = await promisify(execFile)('pgrep', ['-a', '-P', String(bot.child.pid)]);
  const lines = stdout.split('\n').filter((line) => line.includes(script));
  return lines.map((line) => Number.parseInt(line, 10));
}

interface LogLine {
  readonly msg: string;
  readonly pid: number;
  readonly shard?: number;
}

function logged(text: string): readonly LogLine[] {
  const lines = bot
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  return lines.map((line): LogLine => JSON.parse(line)).filter(({ msg }) => msg === text);
}

/** The process of a shard, by what it has logged. */
function pidOf(shard: number): number | undefined {
  return logged('ready').findLast((line) => line.shard === shard)?.pid;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(50);
}

test('there are as many shards as Discord recommends, each with its servers', async () => {
  expect(discord.gateway.shards()).toEqual([0, 1, 2]);
  for (const [shard, channel] of channels.entries()) {
    const { content } = await discord.slash(ada, channel, 'status').response();
    expect(content).toContain(`Shard: ${shard} of 3 (counted from 0)`);
  }
});

test('every server and direct messages are answered once, by one pool without the token', async () => {
  const answers = channels.map((channel) => ask(channel).response());
  const questions = [...channels, discord.directMessages(ada)].map(mention);
  for (const { content } of [
    ...(await Promise.all(answers)),
    ...(await Promise.all(questions.map(replyTo))),
  ]) {
    expect(content).toContain('**40** boats');
  }
  for (const question of questions) expect(repliesTo(question)).toHaveLength(1);
  expect(await processes('shard.js')).toHaveLength(3);
  const workers = await processes('worker.js');
  expect(workers).toHaveLength(1);
  expect(await readFile(`/proc/${workers[0]}/environ`, 'utf8')).not.toContain(discord.token);
});

test('the manager serves the metrics and the health of all shards', async () => {
  // Shards report every other second.
  await until(async () => (await watcher.get('/readyz')).status === 200);
  const answered = (kind: string) => `verbatim_questions_total{kind="${kind}",outcome="answered"}`;
  await until(async () => {
    const soFar = await watcher.scrape();
    return soFar.get(answered('message')) === 4 && soFar.get(answered('command')) === 3;
  });
  const metrics = await watcher.scrape();
  expect(metrics.get('verbatim_task_duration_seconds_count{task="ask"}')).toBe(7);
  for (const shard of [0, 1, 2]) {
    expect(metrics.get(`verbatim_gateway_status{shard="${shard}",status="Ready"}`)).toBe(1);
  }
  expect(metrics.get('verbatim_inference_workers')).toBe(1);
  expect(metrics.get('verbatim_articles')).toBe(1);
  expect((await watcher.get('/healthz')).status).toBe(200);
});

test('what is kept of a server that the bot has left is erased, and of no other', async () => {
  await bot.logged('left a server');
  const kept = await withSettings((settings) => settings.guilds());
  expect([...kept].sort()).toEqual(channels.map(guildOf).sort());
});

test("a server's own articles are indexed by its shard alone, and known there alone", async () => {
  await until(async () => logged('indexed the articles of a server').length > 0);
  const question = { question: 'When does the ferry leave?' };
  const [elsewhere, , here] = await Promise.all(
    channels.map((channel) => discord.slash(ada, channel, 'ask', question).response()),
  );
  expect(here?.content).toContain('at noon');
  expect(elsewhere?.content).not.toContain('noon');
  expect(logged('indexed the articles of a server')).toMatchObject([{ shard: 2 }]);
});

test('all shards move over to a new index, and the pool of the old one ends', async () => {
  const [before] = await processes('worker.js');
  await writeFile(path.join(folders.ARTICLES_DIR ?? '', 'harbour.md'), harbour(55));
  const script = path.join(PROJECT_DIR, 'dist/src/cli.js');
  await promisify(execFile)(process.execPath, [script, 'index'], {
    env: bareEnvironment(folders),
  });
  await until(async () => {
    const [now, ...others] = await processes('worker.js');
    return now !== before && others.length === 0;
  });
  // The index of the server with articles of its own is built anew, by its shard.
  await until(async () => logged('indexed the articles of a server').length === 2);
  for (const channel of channels) {
    expect((await ask(channel).response()).content).toContain('**55** boats');
  }
});

test('a shard that dies is started anew, others do not notice, and it remembers its answers', async () => {
  const question = mention(channels[1] as Channel);
  const answer = await replyTo(question);
  const dataDir = folders.DATA_DIR ?? '';
  await until(
    async () =>
      (await readdir(dataDir)).includes('answered-1.json') &&
      (await readFile(path.join(dataDir, 'answered-1.json'), 'utf8')).includes(answer.id),
  );
  const before = [0, 1, 2].map(pidOf);
  process.kill(before[1] ?? 0, 'SIGKILL');
  await allThere(2);
  for (const shard of [0, 2]) {
    const { content } = await ask(channels[shard] as Channel).response();
    expect(content).toContain('**55** boats');
  }
  await allThere(3);
  await until(async () => pidOf(1) !== before[1]);
  expect([pidOf(0), pidOf(2)]).toEqual([before[0], before[2]]);
  discord.edit(ada, question, `<@${discord.bot.id}> When was the harbour built?`);
  await discord.waitUntil(() => answer.content.includes('**1911**'), 'the new answer');
  expect(repliesTo(question)).toHaveLength(1);
});

test('SIGTERM ends all in time, after what was asked is answered', async () => {
  const answers = channels.map(ask);
  await Promise.all(answers.map(({ acknowledged }) => acknowledged));
  const { code, ms } = await bot.stop();
  expect(code, bot.log()).toBe(0);
  expect(ms).toBeLessThan(MOST_TO_END_MS);
  for (const answer of answers) expect((await answer.response()).content).toContain('**55** boats');
  expect(discord.gateway.shards()).toEqual([]);
});

test('a manager that is killed leaves no shards behind', async () => {
  bot = await start('2');
  expect(discord.gateway.shards()).toEqual([0, 1]);
  for (const channel of channels) {
    expect((await ask(channel).response()).content).toContain('**55** boats');
  }
  bot.child.kill('SIGKILL');
  // Its output is closed when nobody is left who could write to it.
  await once(bot.child, 'close');
  expect(discord.gateway.shards()).toEqual([]);
  expect(discord.rejections).toEqual([]);
});

test('what only a person can mend is said once, by the manager, and all end', async () => {
  const full = await startLoopbackDiscord({ maxConcurrency: 16, guildsPerShard: 1 });
  for (const name of ['one', 'two', 'three']) full.addGuild(name, { shard: [0, 2] });
  const own = { ...folders, DATA_DIR: await temporaryFolder(), DISCORD_SHARDS: '2' };
  const settings = await settingsFor(full, own);
  const { code, stderr } = await runToEnd('main', settings);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Discord ended the connection .* Set DISCORD_SHARDS=auto, .*\n$/);
  await full.close();
});
