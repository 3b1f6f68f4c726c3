// What is left of a server's article after it was removed: the real index script, and a clock made up
// for the quarter of an hour in which questions may still be answered from the index before.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { readConfig } from '../../src/config.js';
import { filesIn, guildFolders } from '../../src/guild-folders.js';
import type { GuildKnowledge } from '../../src/knowledge/guild-knowledge.js';
import {
  confirmPending,
  ownIdOf,
  ownIds,
  removeArticle,
  writePending,
} from '../../src/knowledge/shelf.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { createTurns, type Turns } from '../../src/processes/turns.js';
import { BUILDS_FOLDER, CORPUS_FILE } from '../../src/store/build-files.js';
import { openIndexedCorpus } from '../../src/store/open.js';
import { realEngine } from '../support/real-engine.js';
import { bytesIn, temporaryFolder } from '../support/temporary-folder.js';

const { openGuildKnowledge }: typeof import('../../src/knowledge/guild-knowledge.js') =
  await import(`${PROJECT_DIR}/dist/src/knowledge/guild-knowledge.js`);

const [GUILD, OTHER] = ['100000000000000001', '100000000000000002'];
const [KEPT, REMOVED] = ['The harbour of Odde is frozen.', 'The mayor of Odde is called Brynhild.'];
const MINUTE_MS = 60_000;

let dataDir: string;
let knowledge: GuildKnowledge;
/** How processes are started. */
let errands: Turns;
let folders: ReturnType<typeof guildFolders>;
beforeEach(async () => {
  dataDir = await temporaryFolder();
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('INDEX_DIR', inject('sharedIndexDir'));
  vi.stubEnv('GUILD_ARTICLES', '2');
  folders = guildFolders(dataDir, GUILD);
  errands = (_, work) => work();
  await realEngine();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  knowledge = await open();
});
afterEach(() => {
  knowledge.close();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** With the settings of the environment, of a bot that knows that the folder is its own. */
async function open(): Promise<GuildKnowledge> {
  const shipped = await openIndexedCorpus(inject('sharedIndexDir'));
  const opened = await openGuildKnowledge(
    {
      config: readConfig(),
      log: pino({ level: 'silent' }),
      openPool: () => expect.unreachable(),
      errands: (key, work) => errands(key, work),
      isOurs: () => true,
    },
    () => shipped,
  );
  await opened.begin();
  return opened;
}

async function reopened(limit: string): Promise<void> {
  knowledge.close();
  vi.stubEnv('GUILD_ARTICLES', limit);
  knowledge = await open();
}

async function add(body: string, guild = GUILD): Promise<void> {
  const fields = { title: body, titleBy: 'editor', source: 'a.md' } as const;
  const there = guildFolders(dataDir, guild);
  const id = await writePending(there, fields, body);
  await knowledge.change(guild, () => confirmPending(there, id, ownIdOf(body)));
}

const remove = (body: string) =>
  knowledge.remove(GUILD, () => removeArticle(folders, ownIdOf(body)));

/** The texts of the server's own articles that questions are answered from. */
function answeredFrom(): string[] {
  const articles = knowledge.of(GUILD)?.articles ?? [];
  return articles.filter(({ origin }) => origin === 'server').map(({ body }) => body);
}

async function indexedTexts(): Promise<string[]> {
  const builds = path.join(folders.index, BUILDS_FOLDER);
  const names = (await readdir(builds)).filter((name) => !name.startsWith('.'));
  return Promise.all(names.map((name) => readFile(path.join(builds, name, CORPUS_FILE), 'utf8')));
}

/** Says what of the two texts is indexed after a quarter of an hour, in which nothing goes. */
async function afterQuarterOfAnHour(): Promise<string[]> {
  await vi.advanceTimersByTimeAsync(14 * MINUTE_MS);
  expect((await indexedTexts()).join()).toContain(REMOVED);
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
  await vi.waitFor(async () => expect(await indexedTexts()).toHaveLength(1), 60_000);
  const [text = ''] = await indexedTexts();
  return [KEPT, REMOVED].filter((each) => text.includes(each));
}

test('the text of an article that was removed is gone a quarter of an hour later', async () => {
  await add(KEPT);
  await add(REMOVED);
  await remove(REMOVED);
  expect(knowledge.of(GUILD)?.articles.some(({ body }) => body === REMOVED)).toBe(false);
  expect(await afterQuarterOfAnHour()).toEqual([KEPT]);
});

test('so is the text of the last article where another one was added since', async () => {
  await add(REMOVED);
  await remove(REMOVED);
  await add(KEPT);
  expect(await afterQuarterOfAnHour()).toEqual([KEPT]);
});

test('switched off, no index is kept; an article can be removed, and leaves no trace in any file', async () => {
  await add(KEPT);
  await add(REMOVED);
  await reopened('0');
  expect(knowledge.of(GUILD)).toBeUndefined();
  expect(await filesIn(folders.index)).toEqual([]);
  expect(await bytesIn(dataDir)).toContain('Brynhild');
  await remove(REMOVED);
  const bytes = await bytesIn(dataDir);
  expect([KEPT, REMOVED].filter((each) => bytes.includes(each))).toEqual([KEPT]);
});

test('switched on again, what is left is indexed', async () => {
  await add(KEPT);
  await reopened('0');
  await reopened('2');
  await vi.waitFor(() => expect(knowledge.of(GUILD)).toBeDefined(), 60_000);
  expect(knowledge.of(GUILD)?.articles.some(({ body }) => body === KEPT)).toBe(true);
});

test('what is removed goes also where the others cannot be indexed, and these come back by themselves', async () => {
  await add(KEPT);
  await add(REMOVED);
  const damaged = path.join(folders.articles, 'own-damaged.md');
  await writeFile(damaged, '---\ntitle: [\n---\nText.');
  await remove(REMOVED);
  expect(knowledge.of(GUILD)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(16 * MINUTE_MS);
  await vi.waitFor(async () => expect((await bytesIn(dataDir)).includes(REMOVED)).toBe(false), {
    timeout: 30_000,
  });
  await rm(damaged);
  // The process that could not index the damaged one may still be at it, and is tried again as late.
  const isBack = async () => {
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(knowledge.of(GUILD)).toBeDefined();
  };
  await vi.waitFor(isBack, { timeout: 50_000, interval: 500 });
  expect(knowledge.of(GUILD)?.articles.some(({ body }) => body === KEPT)).toBe(true);
});

test('what was removed before a crash is not answered from after it', async () => {
  await add(KEPT);
  await add(REMOVED);
  await removeArticle(folders, ownIdOf(REMOVED));
  await reopened('2');
  expect(knowledge.of(GUILD)).toBeUndefined();
});

describe('while an index takes long', () => {
  /** From now on, the first process ends only when it is let; the others wait for it, as they do in the bot. */
  function slowDown(): () => void {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const turns = createTurns();
    errands = (key, work) =>
      turns(key, async () => {
        const result = await work();
        await released;
        return result;
      });
    return () => release();
  }

  test('what another server removes goes at once; only what is left waits to be indexed', async () => {
    await add(KEPT);
    await add(REMOVED);
    const release = slowDown();
    const other = add(KEPT, OTHER);
    const removal = remove(REMOVED);
    await vi.waitFor(
      async () => expect(await ownIds(folders.articles)).not.toContain(ownIdOf(REMOVED)),
      60_000,
    );
    expect(answeredFrom()).not.toContain(REMOVED);
    release();
    await Promise.all([other, removal]);
    expect(answeredFrom()).toEqual([KEPT]);
    expect(knowledge.of(OTHER)).toBeDefined();
  });

  test('what the server itself removes is not answered from once that index is there', async () => {
    await add(REMOVED);
    const release = slowDown();
    const adding = add(KEPT);
    await vi.waitFor(async () => expect((await indexedTexts()).join()).toContain(KEPT), 60_000);
    const removal = remove(REMOVED);
    await vi.waitFor(() => expect(answeredFrom()).toEqual([]), 60_000);
    release();
    await adding;
    expect(answeredFrom()).toEqual([KEPT]);
    await removal;
    expect(answeredFrom()).toEqual([KEPT]);
  });
});
