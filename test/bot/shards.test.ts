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
import { PROJECT_DIR } from '../../src/paths.js';
import {
  type Channel,
  type LoopbackDiscord,
  type Message,
  startLoopbackDiscord,
  type User,
} from '../discord/index.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';
import { type BotProcess, deploy, startBot } from './bot-process.js';

const QUESTION = 'How many boats does the harbour hold?';
const harbour = (boats: number) =>
  `---\ntitle: The harbour\n---\nThe harbour holds ${boats} boats in summer.\n\nIt was built in 1911.\n`;

let discord: LoopbackDiscord;
let ada: User;
/** One for each of the three shards, in their order. */
let channels: readonly Channel[];
let folders: { readonly [name: string]: string };
let bot: BotProcess;

beforeAll(async () => {
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
  await deploy(discord);
  bot = await start('auto');
});
afterAll(async () => {
  bot.child.kill('SIGKILL');
  await discord.close();
});

async function start(shards: string): Promise<BotProcess> {
  const started = await startBot(discord, { ...folders, DISCORD_SHARDS: shards });
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

/** The process of a shard, by what it has logged. */
function pidOf(shard: number): number {
  const lines = bot
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const ready = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'ready');
  return ready.findLast((line) => line.shard === shard).pid;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(50);
}

test('there are as many shards as Discord recommends, each with its servers', async () => {
  expect(discord.gateway.shards()).toEqual([0, 1, 2]);
  for (const [shard, channel] of channels.entries()) {
    const { content } = await discord.slash(ada, channel, 'status').response();
    expect(content).toContain(`Shard: ${shard} (of 3, counted from 0)`);
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

test('what is kept of a server that the bot has left is erased, and of no other', async () => {
  await bot.logged('left a server');
  const kept = await withSettings((settings) => settings.guilds());
  expect([...kept].sort()).toEqual(channels.map(guildOf).sort());
});

test('all shards move over to a new index, and the pool of the old one ends', async () => {
  const [before] = await processes('worker.js');
  await writeFile(path.join(folders.ARTICLES_DIR ?? '', 'harbour.md'), harbour(55));
  const script = path.join(PROJECT_DIR, 'dist/src/cli.js');
  await promisify(execFile)(process.execPath, [script, 'index'], {
    env: { PATH: process.env.PATH, ...folders },
  });
  await until(async () => {
    const [now, ...others] = await processes('worker.js');
    return now !== before && others.length === 0;
  });
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
  process.kill(pidOf(1), 'SIGKILL');
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

test('SIGTERM ends all within five seconds, after what was asked is answered', async () => {
  const answers = channels.map(ask);
  await Promise.all(answers.map(({ acknowledged }) => acknowledged));
  const { code, ms } = await bot.stop();
  expect(code, bot.log()).toBe(0);
  expect(ms).toBeLessThan(5_000);
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
});

test('what no shard can do without a person is said once, and all end', async () => {
  bot = await start('2');
  const closed = once(bot.child, 'close');
  discord.gateway.drop(4014);
  const [code] = await closed;
  expect(code).toBe(1);
  expect(bot.log().match(/ended the connection \(code 4014\)/g)).toHaveLength(1);
  expect(discord.rejections).toEqual([]);
});
