// What networks and Discord itself do to a bot on a bad day, and the bot carries on.
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startBot } from '../support/bot/bot-process.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Message } from '../support/discord/index.js';
import { quotesIn } from '../support/discord-markdown.js';

const QUESTION = 'When did Putin visit Beijing?';

/** So short that a connection that is silent is noticed within the test. */
const HEARTBEAT_MS = 3_000;
/** Milliseconds after which discord.js gives a request up and repeats it. */
const TIMEOUT_MS = 15_000;

let room: ReadingRoom;
/** Asked at the beginning, and looked at in the end. */
let slowly:
  | { readonly question: Message; readonly struck: { readonly struck: number } }
  | undefined;
beforeAll(async () => {
  room = await openReadingRoom({}, { heartbeatIntervalMs: HEARTBEAT_MS });
});
afterEach(() => {
  expect(room.bot().child.exitCode).toBeNull();
});

const ask = () => room.discord.slash(room.ada, room.channel, 'ask', { question: QUESTION });
/** All questions in messages so far. */
const asked: Message[] = [];
function say(channel = room.channel): Message {
  const question = room.discord.say(room.ada, channel, `<@${room.discord.bot.id}> ${QUESTION}`);
  asked.push(question);
  return question;
}

/** Until the bot has noticed it and connected anew. */
async function silence(): Promise<void> {
  const { gateway, waitUntil } = room.discord;
  const { resumes } = gateway.state;
  gateway.silenceHeartbeats();
  await waitUntil(() => gateway.state.resumes > resumes, 'a resume', 5 * HEARTBEAT_MS);
  gateway.silenceHeartbeats(false);
}

async function expectAnswered(): Promise<void> {
  const { content } = await ask().response(15_000);
  expect(quotesIn(content).length).toBeGreaterThan(0);
}

describe('the REST API', () => {
  const LOST = 'an acknowledgement whose answer is lost';
  test('a post that takes longer than discord.js waits does not hold up other answers', async () => {
    const { discord, guild } = room;
    // Carried out after discord.js has given it up and sent it once more.
    const slow = discord.addChannel(guild, 'slow');
    const match = new RegExp(`POST /channels/${slow.id}/messages`);
    const struck = discord.faults.rest({ match, delay: TIMEOUT_MS + 3_000 });
    slowly = { question: say(slow), struck };
    await expectAnswered();
  });

  test.each([
    ['429 at the answer', { match: /PATCH .*original/, status: 429, retryAfter: 0.3 }],
    ['a global 429', { match: /PATCH .*original/, status: 429, retryAfter: 0.3, global: true }],
    ['500 at the answer', { match: /PATCH .*original/, status: 500 }],
    ['503 after the answer', { match: /PATCH .*original/, status: 503, after: true }],
    [
      'a connection that breaks after the answer',
      { match: /PATCH .*original/, reset: true, after: true },
    ],
    ['a connection that breaks before the answer', { match: /PATCH .*original/, reset: true }],
    ['500 at the acknowledgement', { match: /callback/, status: 500 }],
    [LOST, { match: /callback/, reset: true, after: true }],
  ])('%s does not cost the answer', async (name, fault) => {
    const struck = room.discord.faults.rest(fault);
    await expectAnswered();
    expect(struck.struck).toBe(1);
    // A repeated acknowledgement is refused by Discord's rules; it was heard the first time.
    const { rejections } = room.discord;
    if (name === LOST) {
      expect(rejections.map(({ code }) => code)).toEqual([40060]);
      (rejections as unknown[]).length = 0;
    }
  });

  const POST = /POST .*\/messages$/;
  test.each([
    ['a global 429', { match: POST, status: 429, retryAfter: 0.3, global: true, times: 1 }],
    ['502 after it was posted', { match: POST, status: 502, after: true, times: 2 }],
    ['a broken connection after it', { match: POST, reset: true, after: true, times: 2 }],
  ])('%s at a post neither loses nor doubles it', async (_, fault) => {
    const struck = room.discord.faults.rest(fault);
    const question = say();
    const isDone = () =>
      struck.struck === fault.times && room.discord.repliesTo(question).length > 0;
    await room.discord.waitUntil(isDone, 'the reply', 15_000);
  });

  test('a thread that is locked while the answer is on its way: the asker is told by direct message', async () => {
    const { discord, channel, ada } = room;
    const thread = discord.addThread(channel, 'soon locked');
    const match = `POST /channels/${thread.id}/messages`;
    const late = discord.faults.rest({ match, delay: 500 });
    say(thread);
    while (late.struck === 0) await setTimeout(10);
    discord.closeThread(thread, { locked: true });
    const told = await discord.waitForMessage(({ content }) => content.includes('#soon locked'));
    expect(told.channel).toBe(discord.directMessages(ada));
    expect(told.content).toContain('Manage Threads');
    const { rejections } = discord;
    expect(rejections.map(({ code }) => code)).toEqual([160_005]);
    (rejections as unknown[]).length = 0;
  });

  test('what Discord never takes is logged with a reference, and the next question is answered', async () => {
    room.discord.faults.rest({ match: /POST .*\/messages$/, status: 500, times: 4 });
    say();
    await room.bot().logged('"reference"');
    await expectAnswered();
  });
});

describe('the gateway', () => {
  test.each([
    ['a dropped connection', () => room.discord.gateway.drop()],
    ['a close code', () => room.discord.gateway.drop(4000)],
    ['a request to reconnect', () => room.discord.gateway.reconnect()],
    ['an invalid session that may resume', () => room.discord.gateway.invalidate(true)],
    ['an invalid session', () => room.discord.gateway.invalidate(false)],
    ['a connection on which heartbeats are no longer answered', silence],
  ])(
    '%s is overcome, and a question that was asked meanwhile is answered',
    async (name, break_) => {
      const { discord } = room;
      await break_();
      const question = name === 'an invalid session' ? undefined : say();
      await discord.gateway.ready(15_000);
      if (question) {
        await discord.waitForMessage(({ reference }) => reference === question, 15_000);
      }
      await expectAnswered();
    },
  );
});

test('a post that took too long was carried out, and so was its repetition', async () => {
  if (!slowly) throw new Error('Nothing was asked.');
  const { question, struck } = slowly;
  await room.discord.waitUntil(
    () => room.discord.repliesTo(question).length > 0,
    'the reply',
    30_000,
  );
  const sent = () =>
    room.discord.requests.filter(
      ({ method, path, status }) =>
        method === 'POST' && path.includes(`/${question.channel.id}/messages`) && status === 200,
    );
  await room.discord.waitUntil(() => sent().length === 2, 'both requests', 30_000);
  expect(struck.struck).toBe(1);
});

test('a second bot beside it answers no question twice', async () => {
  const { discord } = room;
  const second = await startBot(discord);
  const question = say();
  const command = ask();
  const { id } = await command.response(15_000);
  await discord.waitUntil(() => room.discord.repliesTo(question).length > 0, 'the reply', 15_000);
  expect((await second.stop()).code).toBe(0);
  expect(command.interaction.followups).toEqual([]);
  expect((await command.response()).id).toBe(id);
  // Discord takes one acknowledgement of the two.
  expect(new Set(discord.rejections.map(({ code }) => code))).toEqual(new Set([40060]));
  (discord.rejections as unknown[]).length = 0;
});

test('after all of this, no question has two answers', () => {
  expect(asked.filter((question) => room.discord.repliesTo(question).length > 1)).toEqual([]);
});

test('the log at its default level holds no question, name or token', () => {
  const log = room.bot().log();
  for (const secret of ['Beijing', 'ada', room.discord.token]) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/UnhandledPromise|unhandled/i);
});
