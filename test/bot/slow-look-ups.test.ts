// A server's article that takes long to look up: whoever asks for it is told so, the bot goes on for others,
// and its event loop does not stand meanwhile.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import { quotesIn } from '../support/discord-markdown.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const PROBE = path.join(import.meta.dirname, '../../bench/event-loop-probe.mjs');
const MONTHS = ['January', 'March', 'May', 'July', 'August', 'October', 'December'];
/** A sentence of seventy dates: each is an entry of a timeline, and compared with all before it. */
const DATES = `It rained ${Array.from(
  { length: 70 },
  (_, i) => `on ${MONTHS[i % 7]} ${1 + (i % 31)}, ${1951 + i}`,
).join(', ')}.`;

let room: ReadingRoom;
let pauses: string;
beforeAll(async () => {
  pauses = path.join(await temporaryFolder(), 'pause');
  room = await openReadingRoom({
    ARTICLES_DIR: await folderWith({
      'rain.md': Array.from({ length: 200 }, () => DATES).join('\n\n'),
      'ferry.md': 'The ferry leaves the northern pier at nine each morning, said Edith Marlow.',
    }),
    INDEX_DIR: await temporaryFolder(),
    LOOKUP_TIMEOUT_SECONDS: '1',
    NODE_OPTIONS: `--import ${pathToFileURL(PROBE)}`,
    EVENT_LOOP_FILE: pauses,
  });
});

/** The longest pause of the bot's event loop since the last time, in milliseconds. */
async function longestPause(): Promise<number> {
  await rm(pauses, { force: true });
  process.kill(room.bot().child.pid ?? 0, 'SIGUSR2');
  return vi.waitFor(async () => Number.parseFloat(await readFile(pauses, 'utf8')), 10_000);
}

test('whoever asks for too much is told so, and others are answered meanwhile', async () => {
  const { discord, channel, ada, ben } = room;
  // All that is loaded with the first question and the first look-up is there.
  await discord.slash(ben, channel, 'ask', { question: 'Who said so?' }).response();
  await discord.slash(ben, channel, 'lookup', { topic: 'ferry' }).response();
  await longestPause();
  // A machine that is busy lets every process stand: so long does this one in any case.
  await discord.slash(ben, channel, 'ask', { question: 'What leaves the pier?' }).response();
  const usual = await longestPause();
  const timeline = discord.slash(ada, channel, 'timeline', {}).response();
  const question = 'When does the ferry leave?';
  const answer = await discord.slash(ben, channel, 'ask', { question }).response();
  expect(quotesIn(answer.content)).toHaveLength(1);
  expect((await timeline).content).toBe(
    'That took more than 1 second, so I stopped. Please try a shorter quote or a narrower topic.',
  );
  expect(await longestPause()).toBeLessThan(Math.max(50, 2 * usual));
  expect(room.bot().log()).toContain('a look-up was ended; replacing its thread');
});

test('the next look-up is done by another thread', async () => {
  const { discord, channel, ada } = room;
  const quote = 'The ferry leaves the northern pier at nine each morning';
  // On a busy machine starting the thread may take the second that a look-up has.
  await vi.waitFor(async () => {
    const { content } = await discord.slash(ada, channel, 'verify', { quote }).response();
    expect(content).toMatch(/^### Found, word for word/);
  }, 30_000);
  const choices = await discord
    .autocomplete(ada, channel, 'lookup', { topic: 'Marl' }, 'topic')
    .choices();
  expect(choices.map(({ value }) => value)).toContain('Edith Marlow');
});
