// Where the pictures are taken: a server with a member and a moderator, and the real bot at work in it.
import { Locale } from 'discord-api-types/v10';
import { deploy, startBot } from '../support/bot/bot-process.js';
import {
  type Channel,
  type Message,
  startLoopbackDiscord,
  type User,
} from '../support/discord/index.js';
import { drawMessage } from './draw-message.js';

export type Gallery = Awaited<ReturnType<typeof openGallery>>;
/** HTML by the picture's name. */
export type Pictures = Readonly<Record<string, string>>;

export async function openGallery() {
  const discord = await startLoopbackDiscord({ userInstallable: true, patienceMs: 20_000 });
  const [ada, ben, mia] = [discord.addUser('ada'), discord.addUser('ben'), discord.addUser('mia')];
  const erika = discord.addUser('erika', { locale: Locale.German });
  const guild = discord.addGuild('Reading room', {
    members: [ada, ben, erika],
    bot: ['PinMessages'],
  });
  const moderators = discord.addRole(guild, 'moderators', {
    permissions: ['ManageMessages', 'ManageGuild', 'PinMessages'],
  });
  discord.addMember(guild, mia, [moderators]);
  const [channel, board] = [
    discord.addChannel(guild, 'general'),
    discord.addChannel(guild, 'summaries'),
  ];
  const [bot] = await Promise.all([startBot(discord, { GUILD_ARTICLES: '5' }), deploy(discord)]);
  const names = new Map([
    [discord.bot.id, '@Verbatim'],
    ...[ada, ben, erika, mia].map(({ id, displayName }) => [id, `@${displayName}`] as const),
    ...[channel, board].map(({ id, name }) => [id, `#${name}`] as const),
  ]);
  return {
    discord,
    ada,
    ben,
    erika,
    mia,
    channel,
    board,
    draw: (...messages: Message[]) =>
      messages.map((message) => drawMessage(message, names)).join(''),
    slash: (line: string, options = {}, user: User = ada, place: Channel = channel) =>
      discord.slash(user, place, line, options).response(),
    /** A server that the bot has just joined: its channel for system messages. */
    joined: () => {
      const joined = discord.addGuild('Lighthouse friends', { members: [ada], hasBot: false });
      const lobby = discord.addChannel(joined, 'lobby');
      joined.systemChannelId = lobby.id;
      discord.addBot(joined);
      return lobby;
    },
    /** What is offered while an option is typed. */
    choices: async (line: string, options: Readonly<Record<string, string>>, option: string) =>
      (await discord.autocomplete(ada, channel, line, options, option).choices()).map(
        ({ name }) => name,
      ),
    /** What the registered command says of its option. */
    described: (command: string, option: string) =>
      discord
        .commands()
        .find(({ name }) => name === command)
        ?.options.find(({ name }) => name === option)?.description ?? '',
    close: async () => {
      await bot.stop();
      await discord.close();
    },
  };
}
