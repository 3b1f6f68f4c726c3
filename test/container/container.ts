// `npm run test:container`: does the steps of the Dockerfile in an empty folder, starts what came of it with
// nothing but the image's settings, and asks it a question. It installs the dependencies twice.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startLoopbackDiscord } from '../support/discord/index.js';
import { quotesIn } from '../support/discord-markdown.js';
import { buildImage } from './dockerfile.js';

test('the image builds, starts, is healthy, answers, and stops', {
  timeout: 1_200_000,
}, async () => {
  const { folder, environment, command, healthcheck } = await buildImage();
  for (const left of [
    '.env',
    '.git',
    'test',
    'src',
    'node_modules/vitest',
    'node_modules/typescript',
  ]) {
    expect(existsSync(path.join(folder, left)), left).toBe(false);
  }
  const discord = await startLoopbackDiscord({ patienceMs: 120_000 });
  const ada = discord.addUser('ada');
  const channel = discord.addChannel(
    discord.addGuild('Reading room', { members: [ada] }),
    'general',
  );
  const env = {
    PATH: process.env.PATH,
    ...environment,
    METRICS_HOST: '127.0.0.1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
  };
  const [program = '', ...args] = command;
  const bot = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(bot, 'exit');
  await discord.gateway.ready(120_000);
  const question = discord.say(ada, channel, `<@${discord.bot.id}> When did Putin visit Beijing?`);
  const answer = await discord.waitForMessage(({ reference }) => reference === question);
  expect(quotesIn(answer.content).length).toBeGreaterThan(0);
  const [check = '', ...parameters] = healthcheck;
  await promisify(execFile)(check, parameters, { env });
  bot.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  await discord.close();
});
