// A server's own articles when what ships changes, when the operator has not allowed them, and when the
// bot leaves.
import { execFile } from 'node:child_process';
import { readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { PROJECT_DIR } from '../../../src/paths.js';
import { startBot } from '../../support/bot/bot-process.js';
import { openReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Channel, Guild, User } from '../../support/discord/index.js';
import { bareEnvironment } from '../../support/processes/bare-environment.js';
import { MODELS, MODELS_DIR, READER } from '../../support/real-engine.js';
import { bytesIn, folderWith, temporaryFolder } from '../../support/temporary-folder.js';

const FERRY = 'The ferry leaves the northern pier at nine each morning.';
const FERRY_QUESTION = 'When does the ferry leave?';

let articles: string;
let settings: { ARTICLES_DIR: string; INDEX_DIR: string; DATA_DIR: string };
let room: ReadingRoom;
let other: { guild: Guild; channel: Channel };
beforeAll(async () => {
  articles = await folderWith({
    'harbour.md': '# The harbour\n\nThe harbour holds 40 boats in summer.\n',
    'wall.md': '# The wall\n\nThe wall was built in 1911.\n',
  });
  settings = {
    ARTICLES_DIR: articles,
    INDEX_DIR: await temporaryFolder(),
    DATA_DIR: await temporaryFolder(),
  };
  room = await openReadingRoom({ ...settings, GUILD_ARTICLES: '3' }, { patienceMs: 60_000 });
  const guild = room.discord.addGuild('Elsewhere', { members: [room.ada] });
  other = { guild, channel: room.discord.addChannel(guild, 'talk') };
});

const owner = ({ ownerId }: Guild) =>
  [...room.guild.members.values(), ...other.guild.members.values()]
    .map(({ user }) => user)
    .find(({ id }) => id === ownerId) as User;
const ask = async (question: string, channel = room.channel) =>
  (await room.discord.slash(room.ada, channel, 'ask', { question }).response()).content;
const attach = (text: string, channel = room.channel, guild = room.guild) =>
  room.discord
    .slash(owner(guild), channel, 'corpus add', {
      file: { name: 'ferry.md', data: Buffer.from(`# The ferry\n\n${text}`) },
    })
    .response();

async function addFerry(channel = room.channel, guild = room.guild): Promise<void> {
  const preview = await attach(FERRY, channel, guild);
  room.discord.click(owner(guild), preview, 'Add');
  await room.discord.waitUntil(() => preview.content.includes('Added “'), 'the article');
}

const remove = (article: string) =>
  room.discord.slash(owner(room.guild), room.channel, 'corpus remove', { article }).response();

async function removeFerry(): Promise<void> {
  const choices = await room.discord
    .autocomplete(owner(room.guild), room.channel, 'corpus remove', { article: '' }, 'article')
    .choices();
  expect(choices.map(({ name }) => name)).toEqual(['The ferry · added by this server']);
  const question = await remove(String(choices[0]?.value));
  room.discord.click(owner(room.guild), question, 'Remove');
  await room.discord.waitUntil(() => question.content.includes('Removed “'), 'the removal');
}

async function index(): Promise<void> {
  const script = path.join(PROJECT_DIR, 'dist/src/cli.js');
  const env = bareEnvironment(settings);
  await promisify(execFile)(process.execPath, [script, 'index'], { env });
}

test('what ships anew is answered in every server, beside its own articles', async () => {
  await addFerry();
  await writeFile(
    path.join(articles, 'harbour.md'),
    '# The harbour\n\nThe harbour holds 55 boats.\n',
  );
  await index();
  await room.bot().logged('moved over to a new index');
  expect(await ask('How many boats does the harbour hold?', other.channel)).toContain('**55**');
  while (!(await ask('How many boats does the harbour hold?')).includes('**55**'));
  expect(await ask(FERRY_QUESTION)).toContain(FERRY.slice(0, 20));
});

test('one server after the other has its articles erased when the bot leaves it', async () => {
  const { discord } = room;
  const guilds = () => readdir(path.join(settings.DATA_DIR, 'guilds'));
  await addFerry(other.channel, other.guild);
  expect((await guilds()).sort()).toEqual([room.guild.id, other.guild.id].sort());
  discord.removeBot(other.guild);
  while ((await guilds()).includes(other.guild.id));
  expect(await ask(FERRY_QUESTION)).toContain(FERRY.slice(0, 20));
  const third = discord.addGuild('Third', { members: [room.ada] });
  const channel = discord.addChannel(third, 'talk');
  other = { guild: third, channel };
  await addFerry(channel, third);
  await room.bot().stop();
  discord.removeBot(third);
  await room.restart();
  while ((await guilds()).includes(third.id));
  expect(await guilds()).toEqual([room.guild.id]);
});

test('with other models the indexes of servers are built anew', { timeout: 180_000 }, async () => {
  const { discord } = room;
  await room.bot().stop();
  const other = {
    MODELS_DIR: await modelsUnderOtherName('other-embedder'),
    EMBEDDING_MODEL: 'other-embedder',
    INDEX_DIR: await temporaryFolder(),
  };
  const bot = await startBot(discord, { ...settings, ...other, GUILD_ARTICLES: '3' });
  await bot.logged('indexed the articles of a server');
  expect(await ask(FERRY_QUESTION)).toContain(FERRY.slice(0, 20));
  await bot.stop();
  await room.restart();
  await room.bot().logged('indexed the articles of a server');
  expect(await ask(FERRY_QUESTION)).toContain(FERRY.slice(0, 20));
});

/** A folder with the models that ship, the embedder under another name. */
async function modelsUnderOtherName(name: string): Promise<string> {
  const folder = await temporaryFolder();
  await symlink(path.join(MODELS_DIR, READER), path.join(folder, READER));
  await symlink(path.join(MODELS_DIR, MODELS[0]), path.join(folder, name));
  return folder;
}

test('is off unless the operator allows it: nothing is added or seen, and what is there can be removed', async () => {
  const { discord } = room;
  await room.bot().stop();
  const bot = await startBot(discord, settings);
  const refused = await attach('Another text.');
  expect(refused.content).toContain('GUILD_ARTICLES');
  const list = await discord.slash(room.ada, room.channel, 'articles').response();
  expect(list.content).toMatch(/^\*\*2 articles\*\*/);
  expect(await ask(FERRY_QUESTION)).not.toContain('northern pier');
  await removeFerry();
  const nothing = await remove('The ferry');
  expect(nothing.content).toContain('GUILD_ARTICLES');
  expect((await bytesIn(settings.DATA_DIR)).includes('northern pier')).toBe(false);
  await bot.stop();
});
