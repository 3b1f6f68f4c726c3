// Starting, registering and stopping: what is told to whoever runs the bot.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { features } from '../../commands/index.js';
import {
  type BotProcess,
  deploy,
  launchBot,
  MOST_TO_END_MS,
  runToEnd,
  settingsFor,
  startBot,
  workersOf,
} from '../support/bot/bot-process.js';
import {
  type Channel,
  type LoopbackDiscord,
  startLoopbackDiscord,
  type User,
} from '../support/discord/index.js';
import { folderWith } from '../support/temporary-folder.js';

let discord: LoopbackDiscord;
let ada: User;
let channel: Channel;
beforeAll(async () => {
  discord = await startLoopbackDiscord({ userInstallable: true });
  ada = discord.addUser('ada');
  channel = discord.addChannel(discord.addGuild('Reading room', { members: [ada] }), 'general');
});
afterAll(() => discord.close());

describe.each(['main', 'deploy'] as const)('%s', (script) => {
  test('without a token says what to do, and how to ask without Discord', async () => {
    const { code, stderr } = await runToEnd(script, { DISCORD_TOKEN: '' });
    expect(code).toBe(1);
    expect(stderr).toContain('DISCORD_TOKEN is not set');
    expect(stderr).toContain('npm run ask');
  });

  test('reports all settings that are wrong at once', async () => {
    const wrong = {
      DISCORD_TOKEN: 'nonsense',
      DISCORD_GUILD_ID: '12',
      DISCORD_API_URL: 'https://discord.com/api/v10',
      LOG_LEVEL: 'loud',
      INFERENCE_WORKERS: '0',
      INFERENCE_TIMEOUT_SECONDS: 'soon',
      COOLDOWN_SECONDS: '-1',
      GAPS_DAYS: '-1',
    };
    const { code, stderr } = await runToEnd(script, wrong);
    expect(code).toBe(1);
    for (const name of Object.keys(wrong)) expect(stderr).toContain(`${name} must`);
    expect(stderr).not.toContain('    at ');
  });

  test('with a token that Discord does not know says so', async () => {
    const settings = await settingsFor(discord, { DISCORD_TOKEN: 'a.wrong.token' });
    const { code, stderr } = await runToEnd(script, settings);
    expect(code).toBe(1);
    expect(stderr).toMatch(/token/);
    expect(stderr).not.toContain('    at ');
  });
});

describe('deploy', () => {
  const count = features.slashCommands.length + features.messageCommands.length;
  const scopes = () => new Set(discord.commands().map(({ guildId }) => guildId));

  test('registers everywhere, or in one server, and clears the other scope', async () => {
    const [guild] = [channel.guild?.id ?? ''];
    expect(await deploy(discord)).toMatchObject({ code: 0 });
    expect(discord.commands()).toHaveLength(count);
    expect(scopes()).toEqual(new Set([null]));
    expect(await deploy(discord, { DISCORD_GUILD_ID: guild })).toMatchObject({ code: 0 });
    expect(discord.commands()).toHaveLength(count);
    expect(scopes()).toEqual(new Set([guild]));
    expect(await deploy(discord)).toMatchObject({ code: 0 });
    expect(discord.commands()).toHaveLength(count);
    expect(scopes()).toEqual(new Set([null]));
  });

  test('in a server without the bot says whom to invite', async () => {
    const { code, stderr } = await deploy(discord, { DISCORD_GUILD_ID: '12345678901234567' });
    expect(code).toBe(1);
    expect(stderr).toContain('Invite the bot');
  });

  test('for an application that members may not install says so', async () => {
    const other = await startLoopbackDiscord();
    const { code, stdout } = await deploy(other);
    expect(code).toBe(0);
    expect(stdout).toContain('"User Install"');
    await other.close();
  });
});

describe('the bot', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it in time', async (signal) => {
    const bot = await startBot(discord);
    const answers = ['one', 'two', 'three'].map(() =>
      discord.slash(ada, channel, 'ask', { question: 'When did Putin visit Beijing?' }),
    );
    await Promise.all(answers.map(({ acknowledged }) => acknowledged));
    const { code, ms } = await bot.stop(signal);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(MOST_TO_END_MS);
    // What runs is finished; what waits behind it is, too, unless the machine is too slow for that.
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.response()));
    expect(first?.content).toContain('Sources');
    for (const { content } of others) expect(content).toMatch(/Sources|I’m restarting/);
  });

  test('tells whoever it cannot answer any more, and still ends within five seconds', async () => {
    const bot = await startBot(discord);
    for (const pid of await workersOf(bot)) process.kill(pid, 'SIGSTOP');
    const question = { question: 'When did Putin visit Beijing?' };
    const command = discord.slash(ada, channel, 'ask', question);
    await command.acknowledged;
    const mention = discord.say(ada, channel, `<@${discord.bot.id}> when did Putin visit Beijing?`);
    const isTyping = () => discord.requests.some(({ path }) => path.endsWith('/typing'));
    await discord.waitUntil(isTyping, 'the mention to be worked on');
    const { code, ms } = await bot.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(MOST_TO_END_MS);
    expect((await command.response()).content).toContain('I’m restarting');
    const reply = await discord.waitForMessage(({ reference }) => reference?.id === mention.id);
    expect(reply.content).toContain('I’m restarting');
  });

  test.each<[string, (bot: Pick<BotProcess, 'child'>, before: number) => Promise<boolean>]>([
    ['loads its models', async (bot) => (await workersOf(bot).catch(() => [])).length > 0],
    ['waits for a gateway', async (_, before) => discord.gateway.state.refusals > before],
  ])('ends when it is told to while it %s', async (_, isThere) => {
    const { gateway } = discord;
    gateway.setAvailable(false);
    const before = gateway.state.refusals;
    const bot = await launchBot(discord);
    while (!(await isThere(bot, before))) await sleep(50);
    const { code, ms } = await bot.stop();
    gateway.setAvailable(true);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(MOST_TO_END_MS);
  });

  test('says so when Discord cannot be reached', async () => {
    const settings = await settingsFor(discord, { DISCORD_API_URL: 'http://127.0.0.1:9' });
    const { code, stderr } = await runToEnd('main', settings);
    expect(code).toBe(1);
    expect(stderr).toContain('http://127.0.0.1:9 cannot be reached');
  });

  test('ends with an error when Discord ends the connection for good', async () => {
    const bot = await startBot(discord);
    const ended = new Promise((resolve) => bot.child.once('exit', resolve));
    discord.gateway.drop(4014);
    expect(await ended).toBe(1);
    expect(bot.log()).toContain('code 4014');
  });

  test.each([
    ['its database is damaged', { 'verbatim.db': 'Dear diary, '.repeat(1_000) }, 'is damaged'],
    ['its key is damaged', { 'pseudonyms.key': 'short' }, 'delete it'],
  ])('says what to do when %s, and touches nothing', async (_, files, advice) => {
    const folder = await folderWith(files);
    const settings = await settingsFor(discord, { DATA_DIR: folder });
    const { code, stderr } = await runToEnd('main', settings);
    expect(code).toBe(1);
    expect(stderr).toContain(advice);
    expect(stderr).not.toContain('    at ');
    for (const [name, text] of Object.entries(files)) {
      expect(await readFile(path.join(folder, name), 'utf8')).toBe(text);
    }
  });

  test('says why it cannot start when the articles cannot be read', async () => {
    const settings = await settingsFor(discord, {
      ARTICLES_DIR: await folderWith({ 'bad.md': '---\nid: [\n---\nText.' }),
      INDEX_DIR: await folderWith({}),
    });
    const { code, stderr } = await runToEnd('main', settings);
    expect(code).toBe(1);
    expect(stderr).toContain('bad.md');
    expect(stderr).not.toContain('    at ');
  });
});
