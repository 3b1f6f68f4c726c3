// A disk that is really full (a small tmpfs) under everything that writes: database, settings, votes, which message
// answers which, servers' articles and their index, a backup and an index. test/bot/disk.test.ts needs no root.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { backUp } from '../../src/operation/backup.js';
import { openReadingRoom } from '../support/bot/reading-room.js';
import type { Message } from '../support/discord/index.js';
import { quotesIn } from '../support/discord-markdown.js';
import { smallDisk } from '../support/processes/small-disk.js';

const BUILD = path.join(import.meta.dirname, '../support/processes/build-process.mjs');
const QUESTION = 'When did Putin visit Beijing?';
const FERRY = 'The ferry to Blackrock island leaves the northern pier at nine each morning.';
const REFERENCE = /the reference [0-9a-f]{8}/;
const MEGABYTES = 48;

const disk = await smallDisk(MEGABYTES);

test.skipIf(!disk)(
  'a full disk costs no answer and no article, what is removed is gone, and all is kept again when there is room',
  async () => {
    if (!disk) return;
    const dataDir = path.join(disk.folder, 'data');
    const settings = {
      DATA_DIR: dataDir,
      GUILD_ARTICLES: '3',
      LOG_LEVEL: 'trace',
    };
    const { discord, guild, channel, ada, bot } = await openReadingRoom(settings, {
      patienceMs: 60_000,
    });
    const boss = discord.addUser('boss');
    const permissions = ['ManageGuild', 'ManageMessages'] as const;
    discord.addMember(guild, boss, [discord.addRole(guild, 'managers', { permissions })]);
    const slash = (command: string, options = {}) =>
      discord.slash(boss, channel, command, options).response(60_000);
    const said = (message: Message, text: string) =>
      discord.waitUntil(() => message.content.includes(text), `${text}: ${message.content}`);
    const preview = (title: string, text: string) =>
      slash('corpus add', { title, file: { name: 'a.txt', data: Buffer.from(text) } });
    const add = async (shown: Message) => {
      discord.click(boss, shown, 'Add');
      await said(shown, 'Added “');
    };
    const filesOf = (folder: string) => readdir(path.join(dataDir, 'guilds', guild.id, folder));
    await add(await preview('The ferry', FERRY));
    await add(await preview('The pier', 'The pier of Odde was mended by Brynhild in May.'));
    const waiting = await preview('The lighthouse', 'The lighthouse was painted green in 1931.');
    const answer = await slash('ask', { question: QUESTION });

    await disk.fill();
    expect((await slash('ask', { question: 'Who is Rumpelstiltskin?' })).content).toMatch(
      /nothing|no sentence/,
    );
    await bot().logged('a question was not kept');
    expect((await discord.click(boss, answer, 'Helpful').response()).content).toMatch(REFERENCE);
    const shown = await slash('settings');
    expect((await discord.click(boss, shown, 'Make answers private').response()).content).toMatch(
      REFERENCE,
    );
    const question = discord.say(ada, channel, `<@${discord.bot.id}> ${QUESTION}`);
    const reply = await discord.waitForMessage(({ reference }) => reference === question);
    expect(quotesIn(reply.content).length).toBeGreaterThan(0);
    await bot().logged('DATA_DIR cannot be written');
    expect((await preview('Another', 'The quay was closed. '.repeat(300))).content).toMatch(
      REFERENCE,
    );
    expect(await filesOf('pending')).toHaveLength(1);
    discord.click(boss, waiting, 'Add');
    await said(waiting, 'nothing was changed');
    expect([await filesOf('pending'), await filesOf('articles')].map((all) => all.length)).toEqual([
      1, 2,
    ]);
    const sure = await slash('corpus remove', { article: 'The pier' });
    discord.click(boss, sure, 'Remove');
    await said(sure, 'Removed “');
    expect(await filesOf('articles')).toHaveLength(1);
    await expect(backUp(dataDir, path.join(disk.folder, 'backup'))).rejects.toThrow(
      /cannot be written \((?:ENOSPC|SQLITE_\w+)\)\. Make room/,
    );
    const index = path.join(disk.folder, 'index');
    const building = promisify(execFile)(process.execPath, [BUILD, index, 'A', '12', '0']);
    await expect(building).rejects.toThrow('the disk is full. Free some space');
    expect((await readdir(disk.folder)).toSorted()).toEqual(['data', 'filler', 'index']);

    await disk.free();
    discord.say(ada, channel, `<@${discord.bot.id}> ${QUESTION}`);
    const written = () => readFile(path.join(dataDir, 'answered.json'), 'utf8');
    await vi.waitFor(async () => expect(await written()).toContain(question.id), 30_000);
    await slash('ask', { question: 'Who is Nebuchadnezzar?' });
    const gaps = (await slash('gaps')).content;
    expect(gaps).toContain('Nebuchadnezzar');
    expect(gaps).not.toContain('Rumpelstiltskin');
    const vote = await discord.click(boss, answer, 'Helpful').response();
    expect(vote.content).not.toMatch(REFERENCE);
    await add(waiting);
    const ferry = await slash('ask', { question: 'When does the ferry to Blackrock leave?' });
    expect(quotesIn(ferry.content).map(({ text }) => text)).toContain(FERRY);
    for (const secret of ['Rumpelstiltskin', 'Nebuchadnezzar', 'Brynhild', 'quay', boss.id]) {
      expect(bot().log()).not.toContain(secret);
    }
    expect(bot().log()).not.toContain(discord.token);
  },
  240_000,
);
