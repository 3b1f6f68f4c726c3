// The setting that the bot's tests share: a server with a few members in it, and the bot at work.
import { expect } from 'vitest';
import {
  type Channel,
  type Guild,
  type LoopbackDiscord,
  startLoopbackDiscord,
  type User,
} from '../discord/index.js';
import { atEnd } from '../support/at-end.js';
import { temporaryFolder } from '../support/temporary-folder.js';
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

/** Opens it for a test file; when the file is done, nothing may have been refused and nobody pinged. */
export async function openReadingRoom(
  special: Readonly<Record<string, string>> = {},
  loopback: Parameters<typeof startLoopbackDiscord>[0] = {},
): Promise<ReadingRoom> {
  const settings = { DATA_DIR: await temporaryFolder(), ...special };
  const discord = await startLoopbackDiscord({
    patienceMs: 20_000,
    userInstallable: true,
    ...loopback,
  });
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
  const [first] = await Promise.all([startBot(discord, settings), registerCommands(discord)]);
  let bot = first;
  atEnd(async () => {
    const { code } = await bot.stop();
    expect(code, bot.log()).toBe(0);
    expectCleanRecord(discord);
    await discord.close();
  });
  return {
    discord,
    guild,
    channel,
    ada,
    ben,
    mod,
    bot: () => bot,
    restart: async () => {
      await bot.stop();
      bot = await startBot(discord, settings);
    },
  };
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
