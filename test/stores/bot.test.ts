// The real bot with its vectors in Weaviate: it answers, also from a server's own articles; says so when
// Weaviate is away, and recovers by itself; and erases there what was kept of a server that it left.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Channel, Guild, User } from '../support/discord/index.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';
import { startWeaviate, type WeaviateNode, type WeaviateServer } from './weaviate-server.js';

const FERRY = 'The ferry leaves the northern pier at nine each morning.';
const FERRY_QUESTION = 'When does the ferry leave?';
const BOATS_QUESTION = 'How many boats does the harbour hold?';
const AWAY = 'My index cannot be reached right now';

let server: WeaviateServer;
let node: WeaviateNode;
let dataDir: string;
let room: ReadingRoom;
let other: { guild: Guild; channel: Channel };
beforeAll(async () => {
  server = await startWeaviate();
  node = server.nodes[0] as WeaviateNode;
  dataDir = await temporaryFolder();
  const settings = {
    ARTICLES_DIR: await folderWith({
      'harbour.md': '# The harbour\n\nThe harbour holds 40 boats in summer.\n',
      'wall.md': '# The wall\n\nThe wall was built in 1911.\n',
    }),
    INDEX_DIR: await temporaryFolder(),
    DATA_DIR: dataDir,
    GUILD_ARTICLES: '3',
    VECTOR_STORE: 'weaviate',
    WEAVIATE_URL: server.url,
  };
  room = await openReadingRoom(settings, { patienceMs: 60_000 });
  const guild = room.discord.addGuild('Elsewhere', { members: [room.ada] });
  other = { guild, channel: room.discord.addChannel(guild, 'talk') };
});
afterAll(() => server?.stop());

const ask = async (question: string, channel = room.channel) =>
  (await room.discord.slash(room.ada, channel, 'ask', { question }).response()).content;

/** Asks until it is answered: a server that has just started is not ready at once. */
async function answeredWith(text: string, question: string, channel = room.channel) {
  for (;;) {
    const answer = await ask(question, channel);
    if (answer.includes(text)) return;
    expect(answer).toContain(AWAY);
  }
}

test('questions are answered, and in one server from its own articles too', async () => {
  expect(await ask(BOATS_QUESTION)).toContain('**40**');
  const { discord } = room;
  const owner = [...other.guild.members.values()]
    .map(({ user }) => user)
    .find(({ id }) => id === other.guild.ownerId) as User;
  const file = { name: 'ferry.md', data: Buffer.from(`# The ferry\n\n${FERRY}`) };
  const preview = await discord.slash(owner, other.channel, 'corpus add', { file }).response();
  discord.click(owner, preview, 'Add');
  await discord.waitUntil(() => preview.content.includes('Added “'), 'the article');
  expect(await tenants()).toEqual([other.guild.id, 'shipped'].sort());
  expect(await ask(FERRY_QUESTION, other.channel)).toContain(FERRY.slice(0, 20));
  expect(await ask(FERRY_QUESTION)).not.toContain('pier');
  expect(await ask(BOATS_QUESTION, other.channel)).toContain('**40**');
});

test('while Weaviate is away members are told so, and nothing else suffers', async () => {
  await node.kill();
  expect(await ask(`Tell me: ${BOATS_QUESTION}`)).toContain(AWAY);
  expect(await ask(`Tell me: ${FERRY_QUESTION}`, other.channel)).toContain(AWAY);
  // The inference process remembers what it has answered.
  expect(await ask(BOATS_QUESTION)).toContain('**40**');
  const articles = await room.discord.slash(room.ada, room.channel, 'articles').response();
  expect(articles.content).toContain('The harbour');
  const lookup = room.discord.slash(room.ada, room.channel, 'lookup', { topic: 'boats' });
  expect((await lookup.response()).content).toContain('40 **boats**');
  // It was no fault of the process that answers.
  expect(room.bot().log()).not.toContain('an inference process broke');
});

test('a bot that starts meanwhile is ready when Weaviate is', async () => {
  await room.restart();
  expect(await ask(BOATS_QUESTION)).toContain(AWAY);
  await node.start();
  await answeredWith('**40**', BOATS_QUESTION);
  await answeredWith(FERRY.slice(0, 20), FERRY_QUESTION, other.channel);
});

test('what was kept of a server that the bot left is erased there as well, once it can be', async () => {
  const folder = path.join(dataDir, 'guilds', other.guild.id);
  await node.kill();
  room.discord.removeBot(other.guild);
  await room.bot().logged('a server was not erased');
  expect(await readdir(folder)).toEqual([]);
  await node.start();
  expect(await tenants()).toEqual([other.guild.id, 'shipped'].sort());
  await room.restart();
  while ((await readdir(path.join(dataDir, 'guilds'))).length > 0);
  expect(await tenants()).toEqual(['shipped']);
});

async function tenants(): Promise<string[]> {
  const get = async (resource: string) =>
    (await fetch(`http://127.0.0.1:${node.httpPort}/v1/schema${resource}`)).json();
  const { classes } = z
    .object({ classes: z.array(z.object({ class: z.string() })) })
    .parse(await get(''));
  const names = await Promise.all(classes.map((each) => get(`/${each.class}/tenants`)));
  return z
    .array(z.object({ name: z.string() }))
    .parse(names.flat())
    .map(({ name }) => name)
    .sort();
}
