// What PRIVACY.md says of files, log and leaving, with the real bot: members do all they can in a server,
// then its files are looked through, its log and its processes are, and the bot is removed from the server.
import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { workersOf } from '../support/bot/bot-process.js';
import { voteNotHelpful } from '../support/bot/buttons.js';
import { offeredLines, valuesFor } from '../support/bot/every-command.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Channel, User } from '../support/discord/index.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

/** Words by which everything that somebody wrote is known again. */
const WORDS = {
  answered: 'harbour',
  refused: 'Rumpelstiltskin',
  mentioned: 'Nebuchadnezzar',
  private: 'Persephone',
  direct: 'Zarathustra',
  edited: 'Hammurabi',
  failed: 'Quetzalcoatl',
  article: 'Gilgamesh',
  found: 'Bellerophon',
};
const NAMES = { chief: 'Zebulon Quux', member: 'Wilhelmina Xyst' };

let room: ReadingRoom;
let dataDir: string;
let board: Channel;
let chief: User;
let member: User;

beforeAll(async () => {
  dataDir = path.join(await temporaryFolder(), 'data');
  room = await openReadingRoom(
    {
      ARTICLES_DIR: await folderWith({
        'a.md': 'The harbour holds 40 boats in summer.\n\nIt holds 9 in winter.',
      }),
      INDEX_DIR: await temporaryFolder(),
      DATA_DIR: dataDir,
      // More than at the default level.
      LOG_LEVEL: 'trace',
      GUILD_ARTICLES: '2',
    },
    { patienceMs: 60_000 },
  );
  const { discord, guild } = room;
  chief = discord.addUser('quux', { displayName: NAMES.chief });
  member = discord.addUser('xyst', { displayName: NAMES.member });
  const permissions = ['ManageGuild', 'ManageMessages', 'PinMessages'] as const;
  discord.addMember(guild, chief, [discord.addRole(guild, 'managers', { permissions })]);
  discord.addMember(guild, member);
  board = discord.addChannel(guild, 'board');
  discord.permit(board, discord.bot, { allow: ['PinMessages'] });
  await liveALittle();
});

const slash = (user: User, line: string, options = {}) =>
  room.discord.slash(user, board, line, options).response();

/** Somebody says something, and the bot replies. */
async function say(user: User, place: Channel, words: string) {
  const { discord } = room;
  const question = discord.say(user, place, `<@${discord.bot.id}> Who is ${words}?`);
  return {
    question,
    reply: await discord.waitForMessage(({ reference }) => reference === question),
  };
}

async function liveALittle(): Promise<void> {
  const { discord } = room;
  const file = { name: 'a.txt', data: Buffer.from(`${WORDS.article} keeps the harbour.`) };
  const preview = await slash(chief, 'corpus add', { file });
  discord.click(chief, preview, 'Add');
  await discord.waitUntil(() => /Added “/.test(preview.content), 'the article');
  for (const { line, leaves } of offeredLines(discord, chief, board)) {
    const values = valuesFor(leaves, { text: WORDS.answered, channel: board, file });
    await discord.slash(chief, board, line, values).response();
  }
  const refusal = await slash(member, 'ask', { question: `Who is ${WORDS.refused}?` });
  await voteNotHelpful(discord, chief, refusal);
  await discord
    .click(member, await slash(member, 'ask', { question: WORDS.answered }), 'Helpful')
    .response();
  await slash(member, 'ask', { question: `Who is ${WORDS.private}?`, private: true });
  await say(member, board, WORDS.mentioned);
  await say(member, discord.directMessages(member), WORDS.direct);
  const { question, reply } = await say(member, board, WORDS.edited);
  discord.edit(member, question, `<@${discord.bot.id}> How many boats does the harbour hold?`);
  await discord.waitUntil(() => reply.content.includes('40'), 'the new answer');
  const words = discord.say(chief, board, `${WORDS.found} said so.`);
  for (const name of ['Find sources', 'Check this quote']) {
    await discord.messageCommand(member, words, name).response();
  }
  // What goes wrong is what is logged: at an answer, at a post, and where the bot may not write.
  discord.faults.rest({ match: /PATCH .*original/, status: 400, times: 1 });
  await slash(member, 'ask', { question: `Who is ${WORDS.failed}?` }).catch(() => {});
  discord.faults.rest({ match: /POST .*\/messages$/, status: 400, times: 2 });
  discord.say(member, board, `<@${discord.bot.id}> Who is ${WORDS.failed}?`);
  await room.bot().logged('"reference"');
  const closed = discord.addChannel(room.guild, 'closed');
  discord.permit(closed, discord.bot, { deny: ['SendMessages'] });
  discord.say(member, closed, `<@${discord.bot.id}> Who is ${WORDS.failed}?`);
  await room.bot().logged('may not answer here');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

async function bytesIn(folder: string): Promise<string> {
  const files = await filesIn(folder);
  const all = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  return Buffer.concat(all).toString('latin1');
}

test('every file in DATA_DIR is named in PRIVACY.md, and nobody else may read the folder', async () => {
  const page = await readFile(path.join(PROJECT_DIR, 'PRIVACY.md'), 'utf8');
  const patterns = [...page.matchAll(/^\| (`[^|]+) \|/gm)]
    .flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''))
    .map((name) => name.replace('**', '.+').replace('*', '[^/]+').replace('<id>', '\\d+'))
    .map((name) => new RegExp(`^${name}$`));
  await room.discord.waitUntil(() => existsSync(path.join(dataDir, 'answered.json')), 'a file');
  const files = await filesIn(dataDir);
  expect(files).toEqual(expect.arrayContaining(['answered.json', 'pseudonyms.key', 'verbatim.db']));
  expect(files.some((file) => file.includes('/articles/'))).toBe(true);
  expect(files.filter((file) => !patterns.some((pattern) => pattern.test(file)))).toEqual([]);
  if (process.platform !== 'win32') expect((await stat(dataDir)).mode & 0o077).toBe(0);
});

test('no member is in these files, and of what was written only what PRIVACY.md names', async () => {
  const bytes = await bytesIn(dataDir);
  for (const { id, username } of [chief, member, room.ada]) {
    expect(bytes).not.toContain(id);
    expect(bytes).not.toMatch(new RegExp(`\\b${username}\\b`));
  }
  for (const name of Object.values(NAMES)) expect(bytes).not.toContain(name);
  for (const word of [WORDS.refused, WORDS.mentioned, WORDS.article]) expect(bytes).toContain(word);
  for (const word of [WORDS.private, WORDS.direct, WORDS.edited, WORDS.found]) {
    expect(bytes).not.toContain(word);
  }
});

test('the log holds no words, no member and no token', () => {
  const { discord } = room;
  const log = room.bot().log();
  expect(log.match(/"level":[45]0/g)?.length).toBeGreaterThan(1);
  for (const word of Object.values(WORDS)) expect(log).not.toMatch(new RegExp(word, 'i'));
  for (const { id, username } of [chief, member, room.ada]) {
    expect(log).not.toContain(id);
    expect(log).not.toMatch(new RegExp(`\\b${username}\\b`));
  }
  for (const name of Object.values(NAMES)) expect(log).not.toContain(name);
  expect(log).not.toContain(discord.token);
  for (const { path: address } of discord.requests) {
    const token = /\/(?:interactions|webhooks)\/\d+\/([\w.-]{20,})/.exec(address)?.[1];
    if (token) expect(log).not.toContain(token);
  }
});

test.runIf(process.platform === 'linux')(
  'the token is not in the environment of inference processes',
  async () => {
    const { discord, bot } = room;
    const environments = await Promise.all(
      (await workersOf(bot())).map((pid) => readFile(`/proc/${pid}/environ`, 'latin1')),
    );
    expect(environments.length).toBeGreaterThan(0);
    for (const environment of environments) {
      expect(environment).toContain('INDEX_DIR=');
      expect(environment).not.toContain(discord.token);
    }
  },
);

/** Addresses on which a process listens, as Linux lists them. */
async function portsOf(pid: number): Promise<string[]> {
  const folder = `/proc/${pid}/fd`;
  const links = await Promise.all(
    (await readdir(folder)).map((name) => readlink(path.join(folder, name)).catch(() => '')),
  );
  const own = new Set(links.map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]));
  const tables = await Promise.all(
    ['tcp', 'tcp6', 'udp', 'udp6'].map((name) => readFile(`/proc/${pid}/net/${name}`, 'utf8')),
  );
  return tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , remote, , , , , , , inode]) => own.has(inode) && /:0000$/.test(remote ?? ''))
    .map(([, local = '']) => local);
}

test.runIf(process.platform === 'linux')('no port is opened', async () => {
  const { child } = room.bot();
  const pids = [child.pid ?? 0, ...(await workersOf(room.bot()))];
  expect((await Promise.all(pids.map(portsOf))).flat()).toEqual([]);
  // A port that is open is seen.
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  expect(await portsOf(process.pid)).not.toEqual([]);
  server.close();
});

test('when the bot leaves a server, nothing of it stays, and it goes on elsewhere', async () => {
  const { discord, guild } = room;
  // While a mention there is being answered: it is thought about for longer than until typing is shown.
  const workers = await workersOf(room.bot());
  for (const pid of workers) process.kill(pid, 'SIGSTOP');
  discord.say(member, board, `<@${discord.bot.id}> Who is ${WORDS.mentioned}?`);
  await sleep(150);
  discord.removeBot(guild);
  await sleep(600);
  for (const pid of workers) process.kill(pid, 'SIGCONT');
  await room.bot().logged('what was kept of it is erased');
  const bytes = await bytesIn(dataDir);
  expect(bytes).not.toContain(guild.id);
  for (const word of Object.values(WORDS)) expect(bytes).not.toContain(word);
  expect((await filesIn(dataDir)).filter((file) => file.startsWith('guilds'))).toEqual([]);
  const { reply } = await say(member, discord.directMessages(member), WORDS.direct);
  expect(reply.content).not.toBe('');
});
