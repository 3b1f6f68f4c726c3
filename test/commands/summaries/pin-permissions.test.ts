// Pinning where a permission is missing, or a thread is closed: the sentence names what it is, and for whom.
import { ChannelType } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  choose,
  list,
  openPinBoards,
  PIN,
  pin,
  pinBoard,
  pinnedIn,
  room,
} from '../../support/bot/pin-board.js';

beforeAll(openPinBoards);

describe('a missing permission is named', () => {
  const bots = [
    ['View Channel', 'ViewChannel'],
    ['Send Messages', 'SendMessages'],
    ['Read Message History', 'ReadMessageHistory'],
    ['Pin Messages', 'PinMessages'],
  ] as const;
  test.each(bots)('%s, which the bot lacks', async (name, permission) => {
    const { discord } = room;
    const channel = pinBoard(`bot-without-${permission.toLowerCase()}`);
    const answer = await ask(channel);
    discord.permit(channel, discord.bot, { deny: [permission] });
    const { content } = await pin(answer);
    expect(content).toContain(`I lack a permission in this channel: **${name}**`);
    expect(pinnedIn(channel)).toEqual([]);
  });

  test('Send Messages in Threads and Connect, where these are needed', async () => {
    const { discord } = room;
    const parent = pinBoard('parent-of-mute');
    const thread = discord.addThread(parent, 'mute');
    const inThread = await ask(thread);
    discord.permit(parent, discord.bot, { deny: ['SendMessagesInThreads', 'SendMessages'] });
    expect((await pin(inThread)).content).toContain('**Send Messages in Threads**');
    const voice = pinBoard('talk', ChannelType.GuildVoice);
    discord.permit(voice, 'everyone', { allow: ['Connect'] });
    const inVoice = await ask(voice);
    discord.permit(voice, discord.bot, { deny: ['Connect'] });
    expect((await pin(inVoice)).content).toContain('**Connect**');
  });

  test('Manage Threads in a locked thread, and an archived one is explained', async () => {
    const { discord } = room;
    const parent = pinBoard('parent-of-closed');
    const thread = discord.addThread(parent, 'closed');
    const answer = await ask(thread);
    await pin(answer);
    const shown = await list(thread);
    discord.closeThread(thread, { locked: true });
    expect((await pin(answer)).content).toContain('**Manage Threads**');
    discord.permit(parent, discord.bot, { allow: ['ManageThreads'] });
    expect((await pin(answer)).content).toContain('updated');
    discord.closeThread(thread, { archived: true });
    const closed = [
      pin(answer),
      list(thread),
      choose(shown, 'refresh').response(),
      choose(shown, 'unpin').response(),
    ];
    for (const { content } of await Promise.all(closed)) {
      expect(content).toContain('This thread is archived');
    }
    expect(pinnedIn(thread)).toHaveLength(1);
  });

  test('Pin Messages, which the member lacks, at the command and at every click', async () => {
    const { discord, guild, ben, mod } = room;
    const channel = pinBoard('member');
    const answer = await ask(channel);
    expect(() => discord.messageCommand(ben, answer, PIN)).toThrow('is offered no');
    expect(() => discord.slash(ben, channel, 'summaries')).toThrow('is offered no');
    // Admins can hand commands to others.
    discord.handCommand(guild, PIN, ben);
    discord.handCommand(guild, 'summaries', ben);
    const lacks = 'You need the permission **Pin Messages**';
    expect((await pin(answer, ben)).content).toContain(lacks);
    expect((await list(channel, ben)).content).toContain(lacks);
    await pin(answer);
    const shown = await list(channel);
    discord.permit(channel, mod, { deny: ['PinMessages'] });
    for (const action of ['refresh', 'unpin'] as const) {
      expect((await choose(shown, action).response()).content).toContain(lacks);
    }
    expect(pinnedIn(channel)).toHaveLength(1);
  });

  test('for the bot and for the member, where both lack it', async () => {
    const { discord, guild, ben } = room;
    const channel = pinBoard('both');
    const answer = await ask(channel);
    discord.permit(channel, discord.bot, { deny: ['PinMessages', 'ReadMessageHistory'] });
    discord.handCommand(guild, PIN, ben);
    const { content } = await pin(answer, ben);
    expect(content).toContain('I lack permissions');
    expect(content).toContain('**Read Message History**, **Pin Messages**');
    expect(content).toContain('You need the permission');
  });

  test('to list needs the history, to unpin Pin Messages', async () => {
    const { discord } = room;
    const channel = pinBoard('reading');
    await pin(await ask(channel));
    const shown = await list(channel);
    discord.permit(channel, discord.bot, { deny: ['PinMessages', 'SendMessages'] });
    expect((await choose(shown, 'unpin').response()).content).toContain('**Pin Messages**');
    // Comparing and changing its own message needs neither.
    expect((await choose(shown, 'refresh').followup()).content).toContain('Nothing has changed');
    discord.permit(channel, discord.bot, { deny: ['ReadMessageHistory'] });
    expect((await list(channel)).content).toContain('**Read Message History**');
    expect((await choose(shown, 'refresh').response()).content).toContain('Message History');
  });
});
