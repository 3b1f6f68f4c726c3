// The reader's interface: an extractive question-answering model that reads question and candidate
// together, marks the span that answers, and says how sure it is that none does (as in SQuAD 2.0).
import type { Range } from '../corpus/article.js';

export interface ReaderInput {
  readonly question: string;
  /** What the candidate needs to be understood (the article's title, say); no span lies in it. */
  readonly context: string;
  readonly candidate: string;
}

export interface Reading {
  /** UTF-16 units of the candidate, or null where the model marks nothing. */
  readonly span: Range | null;
  /** Log-odds that the span answers rather than nothing here: start + end logits less those of "no answer". */
  readonly answerability: number;
  /** Log-odds that the candidate is relevant to the question. */
  readonly relevance: number;
}

export interface Reader {
  readonly id: string;
  /** One reading for each input, in order. */
  read(inputs: readonly ReaderInput[]): Promise<Reading[]>;
}
