// The bot where something keeps its event loop for good: alone, as the first process of a container, and in shards.
// It takes the 30 seconds of the watchdog, for all at once.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { type BotProcess, startBot } from '../support/bot/bot-process.js';
import { startLoopbackDiscord } from '../support/discord/index.js';
import { childrenOf } from '../support/processes/children.js';
import { AS_FIRST, whyNoFirstProcess } from '../support/processes/first-process.js';

const SPINS = path.join(import.meta.dirname, '../support/processes/spin-at-signal.mjs');
const SETTINGS = { NODE_OPTIONS: `--import ${pathToFileURL(SPINS)}` };
const SAYS_WHY = /^Nothing has happened in process \d+ for 30 seconds/m;

async function alone(): Promise<void> {
  const discord = await startLoopbackDiscord();
  const bot = await startBot(discord, SETTINGS);
  bot.child.kill('SIGUSR2');
  // By no means would it end when it is told to.
  bot.child.kill('SIGTERM');
  const [code, signal] = await once(bot.child, 'exit');
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  expect(bot.log()).toMatch(SAYS_WHY);
}

async function asFirst(): Promise<void> {
  const discord = await startLoopbackDiscord();
  const bot = await startBot(discord, SETTINGS, AS_FIRST);
  const [first] = await childrenOf(bot.child.pid);
  const [standing = 0] = await childrenOf(first);
  process.kill(standing, 'SIGUSR2');
  const [code] = await once(bot.child, 'exit');
  expect(code).toBe(137);
  expect(bot.log()).toMatch(SAYS_WHY);
}

async function inShards(): Promise<void> {
  const discord = await startLoopbackDiscord({ shards: 2, maxConcurrency: 16 });
  const bot = await startBot(discord, { ...SETTINGS, DISCORD_SHARDS: '2' });
  await bot.logged('all shards are ready');
  const [standing = 0, other = 0] = await shardsOf(bot);
  process.kill(standing, 'SIGUSR2');
  await bot.logged('a shard ended; starting it anew');
  expect(bot.log()).toMatch(SAYS_WHY);
  expect(bot.log()).toContain('"signalCode":"SIGKILL"');
  const now = await shardsOf(bot);
  expect(now).toContain(other);
  expect(now).not.toContain(standing);
  await bot.stop();
}

async function shardsOf({ child }: BotProcess): Promise<number[]> {
  const options = ['-P', String(child.pid), '-f', 'shard.js'];
  const { stdout } = await promisify(execFile)('pgrep', options);
  return stdout.trim().split('\n').map(Number);
}

test.concurrent('a bot that stands is ended, and a shard that does is started anew', async () => {
  await Promise.all([alone(), inShards()]);
});

test.concurrent('a bot that stands is ended where it is the first process of a container', async ({
  skip,
}) => {
  const why = whyNoFirstProcess();
  skip(why !== undefined, why);
  await asFirst();
});
