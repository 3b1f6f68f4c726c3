// What was posted and set before a restart works after it: one restart for all of it, because it takes seconds.
import { Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { labelsOn, menuOn } from '../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Message, User } from '../support/discord/index.js';
import { quotesIn } from '../support/discord-markdown.js';

const QUESTION = 'When did Putin visit Beijing?';
const OTHER = 'Who is in the delegation?';
const ARTICLE = '004_6a46fb0a9873d50d';

let room: ReadingRoom;
let posted: Awaited<ReturnType<typeof post>>;
beforeAll(async () => {
  room = await openSharedReadingRoom();
  posted = await post();
  await room.restart();
});

/** Everything that is looked at again after the restart. */
async function post() {
  const { ada, ben } = room;
  return {
    answer: await slash(ada, 'ask', { question: QUESTION }),
    secret: await slash(ben, 'ask', { question: QUESTION, private: true }),
    pages: {
      '/timeline': await secondPage(await slash(ada, 'timeline')),
      '/compare': await secondPage(await slash(ada, 'compare', { topic: 'Putin' })),
      '/lookup': await secondPage(await slash(ada, 'lookup', { topic: 'Ukraine' })),
    },
    german: await germanPage(),
    edited: await askByMention(),
    deleted: await askByMention(),
    settings: await changeSettings(),
  };
}

const slash = (user: User, command: string, options = {}) =>
  room.discord.slash(user, room.channel, command, options).response();
const click = (user: User, message: Message, label: string) =>
  room.discord.click(user, message, label).response();

/** A message as it was on its first page and is on its second, on which it stays. */
async function secondPage(message: Message) {
  const first = message.content;
  await click(room.ben, message, 'Next →');
  return { message, first, second: message.content };
}

async function germanPage(): Promise<Message> {
  const erika = room.discord.addUser('erika', { locale: Locale.German });
  room.discord.addMember(room.guild, erika);
  return slash(erika, 'source', { article: ARTICLE, paragraph: 3 });
}

async function askByMention() {
  const { discord, ada, channel } = room;
  const question = discord.say(ada, channel, `<@${discord.bot.id}> ${QUESTION}`);
  const answer = await discord.waitForMessage(({ reference }) => reference === question);
  return { question, answer };
}

/** In a server of their own, where they are in nobody's way. */
async function changeSettings() {
  const { discord } = room;
  const boss = discord.addUser('boss');
  const guild = discord.addGuild('Strict', { members: [boss] });
  const role = discord.addRole(guild, 'managers', { permissions: ['ManageGuild'] });
  discord.addMember(guild, boss, [role]);
  const channel = discord.addChannel(guild, 'only');
  const show = () => discord.slash(boss, channel, 'settings').response();
  const defaults = (await show()).content;
  const shown = await show();
  await click(boss, shown, 'Make answers private');
  await discord.select(boss, shown, menuOn(shown).id, ['setCooldown:60']).response();
  await discord.select(boss, shown, 'setChannels', [channel.id]).response();
  return { show, defaults, changed: shown.content };
}

describe('after a restart', () => {
  test('the buttons of an answer work', async () => {
    const { discord, ada, ben } = room;
    const context = await click(ben, posted.answer, 'Context');
    expect(context.content).toContain('paragraph');
    const more = await click(ben, posted.answer, 'More quotes');
    expect(quotesIn(more.content).length).toBeGreaterThan(0);
    const shared = await discord.click(ben, posted.secret, 'Share').followup();
    expect(shared.content).toContain('Shared by ben');
    discord.click(ada, posted.answer, 'Delete');
    await discord.waitUntil(() => posted.answer.deletedAt !== null, 'the deletion');
  });

  test.each(['/timeline', '/compare', '/lookup'] as const)(
    'the pages of %s are turned, back and on',
    async (command) => {
      const { message, first, second } = posted.pages[command];
      expect(second).not.toBe(first);
      await click(room.ada, message, '← Previous');
      expect(message.content).toBe(first);
      await click(room.ben, message, 'Next →');
      expect(message.content).toBe(second);
    },
  );

  test('a message stays in its language, whoever turns its pages', async () => {
    const { german } = posted;
    await click(room.ada, german, '← Zurück');
    expect(german.content).toMatch(/ · Absatz 2 von \d+\n/);
    expect(labelsOn(german)).toEqual(['← Zurück', 'Weiter →', 'Löschen']);
  });

  test('an asker who edits or deletes a question is followed', async () => {
    const { discord, ada } = room;
    const { edited, deleted } = posted;
    discord.edit(ada, edited.question, `<@${discord.bot.id}> ${OTHER}`);
    discord.remove(ada, deleted.question);
    await discord.waitUntil(() => deleted.answer.deletedAt !== null, 'the deletion');
    const isNew = () => edited.answer.content.includes('Along with');
    await discord.waitUntil(isNew, 'the new answer');
  });

  test('a server has the settings that it had', async () => {
    const { show, defaults, changed } = posted.settings;
    expect(changed).not.toBe(defaults);
    expect((await show()).content).toBe(changed);
  });
});
