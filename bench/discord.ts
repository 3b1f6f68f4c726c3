// How fast is the bot for its members? The real process against the loopback Discord: the time from
// start to ready, twenty members who ask at once, and the time from SIGTERM to the end.
import { expect, test } from 'vitest';
import { deploy, startBot } from '../test/bot/bot-process.js';
import { startLoopbackDiscord } from '../test/discord/index.js';

const MEMBERS = 20;

const QUESTIONS = [
  'When did Putin visit Beijing?',
  'Who is in the delegation?',
  'How much did trade between the two countries grow?',
  'Which banks did the sanctions hit?',
];

test('twenty members ask at once', async () => {
  const discord = await startLoopbackDiscord({ userInstallable: true, patienceMs: 60_000 });
  const members = Array.from({ length: MEMBERS }, (_, n) => discord.addUser(`member${n}`));
  const channel = discord.addChannel(discord.addGuild('Reading room', { members }), 'general');
  const first = await startBot(discord);
  await first.stop();
  await deploy(discord);
  const bot = await startBot(discord);
  const since = performance.now();
  const asked = members.map((member, n) => {
    const question = QUESTIONS[n % QUESTIONS.length] ?? '';
    const handle = discord.slash(member, channel, 'ask', { question });
    const answered = handle.response().then(() => performance.now() - since);
    return { handle, answered };
  });
  const acknowledged = await Promise.all(asked.map(({ handle }) => handle.acknowledged));
  const answered = await Promise.all(asked.map((each) => each.answered));
  const { code, ms } = await bot.stop();
  expect(code).toBe(0);
  expect(discord.rejections).toEqual([]);
  await discord.close();
  const lines = [
    ['start to ready, building the index', first.startedInMs],
    ['start to ready, with a built index', bot.startedInMs],
    [`${MEMBERS} at once: slowest first acknowledgement`, Math.max(...acknowledged)],
    [`${MEMBERS} at once: slowest answer`, Math.max(...answered)],
    ['SIGTERM to the end', ms],
  ] as const;
  for (const [what, time] of lines) {
    process.stdout.write(`${what.padEnd(48)}${time.toFixed(0).padStart(6)} ms\n`);
  }
});
