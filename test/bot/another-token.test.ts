// The real bot on a folder of nobody knows whose, with everything in it that a start erases: nothing goes before
// it is known that the folder is its own.
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { SnowflakeUtil } from 'discord.js';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/database/open.js';
import { openPseudonyms } from '../../src/database/pseudonyms.js';
import { openFeedback } from '../../src/feedback/store.js';
import { guildFolders } from '../../src/guild-folders.js';
import { runToEnd, settingsFor, startBot } from '../support/bot/bot-process.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const DAY = 86_400_000;
const GUILD = '100000000000000001';
const QUESTIONS = 5;
const LONG_AGO = new Date(Date.now() - DAY);
const OLD_REPLY = String(SnowflakeUtil.generate({ timestamp: Date.now() - 31 * DAY }));

/** A folder of this application's, or of nobody knows whose, that a bot with GAPS_DAYS=0 and no articles empties. */
async function folderOf(application: string | null, guildId = GUILD): Promise<string> {
  const folder = await temporaryFolder();
  const database = await openDatabase(folder);
  const feedback = openFeedback(database, openPseudonyms(folder), 30);
  for (let n = 0; n < QUESTIONS; n++) {
    const about = { guildId, questionId: `${n}` };
    await feedback.refused(about, `Who is number ${n}?`, 'no-evidence');
    await feedback.vote(about, '2', { helpful: true });
  }
  await database.close();
  const { articles, pending, index } = guildFolders(folder, guildId);
  for (const each of [articles, pending, index]) await mkdir(each, { recursive: true });
  await writeFile(path.join(articles, 'own-1.md'), '---\nid: own-1\norigin: server\n---\nText.');
  await writeFile(path.join(index, 'current.json'), '{}');
  const preview = path.join(pending, 'own-2-a.md');
  await writeFile(preview, 'Text.');
  await utimes(preview, LONG_AGO, LONG_AGO);
  await writeFile(path.join(folder, 'answered.json'), JSON.stringify([[OLD_REPLY, '1', guildId]]));
  if (application !== null) await writeFile(path.join(folder, `application-${application}`), '');
  return folder;
}

/** What is there of all that a start may erase. */
async function keptIn(folder: string, guildId = GUILD) {
  const client = createClient({ url: `file:${path.join(folder, 'verbatim.db')}` });
  const count = async (table: string) =>
    Number((await client.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
  const [questions, votes] = [await count('gaps'), await count('votes')];
  client.close();
  const { articles, pending, index } = guildFolders(folder, guildId);
  const filesIn = (each: string) => readdir(each).catch(() => []);
  const files = (await Promise.all([articles, pending, index].map(filesIn))).flat();
  const replies = JSON.parse(await readFile(path.join(folder, 'answered.json'), 'utf8')).length;
  return { questions, votes, files, replies };
}

const EVERYTHING = {
  questions: QUESTIONS,
  votes: QUESTIONS,
  files: ['own-1.md', 'own-2-a.md', 'current.json'],
  replies: 1,
};

const settingsOn = (discord: LoopbackDiscord, folder: string) =>
  settingsFor(discord, { DATA_DIR: folder, GAPS_DAYS: '0' });

test.each([
  ['that cannot reach Discord', '77', 'cannot be reached', 'http://127.0.0.1:1/api'],
  ["with another application's token", '77', 'belongs to the application 77', undefined],
  ['that sees no server of before, in a folder without a mark', null, 'in none of them', undefined],
])(
  'a start %s erases nothing',
  async (_, application, said, unreachable) => {
    const discord = await startLoopbackDiscord();
    discord.addGuild('Reading room');
    const folder = await folderOf(application);
    const settings = await settingsOn(discord, folder);
    const other = unreachable ? { DISCORD_API_URL: unreachable } : {};
    const { code, stderr } = await runToEnd('main', { ...settings, ...other });
    expect([code, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(await keptIn(folder)).toEqual(EVERYTHING);
    await discord.close();
  },
  240_000,
);

test('its own bot erases what is over as soon as Discord has told it who it is', async () => {
  const discord = await startLoopbackDiscord();
  const guild = discord.addGuild('Reading room');
  const folder = await folderOf(discord.applicationId, guild.id);
  expect(await keptIn(folder, guild.id)).toEqual(EVERYTHING);
  const bot = await startBot(discord, await settingsOn(discord, folder));
  await vi.waitFor(
    async () =>
      expect(await keptIn(folder, guild.id)).toEqual({
        questions: 0,
        votes: 0,
        files: ['own-1.md'],
        replies: 0,
      }),
    { timeout: 60_000, interval: 200 },
  );
  expect((await bot.stop()).code).toBe(0);
  await discord.close();
});
