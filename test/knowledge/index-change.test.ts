// A new index while the bot runs: it moves over, and its old answers notice what has changed.
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import { quotesIn } from '../support/discord-markdown.js';
import { bareEnvironment } from '../support/processes/bare-environment.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const QUESTION = 'How many boats does the harbour hold?';
const HARBOUR = 'The harbour holds 40 boats in summer.';
const LOUD =
  '@everyone and <@123456789012345678> read **[the wall](https://evil.example/_a_)**: ||`swim`|| :smile: <t:1:R>.';
const LONG = `The longest list of boats names ${'the Anna, '.repeat(450)}and no other boat.`;

let articles: string;
let indexDir: string;
let room: ReadingRoom;
beforeAll(async () => {
  articles = await folderWith({
    'harbour.md': `---\ntitle: The harbour\n---\n${HARBOUR}\n\nIt was built in 1911.\n`,
    'ferry.md': '---\ntitle: The ferry\n---\nThe ferry leaves at noon.\n',
    'wall.txt': `---\ntitle: "# @everyone **The wall**"\n---\n${LOUD}\n`,
    'list.md': `---\ntitle: The list of names\n---\n${LONG}\n`,
  });
  indexDir = await temporaryFolder();
  room = await openReadingRoom({
    ARTICLES_DIR: articles,
    INDEX_DIR: indexDir,
    INFERENCE_WORKERS: '2',
  });
});

const ask = (question: string) =>
  room.discord.slash(room.ada, room.channel, 'ask', { question }).response();

async function index(): Promise<void> {
  const script = path.join(PROJECT_DIR, 'dist/src/cli.js');
  await promisify(execFile)(process.execPath, [script, 'index'], {
    env: bareEnvironment({ ARTICLES_DIR: articles, INDEX_DIR: indexDir }),
  });
}

test('a loud sentence is shown as it stands, and nothing in it is acted upon', async () => {
  const { content } = await ask('Who read the wall?');
  const seen = quotesIn(content).find(({ text }) => text.includes('wall'));
  expect(seen).toMatchObject({ text: LOUD, strange: [] });
});

test('a sentence that no message holds is sent as a file, unless files are not allowed', async () => {
  const { discord, ada, guild } = room;
  const answer = await ask('Which names are in the longest list of boats?');
  const [file] = answer.attachments;
  expect(file && Buffer.from(file.data).toString()).toBe(LONG);
  expect(answer.content).toContain('too long for a message');
  const plain = discord.addChannel(guild, 'no-files');
  discord.permit(plain, discord.bot, { deny: ['AttachFiles'] });
  const question = 'Which names are in the longest list of boats?';
  const without = await discord.slash(ada, plain, 'ask', { question }).response();
  expect(without.attachments).toEqual([]);
  expect(without.content).toContain('permission Attach Files');
  const secret = await discord
    .slash(ada, room.channel, 'ask', { question, private: true })
    .response();
  const shared = await discord.click(ada, secret, 'Share').followup();
  expect(shared.attachments[0] && Buffer.from(shared.attachments[0].data).toString()).toBe(LONG);
});

test('a question that is edited loses the file of its first answer', async () => {
  const { discord, ada, channel } = room;
  const mention = (text: string) => `<@${discord.bot.id}> ${text}`;
  const question = discord.say(
    ada,
    channel,
    mention('Which names are in the longest list of boats?'),
  );
  const answer = await discord.waitForMessage(({ reference }) => reference === question);
  expect(answer.attachments).toHaveLength(1);
  discord.edit(ada, question, mention(QUESTION));
  await discord.waitUntil(() => answer.content.includes('**40** boats'), 'the new answer');
  expect(answer.attachments).toEqual([]);
});

test('the bot moves over to a new index, and an old citation says that the text has changed', async () => {
  const { discord, ada } = room;
  const [harbour, ferry] = [await ask(QUESTION), await ask('When does the ferry leave?')];
  expect(harbour.content).toContain('**40** boats');
  await writeFile(
    path.join(articles, 'harbour.md'),
    '---\ntitle: The harbour\n---\nThe harbour holds 55 boats in summer.\n',
  );
  await rm(path.join(articles, 'ferry.md'));
  await index();
  await room.bot().logged('moved over to a new index');
  const changed = await discord.click(ada, harbour, 'Context').response();
  expect(changed.content).toContain('This article has changed');
  const gone = await discord.click(ada, ferry, 'Context').response();
  expect(gone.content).toContain('This article has been removed');
  const anew = await ask(QUESTION);
  expect(anew.content).toContain('**55** boats');
  const { content } = await discord.slash(ada, room.channel, 'articles').response();
  expect(content).toContain('3 articles');
});

test('a damaged pointer changes nothing, and is logged', async () => {
  await writeFile(path.join(indexDir, 'current.json'), '{"build":"nowhere","manifest":"x"}');
  await room.bot().logged('the new index cannot be used');
  const answer = await ask(QUESTION);
  expect(answer.content).toContain('**55** boats');
  await rm(path.join(indexDir, 'current.json'));
  await index();
});
