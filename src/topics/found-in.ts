// Which sentences a look-up has found, for what goes through all sentences of the articles.
import type { Article, Sentence } from '../corpus/article.js';
import type { Lookup } from './topics.js';

/** Whether a sentence of an article is about a topic. */
export type IsAbout = (article: Article, sentence: Sentence) => boolean;

/** Whether a sentence is one of those that were found. */
export function isFoundIn({ groups }: Lookup): IsAbout {
  const starts = new Map(
    groups.map(({ article, excerpts }) => [
      article.id,
      new Set(excerpts.map(({ start }) => start)),
    ]),
  );
  return ({ id }, { start }) => starts.get(id)?.has(start) ?? false;
}
