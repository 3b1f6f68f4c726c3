// What a search proposes: one sentence, with what the searches say of it.
import type { Article, Sentence } from '../corpus/article.js';
import type { Signals } from './fusion.js';

export interface Candidate {
  /** `<article>:sentence:<start>-<end>`. */
  readonly key: string;
  readonly article: Article;
  readonly sentence: Sentence;
  readonly text: string;
  /** Raw signals: "keyword:<level>" is a BM25 score, "<model>:<level>" a cosine similarity. */
  readonly signals: Signals;
}
