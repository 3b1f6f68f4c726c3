// What members notice when the clock of the machine jumps: nothing.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { openReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import { changeSettings } from '../../support/change-settings.js';
import { quotesIn } from '../../support/discord-markdown.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const HOUR_MS = 3_600_000;
const QUESTION = 'When did Putin visit Beijing?';
const COOLDOWN_SECONDS = 60;

let room: ReadingRoom;
let offset: string;
beforeAll(async () => {
  const folder = await temporaryFolder();
  offset = path.join(await temporaryFolder(), 'offset');
  const script = path.join(import.meta.dirname, '../../support/processes/jumping-clock.mjs');
  room = await openReadingRoom({
    NODE_OPTIONS: `--import ${pathToFileURL(script)}`,
    CLOCK_OFFSET: offset,
    DATA_DIR: folder,
  });
  await changeSettings(folder, room.guild.id, { cooldownSeconds: COOLDOWN_SECONDS });
});

async function jump(ms: number): Promise<void> {
  await writeFile(offset, String(ms));
  room.bot().child.kill('SIGUSR2');
}
const say = (user = room.ada, question = QUESTION) =>
  room.discord.say(user, room.channel, `<@${room.discord.bot.id}> ${question}`);
const replyTo = (question: ReturnType<typeof say>) =>
  room.discord.waitForMessage(({ reference }) => reference === question, 20_000);

test('set back by an hour, it keeps nobody waiting for longer than before', async () => {
  expect(quotesIn((await replyTo(say())).content).length).toBeGreaterThan(0);
  await jump(-HOUR_MS);
  await room.bot().logged('the clock was set back');
  const { content } = await replyTo(say());
  const [, seconds] = /ask again in (\d+) seconds?\./.exec(content) ?? [];
  expect(Number(seconds)).toBeLessThanOrEqual(COOLDOWN_SECONDS);
});

test('and discord.js goes on sending, more than it may in one second', async () => {
  const replies = Array.from({ length: 60 }, () => replyTo(say()));
  expect(await Promise.all(replies)).toHaveLength(60);
});

test('set forward by hours, questions are answered and edits followed', async () => {
  await jump(5 * HOUR_MS);
  const { discord, ben } = room;
  // Where the server's wait does not count.
  const question = discord.say(ben, discord.directMessages(ben), QUESTION);
  const reply = await replyTo(question);
  const before = reply.content;
  expect(quotesIn(before).length).toBeGreaterThan(0);
  discord.edit(ben, question, 'Where did Putin and Xi meet?');
  await discord.waitUntil(() => reply.content !== before, 'the answer to the edit', 20_000);
});
