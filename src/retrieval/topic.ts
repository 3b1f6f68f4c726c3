// What a topic that somebody typed has to do with a sentence: all of its terms stand in it.
import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { termsOf } from './words.js';

/** Whether a sentence of an article is about the topic. */
export type IsAbout = (article: Article, sentence: Sentence) => boolean;

/** Undefined for a topic without any word that could be looked for. */
export function aboutTopic(topic: string): IsAbout | undefined {
  const wanted = [...new Set(termsOf(topic))];
  if (wanted.length === 0) return undefined;
  return (article, sentence) => {
    const terms = new Set(termsOf(textOf(article, sentence)));
    return wanted.every((term) => terms.has(term));
  };
}
