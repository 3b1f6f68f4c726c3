// Keyword search: BM25 by MiniSearch over terms (words.ts). A word of the question that no text holds
// is taken for a typo and matched with similar words; one that some text holds is taken at its word.
import MiniSearch from 'minisearch';
import { termsOf } from '../text/words.js';

export interface KeywordSearch {
  /** BM25 score (unbounded, > 0) of every text that matches, by its key. */
  search(question: string): Map<string, number>;
  /**
   * How much of the question the text holds: the inverse document frequencies of the question's terms
   * that it has, as a share of all of them. 0 for a question without terms.
   */
  coverage(question: string, text: string): number;
}

export interface KeyedText {
  readonly key: string;
  readonly text: string;
}

/** Greatest edit distance as a share of the stem's length: "agreemnt" (8) may differ by 2 letters. */
const FUZZINESS = 0.25;
/** Letters. Shorter words resemble each other by chance. */
const MIN_FUZZY_LENGTH = 4;

export function createKeywordSearch(texts: readonly KeyedText[]): KeywordSearch {
  const terms = new Map(texts.map(({ text }) => [text, termsOf(text)]));
  const documentFrequency = new Map<string, number>();
  for (const { text } of texts) {
    for (const term of new Set(terms.get(text))) {
      documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    }
  }
  const idf = (term: string) => {
    const n = documentFrequency.get(term) ?? 0;
    return Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  };
  const engine = new MiniSearch<KeyedText>({
    idField: 'key',
    fields: ['text'],
    tokenize: (text) => terms.get(text) ?? termsOf(text),
    processTerm: (term) => term,
    searchOptions: {
      fuzzy: (term) =>
        term.length >= MIN_FUZZY_LENGTH && !documentFrequency.has(term) ? FUZZINESS : false,
    },
  });
  engine.addAll(texts);
  terms.clear();
  return {
    search(question) {
      // A word that is repeated counts as often, and is looked for once.
      const counts = new Map<string, number>();
      for (const term of termsOf(question)) counts.set(term, (counts.get(term) ?? 0) + 1);
      const found = engine.search(question, {
        tokenize: () => [...counts.keys()],
        boostTerm: (term) => counts.get(term) ?? 1,
      });
      return new Map(found.map(({ id, score }) => [String(id), score]));
    },
    coverage(question, text) {
      const held = new Set(termsOf(text));
      let found = 0;
      let all = 0;
      for (const term of new Set(termsOf(question))) {
        const weight = idf(term);
        all += weight;
        if (held.has(term)) found += weight;
      }
      return all === 0 ? 0 : found / all;
    },
  };
}
