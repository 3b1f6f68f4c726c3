// The sentence in which a place of the text lies.
import type { Article, Sentence } from './article.js';

/** @returns the first sentence that ends after the offset; undefined past the last */
export function sentenceAt({ sentences }: Article, offset: number): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return sentences[low];
}
