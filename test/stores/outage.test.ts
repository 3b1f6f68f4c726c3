// The real bot on three nodes: one dies, all die, all come back. It answers as long as one node does,
// says in a sentence that it cannot when none does, and answers again without being restarted.
// `REPEATS=10 npm run test:stores -- outage` does it ten times, each time with servers and a bot of its own.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { translator } from '../../src/locales/translate.js';
import { ARTICLES_DIR } from '../support/articles.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import { quotesIn } from '../support/discord-markdown.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';
import { REPEATS, runs } from './repeats.js';
import { startWeaviate, type WeaviateServer } from './weaviate-server.js';

/** One article is enough to be asked about, and is indexed soon. */
const ARTICLE = '000_797c47a320ed4128.md';
const QUESTION = 'Who invited Putin to China?';
/** Milliseconds in which Discord lets a question be answered; the bot gives itself ten seconds and a second try. */
const ANSWER_MS = 60_000;

describe.each(runs)(`a bot on three nodes, run %i of ${REPEATS}`, () => {
  let server: WeaviateServer;
  let room: ReadingRoom;

  beforeAll(async () => {
    server = await startWeaviate(3);
    const article = await readFile(path.join(ARTICLES_DIR, ARTICLE));
    room = await openReadingRoom({
      VECTOR_STORE: 'weaviate',
      WEAVIATE_URL: server.url,
      ARTICLES_DIR: await folderWith({ [ARTICLE]: article }),
      INDEX_DIR: await temporaryFolder(),
    });
  });
  afterAll(async () => {
    await room?.bot().stop();
    await server?.stop();
  });

  let asked = 0;
  const ask = async () => {
    // Another one each time: what was answered before is answered without the store.
    const question = `${QUESTION} (${++asked})`;
    const asking = room.discord.slash(room.ada, room.channel, 'ask', { question });
    return (await asking.response(ANSWER_MS)).content;
  };
  const expectAnswered = async () => expect(quotesIn(await ask())).not.toEqual([]);

  test('answers from the store', expectAnswered);

  test('answers while any one of the nodes dies', async () => {
    for (const node of server.nodes) {
      const dying = node.kill();
      for (let i = 0; i < 3; i++) await expectAnswered();
      await dying;
      await node.start();
    }
  });

  test('answers when only one node is left', async () => {
    const [first, second] = server.nodes;
    await Promise.all([first?.kill(), second?.kill()]);
    for (let i = 0; i < 3; i++) await expectAnswered();
    await Promise.all([first?.start(), second?.start()]);
  });

  test('says that its index is away, and recovers by itself', async () => {
    const { pid } = room.bot().child;
    await Promise.all(server.nodes.map((node) => node.kill()));
    expect(await ask()).toBe(translator('en')('problems.storeUnavailable'));
    await room.bot().logged('the vector store cannot be reached');
    await Promise.all(server.nodes.map((node) => node.start()));
    await vi.waitFor(expectAnswered, { timeout: ANSWER_MS, interval: 1_000 });
    expect(room.bot().child).toMatchObject({ pid, exitCode: null });
  });
});
