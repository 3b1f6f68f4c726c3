// The sentence in which a place of the text lies.
import type { Article, Range, Sentence } from './article.js';
import { firstEndingAfter } from './ranges.js';

/** @returns the first sentence that ends after the offset; undefined past the last */
export function sentenceAt({ sentences }: Article, offset: number): Sentence | undefined {
  return sentences[firstEndingAfter(sentences, offset)];
}

/** The sentences that overlap a range, in order. */
export function sentencesIn(article: Article, { start, end }: Range): Sentence[] {
  const found: Sentence[] = [];
  let sentence = sentenceAt(article, start);
  while (sentence && sentence.start < end) {
    found.push(sentence);
    sentence = article.sentences[sentence.index + 1];
  }
  return found;
}
