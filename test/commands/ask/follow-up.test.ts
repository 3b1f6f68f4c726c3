// Questions that go on with what the bot answered before: replies, next questions, and what is asked back.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openSharedReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Channel, Message, User } from '../../support/discord/index.js';
import { quotesIn } from '../../support/discord-markdown.js';

const FIRST = 'when does putin visit china?';
const NEXT = 'where else does he go?';
const UNDERSTOOD = 'Understood as: **where else does Vladimir Putin go?**';
const TWO_MEN = 'what did putin say about xi?';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openSharedReadingRoom();
});

let places = 0;
/** A channel of its own, so that no question goes on with that of another test. */
const place = () => room.discord.addChannel(room.guild, `follow-up-${places++}`);
const mention = (text: string) => `<@${room.discord.bot.id}> ${text}`;
const replyTo = (question: Message) =>
  room.discord.waitForMessage(({ reference }) => reference === question);
const asks = (who: User, where: Channel, text: string) =>
  replyTo(room.discord.say(who, where, mention(text)));

describe('a reply to an answer', () => {
  test('is read with it, whoever asked, and says how it was understood', async () => {
    const { discord, ada, ben } = room;
    const where = place();
    const first = await asks(ada, where, FIRST);
    const answer = await replyTo(discord.say(ben, where, NEXT, { replyTo: first }));
    expect(answer.content).toContain(UNDERSTOOD);
    expect(quotesIn(answer.content)[0]?.text).toContain('Harbin');
    const third = await replyTo(discord.say(ben, where, 'how old is he?', { replyTo: answer }));
    expect(third.content).toContain('Understood as: **how old is Vladimir Putin?**');
  });

  test('without a question mark counts when it asks for more; addressed to somebody else it gets nothing', async () => {
    const { discord, ada, ben } = room;
    const where = place();
    const first = await asks(ada, where, 'who is andrei belousov?');
    discord.say(ben, where, 'lol', { replyTo: first });
    discord.say(ben, where, `<@${ada.id}> how old is he?`, { replyTo: first });
    const question = discord.say(ben, where, 'tell me more', { replyTo: first });
    expect((await replyTo(question)).content).toContain('tell me more about Andrei Belousov');
    const replies = discord.messages(where).filter(({ author }) => author === discord.bot);
    expect(replies).toHaveLength(2);
  });

  test('to somebody else’s message is told that Discord hides it', async () => {
    const { discord, ada, ben } = room;
    const where = place();
    await asks(ben, where, FIRST);
    const claim = discord.say(ada, where, 'Putin is 75.');
    const answer = await replyTo(
      discord.say(ben, where, mention('is that true?'), { replyTo: claim }),
    );
    expect(answer.content).toContain('Apps → Find sources');
    expect(quotesIn(answer.content)).toEqual([]);
  });
});

describe('the next question', () => {
  test('of the same member in the same place goes on with the last', async () => {
    const { ada } = room;
    const where = place();
    await asks(ada, where, FIRST);
    const answer = await asks(ada, where, NEXT);
    expect(answer.content).toContain(UNDERSTOOD);
    expect(quotesIn(answer.content)[0]?.text).toContain('Harbin');
  });

  test('does not go on with one that was deleted, also where its answer could not be posted', async () => {
    const { discord, ada } = room;
    const where = place();
    const match = new RegExp(`^POST .*/channels/${where.id}/messages$`);
    const failed = discord.faults.rest({ match, status: 400 });
    const question = discord.say(ada, where, mention(FIRST));
    await vi.waitUntil(() => failed.struck === 1, { timeout: 50_000 });
    discord.remove(ada, question);
    const answer = await asks(ada, where, NEXT);
    expect(answer.content).not.toContain(UNDERSTOOD);
  });

  test('as a command goes on with it as well, and is shown as it was written', async () => {
    const { discord, ada } = room;
    const where = place();
    await discord.slash(ada, where, 'ask', { question: FIRST }).response();
    const answer = await discord.slash(ada, where, 'ask', { question: NEXT }).response();
    expect(answer.content).toContain(`**${NEXT}**\n${UNDERSTOOD}`);
    const more = await discord.click(ada, answer, 'More quotes').response();
    expect(more.content).toContain('where else does Vladimir Putin go?');
  });

  test('of another member, or in another place, does not', async () => {
    const { ada, ben } = room;
    const where = place();
    await asks(ada, where, FIRST);
    expect((await asks(ben, where, NEXT)).content).not.toContain('Understood as');
    expect((await asks(ada, place(), NEXT)).content).not.toContain('Understood as');
  });

  test('can be asked as it was written', async () => {
    const { discord, ada } = room;
    const where = place();
    await asks(ada, where, FIRST);
    const answer = await asks(ada, where, NEXT);
    const again = await discord.click(ada, answer, 'Ask it as I wrote it').response();
    expect(again.content).toContain(`**${NEXT}**`);
    expect(again.content).not.toContain('Understood as');
  });
});

describe('a conversation', () => {
  test('asks how old whoever was answered is, and never hears of another’s age', async () => {
    const { ada } = room;
    const where = place();
    const who = await asks(ada, where, 'who is the defence minister of russia?');
    expect(quotesIn(who.content)[0]?.text).toContain('Andrei Belousov');
    const { content } = await asks(ada, where, 'how old is he?');
    expect(content).toContain('Understood as: **how old is Andrei Belousov?**');
    // His age is in no article; others' are.
    expect(content).toContain('no sentence that answers');
    expect(content).not.toMatch(/\b7\d-year-old/);
  });

  test.each([
    ['did putin visit beijing?', 'and when?', 'when did Putin visit Beijing?', 'in February 2022'],
    ['what did xi do in hungary?', 'what about serbia?', 'what did Xi do in Serbia?', 'Serbia'],
    ['when does putin visit china?', 'why?', 'why does Putin visit China?', 'Putin'],
    [
      'how much trade do Russia and China do?',
      'is that true?',
      'is it true that in 2023, trade volume between China and Russia increased and reached more than US$200 billion?',
      'US$200 billion',
    ],
  ])('goes on: “%s” “%s”', async (first, next, understood, quoted) => {
    const { ada } = room;
    const where = place();
    await asks(ada, where, first);
    const { content } = await asks(ada, where, next);
    expect(content).toContain(`Understood as: **${understood}**`);
    expect(quotesIn(content)[0]?.text).toContain(quoted);
  });
});

describe('a question of which it cannot be told what is meant', () => {
  test('is asked back, and a button asks what is meant', async () => {
    const { discord, ada } = room;
    const where = place();
    await asks(ada, where, TWO_MEN);
    const asked = await asks(ada, where, 'how old is he?');
    expect(quotesIn(asked.content)).toEqual([]);
    const answer = await discord.click(ada, asked, 'how old is Xi Jinping?').response();
    expect(quotesIn(answer.content)[0]?.text).toContain('70-year-old Xi');
  });

  test('is asked back, and a name in the next message says what is meant', async () => {
    const { ada } = room;
    const where = place();
    await asks(ada, where, TWO_MEN);
    await asks(ada, where, 'how old is he?');
    const answer = await asks(ada, where, 'xi');
    expect(answer.content).toContain('Understood as: **how old is Xi Jinping?**');
  });

  test('is asked back also where only one thing was named that may be meant', async () => {
    const { discord, ada } = room;
    const where = place();
    await asks(ada, where, 'when does putin arrive?');
    const asked = await asks(ada, where, 'what did they sign?');
    expect(asked.content).toContain('Is this what you mean?');
    expect(quotesIn(asked.content)).toEqual([]);
    await discord.click(ada, asked, 'what did Vladimir Putin sign?').response();
  });

  test('is asked back where it names nothing and says next to nothing', async () => {
    const { ada } = room;
    const where = place();
    await asks(ada, where, TWO_MEN);
    const asked = await asks(ada, where, 'who signed?');
    expect(asked.content).toContain('I can’t tell what you mean');
    expect(quotesIn(asked.content)).toEqual([]);
  });
});
