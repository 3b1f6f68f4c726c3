// What networks and Discord itself do to a bot on a bad day, and the bot carries on.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { quotesIn } from '../support/discord-markdown.js';
import { openReadingRoom, type ReadingRoom } from './reading-room.js';

const QUESTION = 'When did Putin visit Beijing?';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openReadingRoom();
});
afterEach(() => {
  expect(room.bot().child.exitCode).toBeNull();
});

const ask = () => room.discord.slash(room.ada, room.channel, 'ask', { question: QUESTION });
const say = () => room.discord.say(room.ada, room.channel, `<@${room.discord.bot.id}> ${QUESTION}`);

async function expectAnswered(): Promise<void> {
  const { content } = await ask().response(15_000);
  expect(quotesIn(content).length).toBeGreaterThan(0);
}

describe('the REST API', () => {
  test.each([
    ['429 at the answer', { match: /PATCH .*original/, status: 429, retryAfter: 0.3 }],
    ['a global 429', { match: /PATCH .*original/, status: 429, retryAfter: 0.3, global: true }],
    ['500 at the answer', { match: /PATCH .*original/, status: 500 }],
    ['a connection that breaks before the answer', { match: /PATCH .*original/, reset: true }],
    ['500 at the acknowledgement', { match: /callback/, status: 500 }],
    ['an acknowledgement whose answer is lost', { match: /callback/, reset: true, after: true }],
  ])('%s does not cost the answer', async (_, fault) => {
    const struck = room.discord.faults.rest(fault);
    await expectAnswered();
    expect(struck.struck).toBe(1);
    // A repeated acknowledgement is refused by Discord's rules; it was heard the first time.
    const { rejections } = room.discord;
    if ('after' in fault) {
      expect(rejections.map(({ code }) => code)).toEqual([40060]);
      (rejections as unknown[]).length = 0;
    }
  });

  test('a post whose answer is lost is not doubled', async () => {
    const { discord, channel } = room;
    discord.faults.rest({ match: /POST .*\/messages$/, reset: true, after: true });
    const question = say();
    const isReply = ({ reference }: { reference: unknown }) => reference === question;
    await discord.waitForMessage(isReply);
    await expectAnswered();
    await sleep(500);
    expect(discord.messages(channel).filter(isReply)).toHaveLength(1);
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
  ])(
    '%s is overcome, and a question that was asked meanwhile is answered',
    async (name, break_) => {
      const { discord } = room;
      break_();
      const question = name === 'an invalid session' ? undefined : say();
      await discord.gateway.ready(15_000);
      if (question) {
        await discord.waitForMessage(({ reference }) => reference === question, 15_000);
      }
      await expectAnswered();
    },
  );
});

test('the log at its default level holds no question, name or token', () => {
  const log = room.bot().log();
  for (const secret of ['Beijing', 'ada', room.discord.token]) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/UnhandledPromise|unhandled/i);
});
