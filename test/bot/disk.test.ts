// A disk on which nothing can be written any more, under the bot at work: every write of the process to a
// file fails from one moment to the next (RLIMIT_FSIZE, set by util-linux' prlimit), and works again later.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { User } from '../support/discord/index.js';
import { quotesIn } from '../support/discord-markdown.js';

const QUESTION = 'When did Putin visit Beijing?';
const UNANSWERABLE = 'How do I bake sourdough bread?';

let room: ReadingRoom;
let boss: User;
beforeAll(async () => {
  room = await openReadingRoom();
  const { discord, guild } = room;
  boss = discord.addUser('boss');
  const role = discord.addRole(guild, 'managers', { permissions: ['ManageGuild'] });
  discord.addMember(guild, boss, [role]);
});

/** @param most bytes of a file that the bot may write */
async function limitFiles(most: '0' | 'unlimited'): Promise<void> {
  // The soft limit alone, so that it can be raised again.
  const { pid } = room.bot().child;
  await promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${most}:`]);
}
const ask = (question: string) =>
  room.discord.slash(room.ada, room.channel, 'ask', { question }).response(20_000);
const settings = () => room.discord.slash(boss, room.channel, 'settings').response();
const PRIVATE = 'Only the member sees the answers to `/ask`';

test.skipIf(process.platform !== 'linux')(
  'costs no answer; what cannot be kept is logged or said, and is kept again when there is room',
  async () => {
    const { discord, ada, channel } = room;
    const shown = await settings();
    await limitFiles('0');
    expect((await ask(UNANSWERABLE)).content).toContain('nothing');
    await room.bot().logged('a question was not kept');
    const question = discord.say(ada, channel, `<@${discord.bot.id}> ${QUESTION}`);
    const reply = await discord.waitForMessage(({ reference }) => reference === question);
    expect(quotesIn(reply.content).length).toBeGreaterThan(0);
    await room.bot().logged('DATA_DIR cannot be written');
    const told = await discord.click(boss, shown, 'Make answers private').response();
    expect(told.content).toMatch(/the reference [0-9a-f]{8}/);
    expect((await settings()).content).not.toContain(PRIVATE);

    await limitFiles('unlimited');
    await discord.click(boss, await settings(), 'Make answers private').response();
    expect((await settings()).content).toContain(PRIVATE);
    expect((await ask(QUESTION)).ephemeralTo).toBe(ada);
  },
);
