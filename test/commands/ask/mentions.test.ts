// Questions that are written: mentions and direct messages, their edits and deletions.
import { ChannelType } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { labelsOn } from '../../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Channel, Message } from '../../support/discord/index.js';
import { quotesIn } from '../../support/discord-markdown.js';

const QUESTION = 'When did Putin visit Beijing?';
const OTHER = 'Who is in the delegation?';
/** What people say to a bot besides questions. */
const REMARKS = [
  'hi',
  'thanks',
  'help',
  'what can you do?',
  'what articles do you have?',
  'lol',
  'who made you?',
  'whats the weather',
];

let room: ReadingRoom;
beforeAll(async () => {
  room = await openSharedReadingRoom();
});

const mention = (text = QUESTION) => `<@${room.discord.bot.id}> ${text}`;
const replyTo = (question: Message) =>
  room.discord.waitForMessage(({ reference }) => reference === question);

describe('a mention', () => {
  test('is answered by a reply, which pings nobody', async () => {
    const { discord, ada, channel } = room;
    const answer = await replyTo(discord.say(ada, channel, mention()));
    expect(quotesIn(answer.content).length).toBeGreaterThan(0);
    expect(answer.content).not.toContain(QUESTION);
    expect(answer.pings.users).toEqual([]);
  });

  test('is answered in threads, forum posts and direct messages too', async () => {
    const { discord, ada, guild, channel } = room;
    const forum = discord.addChannel(guild, 'questions', ChannelType.GuildForum);
    const places: [Channel, string][] = [
      [discord.addThread(channel, 'side talk'), mention()],
      [discord.addThread(forum, 'A post'), mention()],
      [discord.directMessages(ada), QUESTION],
      [discord.directMessages(ada), mention()],
    ];
    for (const [place, text] of places) {
      const answer = await replyTo(discord.say(ada, place, text));
      expect(quotesIn(answer.content).length).toBeGreaterThan(0);
    }
  });

  test('in the first message of a forum post asks what the title says, and so do its buttons', async () => {
    const { discord, ada, guild } = room;
    const forum = discord.addChannel(guild, 'help', ChannelType.GuildForum);
    const answer = await replyTo(discord.say(ada, discord.addThread(forum, OTHER), mention('')));
    expect(quotesIn(answer.content)[0]?.text).toContain('Along with');
    const more = await discord.click(ada, answer, 'More quotes').response();
    expect(quotesIn(more.content).length).toBeGreaterThan(0);
    const thread = discord.addThread(forum, 'Who is in the delegation?');
    const both = await replyTo(discord.say(ada, thread, mention(QUESTION)));
    expect(both.content).toContain('Who is in the delegation?');
    expect(both.content).toContain(QUESTION);
    // Only the first.
    const next = await replyTo(discord.say(ada, thread, mention(QUESTION)));
    expect(next.content).not.toContain('delegation?');
  });

  test('of the bot’s role, whose text Discord hides, is told to mention the bot itself', async () => {
    const { discord, guild, channel } = room;
    const own = [...guild.roles.values()].find(({ botId }) => botId === discord.bot.id);
    const cleo = discord.addUser('cleo');
    const loud = discord.addRole(guild, 'loud', { permissions: ['MentionEveryone'] });
    discord.addMember(guild, cleo, [loud]);
    const told = await replyTo(discord.say(cleo, channel, `<@&${own?.id}> ${QUESTION}`));
    expect(told.content).toContain(`Please mention me instead: <@${discord.bot.id}>`);
    const asked = discord.say(cleo, channel, `<@&${own?.id}> <@${discord.bot.id}> ${QUESTION}`);
    expect(quotesIn((await replyTo(asked)).content).length).toBeGreaterThan(0);
    const other = discord.say(cleo, channel, `<@&${loud.id}> ${QUESTION}`);
    await replyTo(discord.say(cleo, channel, mention()));
    expect(discord.messages(channel).filter(({ reference }) => reference === other)).toEqual([]);
  });

  test('of the bot’s role in the first message of a forum post is answered by the title', async () => {
    const { discord, guild } = room;
    const own = [...guild.roles.values()].find(({ botId }) => botId === discord.bot.id);
    const dora = discord.addUser('dora');
    const loud = discord.addRole(guild, 'louder', { permissions: ['MentionEveryone'] });
    discord.addMember(guild, dora, [loud]);
    const post = discord.addThread(
      discord.addChannel(guild, 'role-forum', ChannelType.GuildForum),
      OTHER,
    );
    const first = await replyTo(discord.say(dora, post, `<@&${own?.id}> please help`));
    expect(quotesIn(first.content)[0]?.text).toContain('Along with');
    const next = await replyTo(discord.say(dora, post, `<@&${own?.id}> and more?`));
    expect(next.content).toContain('Please mention me instead');
  });

  test.each([
    ['that nothing answers', 'can you be any slower you useless toaster'],
    ['for which something would be found', 'so what is it you know'],
  ])('that asks nothing is answered without quotes: one %s', async (_, text) => {
    const { discord, ada, channel } = room;
    const answer = await replyTo(discord.say(ada, channel, mention(text)));
    expect(quotesIn(answer.content)).toEqual([]);
    expect(answer.content).not.toContain('found nothing');
  });

  test('that is an insult names nothing that is not there: direct messages have no votes', async () => {
    const { discord, ada } = room;
    const answer = await replyTo(discord.say(ada, discord.directMessages(ada), 'you are useless'));
    expect(answer.content).toMatch(/^Sorry about that\. /);
    expect(answer.content).not.toMatch(/button|helpful/i);
  });

  test('that asks nothing of the articles gets no quotes, by command neither, and is not kept', async () => {
    const { discord, ada, mod } = room;
    const guild = discord.addGuild('Small talk', { members: [ada, mod] });
    const moderators = discord.addRole(guild, 'moderators', { permissions: ['ManageMessages'] });
    discord.addMember(guild, mod, [moderators]);
    const channel = discord.addChannel(guild, 'general');
    const answers = REMARKS.flatMap((question) => [
      replyTo(discord.say(ada, channel, mention(question))),
      discord.slash(ada, channel, 'ask', { question }).response(),
    ]);
    for (const { content } of await Promise.all(answers)) {
      expect(quotesIn(content)).toEqual([]);
      expect(content).not.toMatch(/found nothing|mention this/);
    }
    const gaps = await discord.slash(mod, channel, 'gaps').response();
    expect(gaps.content).toContain('No unanswered questions');
  });

  test('without a question is told how to ask, with questions that a click asks', async () => {
    const { discord, ada, channel } = room;
    const hint = await replyTo(discord.say(ada, channel, mention('')));
    expect(hint.content).toContain('I answer with exact quotes from 5 articles.');
    const [example = '', ...others] = labelsOn(hint);
    expect(others).toHaveLength(2);
    const answer = await discord.click(ada, hint, example).response();
    expect(answer.content).toContain(`**${example}**`);
    expect(quotesIn(answer.content).length).toBeGreaterThan(0);
  });

  test('in a reply to an answer counts when it asks something; laughter and talk to others are left alone', async () => {
    const { discord, ada, ben, channel } = room;
    const answer = await replyTo(discord.say(ada, channel, mention()));
    discord.say(ben, channel, 'lol?', { replyTo: answer });
    discord.say(ben, channel, `<@${ada.id}> what do you think?`, { replyTo: answer });
    discord.say(ben, channel, 'And why?', { replyTo: answer, ping: false });
    discord.say(ben, channel, 'Good morning, everyone.');
    const question = discord.say(ben, channel, OTHER, { replyTo: answer });
    await replyTo(question);
    const replies = discord.messages(channel).filter(({ author }) => author === discord.bot);
    expect(replies.at(-1)?.reference).toBe(question);
    expect(replies.filter(({ reference }) => reference?.author === ben)).toHaveLength(1);
  });

  test('has buttons that find the question in the message replied to', async () => {
    const { discord, ada, ben, channel } = room;
    const answer = await replyTo(discord.say(ada, channel, mention()));
    const more = await discord.click(ben, answer, 'More quotes').response();
    expect(quotesIn(more.content).length).toBeGreaterThan(0);
    discord.click(ada, answer, 'Delete');
    await discord.waitUntil(() => answer.deletedAt !== null, 'the deletion');
  });
});

describe('an asker', () => {
  test('who edits the question gets the answer to the new one, in the same message', async () => {
    const { discord, ada, channel } = room;
    const question = discord.say(ada, channel, mention());
    const answer = await replyTo(question);
    const before = answer.content;
    discord.edit(ada, question, mention(OTHER));
    await discord.waitUntil(() => answer.content !== before, 'the new answer');
    expect(quotesIn(answer.content)[0]?.text).toContain('Along with');
    expect(discord.messages(channel).filter(({ reference }) => reference === question)).toEqual([
      answer,
    ]);
  });

  test('is followed in direct messages, too', async () => {
    const { discord, ben } = room;
    const question = discord.say(ben, discord.directMessages(ben), QUESTION);
    const answer = await replyTo(question);
    discord.edit(ben, question, OTHER);
    await discord.waitUntil(() => answer.content.includes('Along with'), 'the new answer');
    discord.remove(ben, question);
    await discord.waitUntil(() => answer.deletedAt !== null, 'the deletion');
  });

  test('who edits the mention away, or deletes the question, gets the answer deleted', async () => {
    const { discord, ada, channel } = room;
    const questions = [mention(), mention()].map((text) => discord.say(ada, channel, text));
    const answers = await Promise.all(questions.map(replyTo));
    const [first, second] = questions;
    if (!first || !second) throw new Error('There are two questions.');
    discord.edit(ada, first, 'Never mind.');
    discord.remove(ada, second);
    await discord.waitUntil(
      () => answers.every(({ deletedAt }) => deletedAt !== null),
      'the deletions',
    );
  });

  test('who edits before the answer is there gets one answer, to the edited question', async () => {
    const { discord, ada, channel } = room;
    const question = discord.say(ada, channel, mention());
    discord.edit(ada, question, mention(OTHER));
    const answer = await replyTo(question);
    await discord.waitUntil(
      () => quotesIn(answer.content)[0]?.text.includes('Along with') === true,
      'the answer to the edited question',
    );
    expect(
      discord.messages(channel).filter(({ reference }) => reference === question),
    ).toHaveLength(1);
  });
});

describe('where a permission is missing', () => {
  test('the asker of a mention is told by direct message which one', async () => {
    const { discord, guild, ada } = room;
    const quiet = discord.addChannel(guild, 'announcements');
    discord.permit(quiet, discord.bot, { deny: ['SendMessages'] });
    discord.say(ada, quiet, mention());
    const told = await discord.waitForMessage(({ content }) => content.includes('announcements'));
    expect(told.channel).toBe(discord.directMessages(ada));
    expect(told.content).toContain('Send Messages');
  });

  test('the one for threads is named for a thread, and who takes no messages is left alone', async () => {
    const { discord, guild, ben } = room;
    const parent = discord.addChannel(guild, 'threads');
    discord.permit(parent, discord.bot, { deny: ['SendMessagesInThreads'] });
    discord.say(ben, discord.addThread(parent, 'one'), mention());
    const told = await discord.waitForMessage(({ content }) => content.includes('#one'));
    expect(told.content).toContain('Send Messages in Threads');
  });

  test('Manage Threads is named for a locked thread', async () => {
    const { discord, guild, channel, mod } = room;
    const manages = discord.addRole(guild, 'threads', { permissions: ['ManageThreads'] });
    discord.addMember(guild, mod, [manages]);
    const thread = discord.addThread(channel, 'locked');
    discord.closeThread(thread, { locked: true });
    discord.say(mod, thread, mention());
    const told = await discord.waitForMessage(({ content }) => content.includes('#locked'));
    expect(told.channel).toBe(discord.directMessages(mod));
    expect(told.content).toContain('Manage Threads');
  });

  test('without the history a mention is answered by a message that says what was asked', async () => {
    const { discord, guild, ada } = room;
    const place = discord.addChannel(guild, 'no-history');
    discord.permit(place, discord.bot, { deny: ['ReadMessageHistory'] });
    discord.say(ada, place, mention());
    const answer = await discord.waitForMessage(
      ({ channel, author }) => channel === place && author === discord.bot,
    );
    expect(answer.reference).toBeNull();
    expect(answer.content).toContain(`**${QUESTION}**`);
  });
});

test('twenty members who ask at once all get their answer', async () => {
  const { discord, guild, channel } = room;
  const members = Array.from({ length: 20 }, (_, n) => discord.addUser(`member${n}`));
  for (const member of members) discord.addMember(guild, member);
  const asked = members.map((member) =>
    discord.slash(member, channel, 'ask', { question: QUESTION }),
  );
  const answers = await Promise.all(asked.map((each) => each.response()));
  expect(new Set(answers.map(({ content }) => content)).size).toBe(1);
});
