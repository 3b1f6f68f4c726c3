// How long a member waits, everywhere and where a server has set more; and how they are told.
import { beforeAll, describe, expect, test } from 'vitest';
import { createCooldown } from '../../src/bot/cooldown.js';
import { openReadingRoom, type ReadingRoom } from './reading-room.js';

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
    room = await openReadingRoom({ COOLDOWN_SECONDS: '60' });
  });

  const useTwice = async (command: string, options: Record<string, string>) => {
    const { discord, ada, channel } = room;
    const use = () => discord.slash(ada, channel, command, options).response();
    expect((await use()).ephemeralTo).toBeNull();
    const told = await use();
    expect(told.ephemeralTo).toBe(ada);
    return told.content;
  };

  test('with /ask, or then with a mention, is asked to wait, in words', async () => {
    const { discord, ada, channel } = room;
    const question = 'When did Putin visit?';
    expect(await useTwice('ask', { question })).toMatch(/ask again in \d+ seconds\.$/);
    const mention = discord.say(ada, channel, `<@${discord.bot.id}> ${question}`);
    const reply = await discord.waitForMessage(({ reference }) => reference === mention);
    expect(reply.content).toMatch(/ask again in \d+ seconds\.$/);
  });

  test('with /verify is asked to wait', async () => {
    const quote = 'We will try to establish closer cooperation in the field of industry';
    expect(await useTwice('verify', { quote })).toMatch(/you can ask again in \d+ seconds/);
  });
});
