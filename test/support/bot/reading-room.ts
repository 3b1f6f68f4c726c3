// The setting that the bot's tests share: a server with a few members in it, and the bot at work.
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject } from 'vitest';
import { atEnd } from '../at-end.js';
import {
  type Channel,
  type Guild,
  type LoopbackDiscord,
  startLoopbackDiscord,
  type User,
} from '../discord/index.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type BotProcess, startBot } from './bot-process.js';
import { registerCommands } from './registration.js';

export interface ReadingRoom {
  readonly discord: LoopbackDiscord;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly ada: User;
  readonly ben: User;
  /** May delete what others wrote. */
  readonly mod: User;
  /** The bot at present. */
  readonly bot: () => BotProcess;
  /** Ends the bot and starts it anew, with the same settings. */
  restart(): Promise<void>;
}

/** A Discord with a bot at work in it, and in no server yet. */
interface House extends Pick<ReadingRoom, 'discord' | 'bot' | 'restart'> {
  close(): Promise<void>;
}

/** Opens it for a test file; when the file is done, nothing may have been refused and nobody pinged. */
export async function openReadingRoom(
  special: Readonly<Record<string, string>> = {},
  loopback: Parameters<typeof startLoopbackDiscord>[0] = {},
): Promise<ReadingRoom> {
  const house = await build({ DATA_DIR: await temporaryFolder(), ...special }, loopback);
  atEnd(house.close);
  return furnish(house);
}

let shared: Promise<House> | undefined;

/**
 * Opens a server of its own for a test file, but with the bot of all files in this process that ask for no
 * settings: it takes seconds to start. What the tests do to it may not outlast them.
 */
export async function openSharedReadingRoom(): Promise<ReadingRoom> {
  shared ??= buildShared().catch((error) => {
    shared = undefined;
    throw error;
  });
  const house = await shared;
  const { exitCode, signalCode } = house.bot().child;
  if (exitCode !== null || signalCode !== null) await house.restart();
  atEnd(async () => expectCleanRecord(house.discord));
  return furnish(house);
}

async function buildShared(): Promise<House> {
  return build({ DATA_DIR: await mkdtemp(path.join(inject('sharedDir'), 'data-')) }, {});
}

async function build(
  settings: Readonly<Record<string, string>>,
  loopback: Parameters<typeof startLoopbackDiscord>[0],
): Promise<House> {
  const discord = await startLoopbackDiscord({
    patienceMs: 50_000,
    userInstallable: true,
    ...loopback,
  });
  const [first] = await Promise.all([startBot(discord, settings), registerCommands(discord)]);
  let bot = first;
  return {
    discord,
    bot: () => bot,
    restart: async () => {
      await bot.stop();
      bot = await startBot(discord, settings);
    },
    close: async () => {
      const { code } = await bot.stop();
      expect(code, bot.log()).toBe(0);
      expectCleanRecord(discord);
      await discord.close();
    },
  };
}

function furnish({ discord, bot, restart }: House): ReadingRoom {
  const [ada, ben, mod] = ['ada', 'ben', 'mod'].map((name) => discord.addUser(name)) as [
    User,
    User,
    User,
  ];
  const guild = discord.addGuild('Reading room', {
    members: [ada, ben, mod],
    // With this permission it would really ping, if it were careless.
    bot: ['MentionEveryone'],
  });
  const moderators = discord.addRole(guild, 'moderators', { permissions: ['ManageMessages'] });
  discord.addMember(guild, mod, [moderators]);
  const channel = discord.addChannel(guild, 'general');
  return { discord, guild, channel, ada, ben, mod, bot, restart };
}

/** Nothing that was sent was refused by Discord's rules, and nobody was notified by the bot. */
function expectCleanRecord(discord: LoopbackDiscord): void {
  expect(discord.rejections).toEqual([]);
  const pinged = discord
    .transcript()
    .channels.flatMap(({ messages }) => messages)
    .filter(({ author, pings: { everyone, users, roles } }) => {
      return author.bot && (everyone || users.length > 0 || roles.length > 0);
    });
  expect(pinged).toEqual([]);
}
