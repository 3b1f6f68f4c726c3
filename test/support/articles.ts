// Articles for tests: made up, or those that ship.
import path from 'node:path';
import type { Article } from '../../src/corpus/article.js';
import { DAMAGED } from '../../src/corpus/damaged.js';
import { loadCorpus, parseArticle } from '../../src/corpus/load.js';
import { PROJECT_DIR } from '../../src/paths.js';

export const ARTICLES_DIR = path.join(PROJECT_DIR, 'articles');

/** With blanks for the characters with which a file is refused as damaged. */
export function undamaged(text: string): string {
  return text.replace(/\p{Cs}/gu, ' ').replace(DAMAGED, ' ');
}

export function articleOf(body: string, id = 'a'): Article {
  return parseArticle(`${id}.md`, Buffer.from(undamaged(body)));
}

export async function shippedArticles(): Promise<readonly Article[]> {
  return (await loadCorpus(ARTICLES_DIR)).articles;
}

/** The texts of all sentences. */
export function sentencesOf({ body, sentences }: Article): string[] {
  return sentences.map(({ start, end }) => body.slice(start, end));
}
