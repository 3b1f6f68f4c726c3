// What lies on a server's shelf, by name and size. Each keystroke of a moderator asks for it, so that a file is read
// once as long as it stays the same.
import { readFile, stat } from 'node:fs/promises';
import type { Article } from '../corpus/article.js';
import { type FrontMatter, splitFrontMatter } from '../corpus/front-matter.js';
import { UserError } from '../errors.js';
import { wordsIn } from '../ingestion/draft.js';
import { fileIn, ownIds } from './shelf.js';

/** What an article is known by. */
export type ShelvedArticle = Pick<Article, 'id' | 'title' | 'source' | 'origin'>;

export interface Shelved extends ShelvedArticle {
  readonly words: number;
  readonly characters: number;
}

/** The articles in a folder, whether they are indexed or not; one that cannot be read has its id as title. */
export type ShelfReader = (articles: string) => Promise<readonly Shelved[]>;

/** Folders, of servers whose managers are at work on their articles at one time. */
const MOST_REMEMBERED = 20;

export function createShelfReader(): ShelfReader {
  const remembered = new Map<string, ReadonlyMap<string, Known>>();
  return async (articles) => {
    const known = remembered.get(articles);
    const now = new Map<string, Known>();
    // One after the other, so that others get their turn between two.
    for (const id of await ownIds(articles)) {
      const each = await knownOf(articles, id, known?.get(id));
      if (each) now.set(id, each);
    }
    // The latest stands last.
    remembered.delete(articles);
    remembered.set(articles, now);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return [...now.values()].map(({ article }) => article);
  };
}

interface Known {
  readonly mtimeMs: number;
  readonly article: Shelved;
}

/** Undefined when it is gone. */
async function knownOf(articles: string, id: string, before?: Known): Promise<Known | undefined> {
  const file = fileIn(articles, id);
  const status = await stat(file).catch(() => undefined);
  if (!status) return undefined;
  const { mtimeMs } = status;
  if (before?.mtimeMs === mtimeMs) return before;
  const content = await readFile(file, 'utf8').catch(() => '');
  const { frontMatter, body } = split(file, content);
  const { title = id, source } = frontMatter;
  const [words, characters] = [wordsIn(body), body.length];
  return { mtimeMs, article: { id, title, source, origin: 'server', words, characters } };
}

function split(file: string, content: string): { frontMatter: FrontMatter; body: string } {
  try {
    return splitFrontMatter(file, content);
  } catch (error) {
    if (error instanceof UserError) return { frontMatter: {}, body: content };
    throw error;
  }
}
