// How much text the articles of a server may be, counted by what is on its shelf.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { guildFolders } from '../../src/guild-folders.js';
import { type Added, createGuildArticles } from '../../src/knowledge/guild-articles.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge.js';
import { writePending } from '../../src/knowledge/shelf.js';
import { refusalOf } from '../support/refusal.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const GUILD = '100000000000000001';

/** Articles whose index is not there just now. */
const unindexed = {
  of: () => ({ articles: () => [], manifest: () => ({ passages: 0 }) }),
  guilds: { change: (_: string, apply: () => Promise<unknown>) => apply() },
} as unknown as KnowledgeBase;

/** A server with these texts adds one more. */
async function added(body: string, texts: readonly string[]): Promise<Added> {
  const DATA_DIR = await temporaryFolder();
  const folders = guildFolders(DATA_DIR, GUILD);
  await mkdir(folders.articles, { recursive: true });
  for (const [i, text] of texts.entries()) {
    await writeFile(path.join(folders.articles, `own-${i}.md`), `---\ntitle: T\n---\n${text}`);
  }
  const config = { ...readConfig({}), DATA_DIR, GUILD_ARTICLES: 4 };
  const articles = createGuildArticles(config, unindexed, (_, work) => work());
  const id = await writePending(folders, { title: 'Another' }, body);
  return articles.add(GUILD, id);
}

test('so many articles, words and characters together, and no more', async () => {
  const long = 'x'.repeat(150_000);
  const words = 'a '.repeat(16_000);
  await added('Text.', [long, long, long]);
  expect(await refusalOf(() => added('Text.', ['1', '2', '3', '4']))).toBe('full');
  expect(await refusalOf(() => added(words, [words, words, words]))).toBe('tooMuchTogether');
  const refused = refusalOf(() => added(long, [long, long, long]));
  expect(await refused).toBe('tooManyCharactersTogether');
});
