// Joining a server: one message where the bot may write, and none when it comes back within a day.
import { Locale } from 'discord-api-types/v10';
import { beforeAll, expect, test } from 'vitest';
import { labelsOn } from '../../support/bot/buttons.js';
import { openReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Channel, Guild } from '../../support/discord/index.js';
import { quotesIn } from '../../support/discord-markdown.js';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openReadingRoom();
});

/** A server without the bot, with a channel for system messages. */
function server(name: string, locale = Locale.EnglishUS): { guild: Guild; lobby: Channel } {
  const { discord, ada } = room;
  const guild = discord.addGuild(name, { members: [ada], hasBot: false, locale });
  const lobby = discord.addChannel(guild, 'lobby');
  discord.addChannel(guild, 'elsewhere');
  guild.systemChannelId = lobby.id;
  return { guild, lobby };
}

const greetingIn = (lobby: Channel) =>
  room.discord.waitForMessage(
    ({ channel, author }) => channel === lobby && author === room.discord.bot,
  );
const said = (lobby: Channel) =>
  room.discord.messages(lobby).filter(({ author }) => author === room.discord.bot);

test('it says what it reads, how to ask, and how to set it, with examples that it answers', async () => {
  const { discord, ada } = room;
  const { guild, lobby } = server('New');
  discord.addBot(guild);
  const greeting = await greetingIn(lobby);
  expect(greeting.content).toContain('5 articles');
  expect(greeting.content).toContain('`/settings`');
  const examples = labelsOn(greeting);
  expect(examples).toHaveLength(3);
  const answer = await discord.click(ada, greeting, examples[0] ?? '').response();
  expect(quotesIn(answer.content).length).toBeGreaterThan(0);
});

test('it says so once: not again when it is invited anew within a day', async () => {
  const { discord } = room;
  const { guild, lobby } = server('Twice', Locale.German);
  discord.addBot(guild);
  expect((await greetingIn(lobby)).content).toContain('Danke');
  discord.removeBot(guild);
  discord.addBot(guild);
  const other = server('Another');
  discord.addBot(other.guild);
  await greetingIn(other.lobby);
  expect(said(lobby)).toHaveLength(1);
});

test('nor where it may not read what it wrote, or that was deleted', async () => {
  const { discord, ada } = room;
  const [hidden, deleted] = [server('Hidden'), server('Deleted')];
  discord.permit(hidden.lobby, 'everyone', { deny: ['ReadMessageHistory'] });
  const moderators = discord.addRole(deleted.guild, 'mods', { permissions: ['ManageMessages'] });
  discord.addMember(deleted.guild, ada, [moderators]);
  for (const { guild } of [hidden, deleted]) discord.addBot(guild);
  await greetingIn(hidden.lobby);
  discord.remove(ada, await greetingIn(deleted.lobby));
  // Longer than Discord itself would take a second one for the first.
  discord.advanceClock(10 * 60_000);
  for (const { guild } of [hidden, deleted]) {
    discord.removeBot(guild);
    discord.addBot(guild);
  }
  const other = server('The next');
  discord.addBot(other.guild);
  await greetingIn(other.lobby);
  expect([hidden, deleted].map(({ lobby }) => said(lobby).length)).toEqual([1, 0]);
});

test('where it may not write, or there is no such channel, it says nothing', async () => {
  const { discord } = room;
  const [silent, without] = [server('Silent'), server('Without')];
  discord.permit(silent.lobby, 'everyone', { deny: ['SendMessages'] });
  without.guild.systemChannelId = null;
  for (const { guild } of [silent, without]) discord.addBot(guild);
  const last = server('Last');
  discord.addBot(last.guild);
  await greetingIn(last.lobby);
  expect([said(silent.lobby), said(without.lobby)]).toEqual([[], []]);
  expect(discord.rejections).toEqual([]);
});
