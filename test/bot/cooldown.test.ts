// How long a member waits, everywhere and where a server has set more.
import { expect, test } from 'vitest';
import { createCooldown } from '../../src/bot/cooldown.js';

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
