// /gaps: what moderators see, page through and erase; and that no other server ever sees it.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { Locale } from 'discord-api-types/v10';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBot } from '../../support/bot/bot-process.js';
import { labelsOn, menusOn } from '../../support/bot/buttons.js';
import { openReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Channel, Guild, Message, User } from '../../support/discord/index.js';
import { quotesIn } from '../../support/discord-markdown.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const SOURDOUGH = 'How do I bake sourdough bread?';
const FOOTBALL = 'Which team won the football league?';
const DAY = 86_400_000;

interface Place {
  readonly guild: Guild;
  readonly channel: Channel;
  readonly mod: User;
}

let room: ReadingRoom;
let dataDir: string;
beforeAll(async () => {
  dataDir = await temporaryFolder();
  room = await openReadingRoom({ DATA_DIR: dataDir });
});
beforeEach(() => inDatabase(['DELETE FROM gaps', 'DELETE FROM votes']));

/** Statements of another process on the bot's database. */
async function inDatabase(statements: readonly string[]): Promise<void> {
  const url = `file:${path.join(dataDir, 'verbatim.db')}`;
  const client = createClient({ url, concurrency: 1, timeout: 5_000 });
  await client.execute('PRAGMA secure_delete = ON');
  await client.batch([...statements], 'write');
  client.close();
}

/** What is kept when a question was refused so many days ago. */
function kept(guild: Guild, question: string, daysAgo = 0): string {
  const day = Math.floor(Date.now() / DAY) - daysAgo;
  return `INSERT INTO gaps (guild_id, asked, question, reason, day)
    VALUES ('${guild.id}', hex(randomblob(8)), '${question}', 'no-evidence', ${day})`;
}

/** The menu that erases, below the one that asks again. */
function eraseMenuOn(message: Message) {
  const menu = menusOn(message).find(({ id }) => id === 'menu');
  if (!menu) throw new Error('There is nothing to erase.');
  return menu;
}

/** Whether the words stand anywhere in the files of the database. */
async function isInFiles(words: string): Promise<boolean> {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith('verbatim.db'));
  const files = await Promise.all(names.map((name) => readFile(path.join(dataDir, name))));
  return Buffer.concat(files).includes(words);
}

function openServer(name: string): Place {
  const { discord, ada } = room;
  const mod = discord.addUser(`mod of ${name}`);
  const guild = discord.addGuild(name, { members: [ada, mod] });
  const roles = [discord.addRole(guild, 'moderators', { permissions: ['ManageMessages'] })];
  discord.addMember(guild, mod, roles);
  return { guild, channel: discord.addChannel(guild, 'general'), mod };
}

const ask = (question: string, { channel }: Pick<Place, 'channel'> = room) =>
  room.discord.slash(room.ada, channel, 'ask', { question }).response();
const gaps = ({ mod, channel }: Pick<Place, 'mod' | 'channel'> = room) =>
  room.discord.slash(mod, channel, 'gaps').response();
const click = (message: Message, label: string, user = room.mod) =>
  room.discord.click(user, message, label).response();

describe('the list', () => {
  test('is private, has nearly equal questions once, most frequent first, with day and reason', async () => {
    await ask(FOOTBALL);
    await ask(SOURDOUGH);
    await ask('how to bake a sourdough bread');
    const list = await gaps();
    expect(list.ephemeralTo).toBe(room.mod);
    const [title, first, facts, second, , foot] = list.content.split('\n');
    expect(title).toBe('**Questions without a helpful answer**');
    expect(first).toBe('how to bake a sourdough bread');
    expect(facts).toMatch(/^-# asked 2 times · nothing found: 2 · last on <t:\d+:d>$/);
    const day = Number(/<t:(\d+):d>/.exec(facts ?? '')?.[1]) / (DAY / 1_000);
    expect(Math.floor(day)).toBe(Math.floor(Date.now() / DAY));
    expect(second).toBe(FOOTBALL);
    expect(foot).toContain('Kept for 30 days, without names');
    expect(list.content).not.toContain(room.ada.id);
    expect(labelsOn(list)).toEqual(['Erase all']);
  });

  test('says so when there is nothing', async () => {
    const list = await gaps();
    expect(list.content).toContain('No unanswered questions');
    expect(labelsOn(list)).toEqual([]);
  });

  test('shows hostile questions as they are, in pages that never exceed a message', async () => {
    const hostile = [
      '@everyone # **x** ||y|| `z`',
      '<@&1> [a](http://b)',
      '> quote',
      '_'.repeat(900),
    ];
    await inDatabase(
      Array.from({ length: 30 }, (_, i) =>
        kept(room.guild, `${i} ${hostile[i % hostile.length]} ${'x*'.repeat(i)}`),
      ),
    );
    const list = await gaps();
    expect(list.content).toContain('page 1 of');
    const seen = new Set<string>();
    for (;;) {
      expect(list.content.length).toBeLessThanOrEqual(2_000);
      for (const line of list.content.split('\n')) if (/^\d+ /.test(line)) seen.add(line);
      const before = list.content;
      try {
        await click(list, 'Next →');
      } catch {
        break;
      }
      expect(list.content).not.toBe(before);
    }
    expect(seen.size).toBe(30);
    await click(list, '← Previous');
    expect(list.pings).toEqual({ users: [], roles: [], everyone: false });
  });

  test("speaks the moderator's language", async () => {
    const { discord, guild, channel } = room;
    const [uwe, zoe] = [Locale.German, Locale.French].map((locale, i) => {
      const user = discord.addUser(`speaker${i}`, { locale });
      const role = discord.addRole(guild, `role${i}`, { permissions: ['ManageMessages'] });
      discord.addMember(guild, user, [role]);
      return user;
    });
    if (!uwe || !zoe) throw new Error('There are two speakers.');
    await ask(SOURDOUGH);
    expect((await gaps({ mod: uwe, channel })).content).toMatch(
      /Fragen ohne hilfreiche Antwort[\s\S]*nichts gef/,
    );
    expect((await gaps({ mod: zoe, channel })).content).toMatch(
      /Questions sans réponse utile[\s\S]*rien tr/,
    );
  });
});

describe('asking again', () => {
  const askAgain = async (list: Message) => {
    const menu = menusOn(list).find(({ id }) => id === 'menu:ask');
    const again = await room.discord
      .select(room.mod, list, menu?.id ?? '', [menu?.values[0] ?? ''])
      .response();
    expect(again.ephemeralTo).toBe(room.mod);
    return again;
  };

  test('shows the quotes that answer it today', async () => {
    const question = 'When did Putin visit Beijing?';
    await inDatabase([kept(room.guild, question, 1)]);
    const again = await askAgain(await gaps());
    expect(again.content).toContain(question);
    expect(quotesIn(again.content)[0]?.text).toContain('February 2022');
    expect((await gaps()).content).toContain('asked 1 time');
  });

  test('shows that nothing answers it today either', async () => {
    await ask(SOURDOUGH);
    const again = await askAgain(await gaps());
    expect(again.content).toContain(SOURDOUGH);
    expect(again.content).toContain('I found nothing about this');
    // Asking so is not kept once more.
    expect((await gaps()).content).toContain('asked 1 time');
  });
});

describe('erasing', () => {
  test('takes one group out of the list and out of the files, in its page', async () => {
    for (const question of [SOURDOUGH, SOURDOUGH, FOOTBALL]) await ask(question);
    const list = await gaps();
    const { id, values } = eraseMenuOn(list);
    await room.discord.select(room.mod, list, id, [values[0] ?? '']).response();
    expect(list.content).not.toContain('sourdough');
    expect(list.content).toContain(FOOTBALL);
    expect(await isInFiles('sourdough')).toBe(false);
  });

  test('a group that has gone meanwhile does no harm', async () => {
    await ask(SOURDOUGH);
    const [one, two] = [await gaps(), await gaps()];
    const { id, values } = eraseMenuOn(one);
    const erase = (list: Message) =>
      room.discord.select(room.mod, list, id, [values[0] ?? '']).response();
    await erase(one);
    await ask(FOOTBALL);
    expect((await erase(two)).content).toContain(FOOTBALL);
  });

  test('all asks first, and can be left', async () => {
    for (const question of [SOURDOUGH, FOOTBALL]) await ask(question);
    const list = await gaps();
    await click(list, 'Erase all');
    expect(list.content).toContain('This cannot be undone.');
    await click(list, 'Back');
    expect(list.content).toContain('sourdough');
    await click(list, 'Erase all');
    await click(list, 'Erase all');
    expect(list.content).toContain('No unanswered questions');
    for (const word of ['sourdough', 'football']) expect(await isInFiles(word), word).toBe(false);
  });
});

describe('who may not moderate', () => {
  test('is not offered it, and is told which permission is missing if it is handed to them', async () => {
    const { discord, guild, ben, channel } = room;
    expect(() => discord.slash(ben, channel, 'gaps')).toThrow('is offered no "gaps"');
    discord.handCommand(guild, 'gaps', ben);
    await ask(SOURDOUGH);
    const { content, ephemeralTo } = await gaps({ mod: ben, channel });
    expect(content).toContain('You need the permission **Manage Messages**');
    expect(content).not.toContain('sourdough');
    expect(ephemeralTo).toBe(ben);
  });

  test('any more is told so by every control of a list that they have still open', async () => {
    const { discord, guild, channel } = room;
    const eve = discord.addUser('eve');
    discord.addMember(guild, eve, [
      discord.addRole(guild, 'for a while', { permissions: ['ManageMessages'] }),
    ]);
    await ask(SOURDOUGH);
    const [list, sure] = [await gaps({ mod: eve, channel }), await gaps({ mod: eve, channel })];
    await click(sure, 'Erase all', eve);
    discord.addMember(guild, eve, []);
    const { id, values } = eraseMenuOn(list);
    for (const refused of [
      await discord.select(eve, list, id, [values[0] ?? '']).response(),
      await click(list, 'Erase all', eve),
      await click(sure, 'Erase all', eve),
      await click(sure, 'Back', eve),
    ]) {
      expect(refused.content).toContain('Manage Messages');
    }
    expect((await gaps()).content).toContain('sourdough');
  });

  test('gets nothing by a forged custom_id', async () => {
    const { discord, ben } = room;
    const answer = await ask(SOURDOUGH);
    for (const forged of ['gaps:1', 'eraseGap:1:1', 'confirmEraseGaps', 'eraseGaps']) {
      const said = await discord.click(ben, answer, forged, { forged: true }).response();
      expect(said.content, forged).toContain('from another version of this bot');
    }
    expect((await gaps()).content).toContain('sourdough');
  });
});

describe('two servers', () => {
  test('never see, erase or count what is the other’s', async () => {
    const other = openServer('The other');
    await ask(SOURDOUGH);
    await ask(FOOTBALL, other);
    const [here, there] = [await gaps(), await gaps(other)];
    expect(here.content).toContain('sourdough');
    expect(here.content).not.toContain('football');
    expect(there.content).toContain('football');
    expect(there.content).not.toContain('sourdough');
    await click(there, 'Erase all', other.mod);
    await click(there, 'Erase all', other.mod);
    expect((await gaps()).content).toContain('sourdough');
    expect((await gaps(other)).content).toContain('No unanswered questions');
  });
});

describe('a server that the bot leaves', () => {
  const open = async (name: string) => {
    const place = openServer(name);
    await ask(FOOTBALL, place);
    return place;
  };
  const isErased = async ({ guild }: Place) => {
    await room.bot().logged(`"guild":"${guild.id}"`);
    expect(await isInFiles(guild.id)).toBe(false);
  };

  test('is erased, and begins with nothing when the bot comes back', async () => {
    await ask(SOURDOUGH);
    const left = await open('Left');
    room.discord.removeBot(left.guild);
    await isErased(left);
    room.discord.addBot(left.guild);
    expect((await gaps(left)).content).toContain('No unanswered questions');
    expect((await gaps()).content).toContain('sourdough');
  });

  test('while it was not running is erased when it starts, as is what was kept long enough; not one with an outage', async () => {
    const { discord } = room;
    const [left, down] = [await open('Left meanwhile'), await open('Down')];
    await ask(SOURDOUGH);
    await inDatabase([
      kept(room.guild, 'An old question, barely kept?', 29),
      kept(room.guild, 'An expired question?', 30),
    ]);
    await room.bot().stop();
    discord.removeBot(left.guild);
    discord.setAvailable(down.guild, false);
    const restarted = room.restart();
    // It has been told of the outage; discord.js would wait for the server's return for 15 seconds.
    await discord.gateway.ready(50_000);
    discord.setAvailable(down.guild, true);
    await restarted;
    await isErased(left);
    const { content } = await gaps();
    for (const words of ['sourdough', 'barely kept']) expect(content).toContain(words);
    expect(content).not.toContain('expired');
    expect(await isInFiles('expired')).toBe(false);
    expect((await gaps(down)).content).toContain(FOOTBALL);
    discord.setAvailable(down.guild, false);
    discord.setAvailable(down.guild, true);
    expect((await gaps(down)).content).toContain(FOOTBALL);
  });

  test('while it was cut off is erased when it begins a new session', async () => {
    const { discord } = room;
    await ask(SOURDOUGH);
    const left = await open('Left unheard');
    discord.gateway.setAvailable(false);
    discord.gateway.invalidate(false);
    discord.removeBot(left.guild);
    discord.gateway.setAvailable(true);
    await discord.gateway.ready(20_000);
    await isErased(left);
  });
});

test('with GAPS_DAYS=0 nothing is kept, what was kept is erased, and it says so', async () => {
  const { discord, ada, mod, channel } = room;
  const before = await ask(SOURDOUGH);
  await room.bot().stop();
  const off = await startBot(discord, { DATA_DIR: dataDir, GAPS_DAYS: '0' });
  // Once it is known that the folder is this bot's.
  await expect.poll(() => isInFiles('sourdough'), { timeout: 30_000 }).toBe(false);
  expect(labelsOn(await ask(FOOTBALL))).toEqual(['Delete']);
  expect(await isInFiles('football')).toBe(false);
  const said = await click(before, 'Not helpful', ada);
  expect(said.content).toContain('Votes are no longer kept here');
  expect((await gaps({ mod, channel })).content).toContain('operator setting GAPS_DAYS');
  await off.stop();
  await room.restart();
  expect((await gaps()).content).toContain('No unanswered questions');
});
