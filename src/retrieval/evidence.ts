// Whether the articles say anything about what a question is about. Similarity alone does not tell (an
// unrelated question has a nearest sentence too), so two signs are weighed by a logistic regression into
// one probability. Whether it is answered is for the reader to tell.
import { contextOf } from '../corpus/outline.js';
import type { Candidate } from './candidate.js';
import type { Fused } from './fusion.js';
import type { KeywordSearch } from './keyword-search.js';

export interface Evidence {
  /** Probability, 0 to 1, that the question is about something that the articles are about. */
  readonly probability: number;
  readonly sufficient: boolean;
  readonly signs: Signs;
}

export interface Signs {
  /** How much of the question's words the best sentence holds, 0 to 1, rare words counting more. */
  readonly coverage: number;
  /** Highest cosine similarity of a candidate sentence to the question, by the first embedder. */
  readonly similarity: number;
}

/** Logistic regression; a sign without a weight counts nothing. */
export interface EvidenceWeights {
  readonly intercept: number;
  readonly weights: Readonly<Partial<Record<keyof Signs, number>>>;
  /** Probability below which the articles count as having nothing about it. */
  readonly threshold: number;
}

/** Candidates that are looked at: as many as an answer shows quotes. */
const DEPTH = 5;

/** @param similarityName the signal that holds the first embedder's similarity to the sentence */
export function evidenceOf(
  question: string,
  ranked: readonly Fused<Candidate>[],
  keywords: KeywordSearch,
  similarityName: string,
  { intercept, weights, threshold }: EvidenceWeights,
): Evidence {
  const top = ranked.slice(0, DEPTH).map(({ candidate }) => candidate);
  const signs: Signs = {
    coverage: Math.max(
      0,
      ...top.map(({ article, sentence, text }) =>
        keywords.coverage(question, `${contextOf(article, sentence)} ${text}`),
      ),
    ),
    similarity: Math.max(0, ...top.map(({ signals }) => signals[similarityName] ?? 0)),
  };
  const logit =
    intercept +
    (weights.coverage ?? 0) * signs.coverage +
    (weights.similarity ?? 0) * signs.similarity;
  const probability = sigmoid(logit);
  return { probability, sufficient: probability >= threshold, signs };
}

/** The probability of a logit. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
