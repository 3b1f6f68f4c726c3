// How long a member waits, everywhere and where a server has set more; and how they are told.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCooldown } from '../../src/bot/cooldown.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import { changeSettings } from '../support/change-settings.js';
import type { Message, User } from '../support/discord/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

function clocked(seconds: number) {
  let time = 1_000_000;
  const cooldown = createCooldown(seconds, () => time);
  const pass = (seconds: number) => {
    time += seconds * 1_000;
  };
  return { take: cooldown.take, pass };
}

test("the operator's wait counts for each member, everywhere", () => {
  const { take, pass } = clocked(10);
  const [here, there] = [
    { guildId: 'here', seconds: 10 },
    { guildId: 'there', seconds: 20 },
  ];
  expect([take('ada'), take('ada', here), take('ben')]).toEqual([0, 10, 0]);
  pass(9.5);
  expect([take('ada'), take('ada', there)]).toEqual([1, 1]);
  pass(0.5);
  expect(take('ada')).toBe(0);
});

test("a server's longer wait counts there alone", () => {
  const { take, pass } = clocked(0);
  const [here, there] = [
    { guildId: 'here', seconds: 60 },
    { guildId: 'there', seconds: 5 },
  ];
  expect(take('ada', here)).toBe(0);
  expect([take('ada'), take('ada', there), take('ben', here)]).toEqual([0, 0, 0]);
  pass(30);
  expect([take('ada', here), take('ada', there)]).toEqual([30, 0]);
  pass(30);
  expect(take('ada', here)).toBe(0);
});

test('a wait that is over counts no more, though a longer one began before it', () => {
  const { take, pass } = clocked(0);
  take('ada', { guildId: 'slow', seconds: 3_600 });
  const quick = { guildId: 'quick', seconds: 1 };
  expect([take('ben', quick), take('ben', quick)]).toEqual([0, 1]);
  pass(1);
  expect(take('ben', quick)).toBe(0);
});

describe('whoever goes on too soon', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openReadingRoom({ COOLDOWN_SECONDS: '60', GUILD_ARTICLES: '1' });
  });

  const useTwice = async (command: string, options: Record<string, string>) => {
    const { discord, ada, channel } = room;
    const use = () => discord.slash(ada, channel, command, options).response();
    expect((await use()).ephemeralTo).toBeNull();
    const told = await use();
    expect(told.ephemeralTo).toBe(ada);
    return told.content;
  };

  test('with /ask, or then with a mention, is asked to wait: by a line that goes away', async () => {
    const { discord, ada, channel } = room;
    const question = 'When did Putin visit?';
    expect(await useTwice('ask', { question })).toMatch(/ask again in \d+ seconds\.$/);
    const mention = discord.say(ada, channel, `<@${discord.bot.id}> ${question}`);
    const reply = await discord.waitForMessage(({ reference }) => reference === mention);
    expect(reply.content).toMatch(/ask again in \d+ seconds\.$/);
    expect([...mention.reactions.keys()]).toEqual(['⏳']);
    await discord.waitUntil(() => reply.deletedAt !== null, 'that the line goes away', 30_000);
    expect(mention.deletedAt).toBeNull();
  });

  test('with /verify is asked to wait', async () => {
    const quote = 'We will try to establish closer cooperation in the field of industry';
    expect(await useTwice('verify', { quote })).toMatch(/You can ask again in \d+ seconds/);
  });

  test('with /lookup, or then with /timeline, is asked to wait', async () => {
    const { discord, ada, channel } = room;
    expect(await useTwice('lookup', { topic: 'Xi' })).toMatch(/You can ask again in \d+ seconds/);
    const timeline = await discord.slash(ada, channel, 'timeline', {}).response();
    expect(timeline.content).toMatch(/You can ask again in \d+ seconds/);
  });

  test('with the pages of a timeline is asked to wait, though not right after the first', async () => {
    const { discord, ben, channel } = room;
    const message = await discord.slash(ben, channel, 'timeline', {}).response();
    await discord.click(ben, message, 'Next →').response();
    expect(message.content).toContain('page 2 of');
    const told = await discord.click(ben, message, 'Next →').response();
    expect(told.content).toMatch(/You can ask again in \d+ seconds/);
    expect(message.content).toContain('page 2 of');
  });

  test('by edits to what is no question gets one answer to them', async () => {
    const { discord, guild, channel } = room;
    const [eve, fay] = [discord.addUser('eve'), discord.addUser('fay')];
    for (const user of [eve, fay]) discord.addMember(guild, user);
    const mention = (text: string) => `<@${discord.bot.id}> ${text}`;
    const question = discord.say(eve, channel, mention('When did Putin visit?'));
    const answer = await discord.waitForMessage(({ reference }) => reference === question);
    const first = answer.content;
    discord.edit(eve, question, mention('give me a summary of the articles'));
    await discord.waitUntil(() => answer.content !== first, 'the answer to the first edit');
    const second = answer.content;
    // Which would be answered at once.
    discord.edit(eve, question, mention('thanks!'));
    const other = discord.say(fay, channel, mention('thanks!'));
    await discord.waitForMessage(({ reference }) => reference === other);
    await sleep(2_000);
    expect(answer.content).toBe(second);
  });

  test('with /corpus add is asked to wait', async () => {
    const { discord, guild, channel } = room;
    const manager = discord.addUser('manager');
    discord.addMember(guild, manager, [
      discord.addRole(guild, 'managers', { permissions: ['ManageGuild'] }),
    ]);
    const file = { name: 'a.txt', data: Buffer.from('The ferry leaves at nine each morning.') };
    const add = () => discord.slash(manager, channel, 'corpus add', { file }).response();
    expect((await add()).content).toContain('The ferry');
    expect((await add()).content).toMatch(/You can ask again in \d+ seconds/);
  });
});

test('an edit takes the wait as a question does; within it, the earlier answer stays', async () => {
  const folder = await temporaryFolder();
  const { discord, guild, ada, channel } = await openReadingRoom({ DATA_DIR: folder });
  const mention = (question: string) => `<@${discord.bot.id}> ${question}`;
  const question = discord.say(ada, channel, mention('When did Putin visit?'));
  const answer = await discord.waitForMessage(({ reference }) => reference === question);
  const first = answer.content;
  await changeSettings(folder, guild.id, { cooldownSeconds: 600 });
  discord.edit(ada, question, mention('Who is in the delegation?'));
  await discord.waitUntil(() => answer.content !== first, 'the answer to the first edit');
  const second = answer.content;
  discord.edit(ada, question, mention('Where did Putin and Xi meet?'));
  const other = discord.say(ada, channel, mention('Where did they meet?'));
  const told = await discord.waitForMessage(({ reference }) => reference === other);
  expect(told.content).toMatch(/ask again in \d+ minutes?\.$|ask again in \d+ seconds\.$/);
  // As long as an answer takes, and longer.
  await sleep(2_000);
  expect(answer.content).toBe(second);
});

describe('a mention that comes a little too soon', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openReadingRoom({ COOLDOWN_SECONDS: '4' });
  });

  const mention = (who: User, text: string) =>
    room.discord.say(who, room.channel, `<@${room.discord.bot.id}> ${text}`);
  const replyTo = (said: Message) =>
    room.discord.waitForMessage(({ reference }) => reference === said);

  test('is answered when the wait is over', async () => {
    const { ada } = room;
    const first = mention(ada, 'When did Putin visit?');
    const second = mention(ada, 'Who is in the delegation?');
    const third = mention(ada, 'Where did they meet?');
    expect((await replyTo(first)).content).toContain('Sources');
    // One waits for its turn; whoever goes on nevertheless is told so.
    expect((await replyTo(third)).content).toMatch(/ask again in \d seconds?\.$/);
    expect((await replyTo(second)).content).toContain('Sources');
    expect(second.reactions.size).toBe(0);
  });

  test('and asks what the bot is and can do is answered too; thanks and a second greeting are not', async () => {
    const { discord, ben } = room;
    const greeting = mention(ben, 'hi');
    const beside = ['hello', 'thanks', 'lol', 'good bot'].map((text) => mention(ben, text));
    const [second, third] = [mention(ben, 'what can you do?'), mention(ben, 'who made you?')];
    expect((await replyTo(third)).content).toMatch(/ask again in \d seconds?\.$/);
    expect([...third.reactions.keys()]).toEqual(['⏳']);
    for (const said of [greeting, second]) {
      expect((await replyTo(said)).content).toContain('I answer with exact quotes');
    }
    expect(second.reactions.size).toBe(0);
    expect(beside.flatMap((said) => discord.repliesTo(said))).toEqual([]);
  });
});
