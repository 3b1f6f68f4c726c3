// A server's own articles, from the attached file to the index: previewed, added, removed. What is not
// possible is a Refusal, which has a sentence in every language.
import type { Config } from '../config.js';
import type { Article } from '../corpus/article.js';
import { splitParagraphs } from '../corpus/paragraphs.js';
import { codeOf } from '../errors.js';
import { guildFolders } from '../guild-folders.js';
import { type Fetched, fetchArticle } from '../ingestion/address.js';
import { type AttachedFile, download } from '../ingestion/download.js';
import { type Draft, wordsIn } from '../ingestion/draft.js';
import { refuseAtAGlance } from '../ingestion/glance.js';
import type { Given } from '../ingestion/read-file.js';
import { readInProcess } from '../ingestion/read-process.js';
import { Refusal } from '../ingestion/refusal.js';
import { visibleName } from '../ingestion/text.js';
import type { Turns } from '../processes/turns.js';
import type { KnowledgeBase } from './knowledge.js';
import { createReadingQueue } from './reading-queue.js';
import {
  confirmPending,
  ownIdOf,
  ownIds,
  readPending,
  removeArticle,
  removePending,
  writePending,
} from './shelf.js';
import { createShelfReader, type ShelvedArticle } from './shelf-reader.js';

/** An attached file, or where an article is. */
export type Source = AttachedFile | { readonly address: string };

export interface Preview {
  /** The id of the preview. */
  readonly id: string;
  readonly file: string;
  readonly draft: Draft;
  /** An article that has some of its paragraphs, and how many. */
  readonly repeats: { readonly title: string; readonly shared: number } | undefined;
  readonly hasTitleOfAnother: boolean;
}

export interface Added {
  /** All articles of the server, and those that it has added. */
  readonly articles: number;
  readonly own: number;
  /** Passages that are indexed more than before. */
  readonly passages: number;
}

export interface GuildArticles {
  /** How many articles a server may add; 0 where the operator has not allowed it. */
  readonly most: number;
  /** What would become of a file; kept for some minutes. @throws Refusal */
  preview(guildId: string, source: Source, given: Given): Promise<Preview>;
  /** The title of a preview; undefined when it is no longer there. */
  pendingTitle(guildId: string, id: string): Promise<string | undefined>;
  /** Resolves when questions are answered with the article. @throws Refusal */
  add(guildId: string, id: string): Promise<Added>;
  /** What the server has added, also where that is switched off or cannot be indexed. */
  own(guildId: string): Promise<readonly ShelvedArticle[]>;
  /** Resolves when questions are answered without the article. @throws Refusal */
  remove(guildId: string, id: string): Promise<Pick<Added, 'articles'>>;
  /** Discards a preview. */
  cancel(guildId: string, id: string): Promise<void>;
}

/**
 * Words of all articles of a server: some 6,000 passages, 80 MB of an inference process, which opens them
 * within a fraction of INFERENCE_TIMEOUT_SECONDS (2,700 took 0.6 to 1.8 seconds, by the load).
 */
export const MAX_WORDS_TOGETHER = 50_000;
/** What 50,000 words of prose have and half as much again: the process connected to Discord parses them at one stretch. */
export const MAX_CHARACTERS_TOGETHER = 500_000;

export function createGuildArticles(
  { ARTICLE_HOSTS, DATA_DIR, DISCORD_API_URL, GUILD_ARTICLES }: Config,
  knowledge: KnowledgeBase,
  errands: Turns,
): GuildArticles {
  const foldersOf = (guildId: string) => guildFolders(DATA_DIR, guildId);
  const articlesOf = (guildId: string) => knowledge.of(guildId).articles();

  const reading = createReadingQueue();
  const fetched = async (source: Source): Promise<Fetched> => {
    if ('address' in source) return fetchArticle(source.address, { hosts: ARTICLE_HOSTS });
    return { name: source.name, bytes: await download(source, DISCORD_API_URL) };
  };
  const read = (guildId: string, source: Source, given: Given) =>
    reading(guildId, async () => {
      const { name, bytes, charset } = await fetched(source);
      refuseAtAGlance(name, bytes);
      // One at a time: each may take 15 seconds of a processor and 384 MB.
      const draft = await errands('read', () => readInProcess(name, bytes, { ...given, charset }));
      return { name, draft: 'address' in source ? { ...draft, url: source.address } : draft };
    });

  const shelf = createShelfReader();
  const own = (guildId: string) => shelf(foldersOf(guildId).articles);
  /** By what is on the shelf: what is indexed may be less for a while. */
  const refuseTooMany = async (guildId: string, body: string) => {
    const before = await own(guildId);
    if (before.length >= GUILD_ARTICLES) throw new Refusal('full', { most: GUILD_ARTICLES });
    const words = before.reduce((sum, each) => sum + each.words, wordsIn(body));
    if (words > MAX_WORDS_TOGETHER)
      throw new Refusal('tooMuchTogether', { words, most: MAX_WORDS_TOGETHER });
    const characters = before.reduce((sum, each) => sum + each.characters, body.length);
    if (characters > MAX_CHARACTERS_TOGETHER)
      throw new Refusal('tooManyCharactersTogether', { characters, most: MAX_CHARACTERS_TOGETHER });
  };

  return {
    most: GUILD_ARTICLES,
    preview: async (guildId, source, given) => {
      const { name, draft } = await read(guildId, source, given);
      const { body, takenOut: _, marks: __, clash: ___, ...frontMatter } = draft;
      const articles = articlesOf(guildId);
      refuseDuplicate(articles, body);
      await refuseTooMany(guildId, body);
      const fields = { ...frontMatter, source: visibleName(name) };
      const id = await writePending(foldersOf(guildId), fields, body);
      return {
        id,
        file: visibleName(name),
        draft,
        repeats: repeatsOf(body, articles),
        hasTitleOfAnother: articles.some((article) => article.title === draft.title),
      };
    },
    pendingTitle: async (guildId, id) =>
      (await readPending(foldersOf(guildId), id))?.frontMatter.title,
    add: async (guildId, id) => {
      let before = 0;
      await knowledge.guilds.change(guildId, async () => {
        before = knowledge.of(guildId).manifest().passages;
        const pending = await readPending(foldersOf(guildId), id);
        if (!pending) throw new Refusal('expired');
        // The same text may have been added since, under another title.
        refuseDuplicate(articlesOf(guildId), pending.body);
        await refuseTooMany(guildId, pending.body);
        return confirmPending(foldersOf(guildId), id, ownIdOf(pending.body)).catch((error) => {
          // Cancelled in another window since it was read.
          throw codeOf(error) === 'ENOENT' ? new Refusal('expired') : error;
        });
      });
      const articles = articlesOf(guildId);
      const passages = knowledge.of(guildId).manifest().passages - before;
      return { articles: articles.length, own: articles.filter(isOwn).length, passages };
    },
    own,
    remove: async (guildId, id) => {
      await knowledge.guilds.remove(guildId, async () => {
        const own = await ownIds(foldersOf(guildId).articles);
        if (!own.includes(id)) throw new Refusal('notOwn');
        await removeArticle(foldersOf(guildId), id).catch((error) => {
          // Removed in another window since.
          throw codeOf(error) === 'ENOENT' ? new Refusal('notOwn') : error;
        });
      });
      return { articles: articlesOf(guildId).length };
    },
    cancel: (guildId, id) => removePending(foldersOf(guildId), id),
  };
}

/** Whether the moderators of a server have added it. */
function isOwn({ origin }: Article): boolean {
  return origin === 'server';
}

function refuseDuplicate(articles: readonly Article[], body: string): void {
  const id = ownIdOf(body);
  const same = articles.find((article) => article.id === id || article.body === body);
  if (same) throw new Refusal('duplicate', { title: same.title });
}

/** The article with the most of these paragraphs, if any has one. */
export function repeatsOf(body: string, articles: readonly Article[]): Preview['repeats'] {
  const paragraphs = new Set(splitParagraphs(body).map(({ start, end }) => body.slice(start, end)));
  const counted = articles.map((article) => ({
    title: article.title,
    shared: article.paragraphs.filter(({ start, end }) =>
      paragraphs.has(article.body.slice(start, end)),
    ).length,
  }));
  const [most] = counted.sort((a, b) => b.shared - a.shared);
  return most && most.shared > 0 ? most : undefined;
}
