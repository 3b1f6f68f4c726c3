// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { ConfidenceWeights, PartWeights } from './ranking.js';

/** Weights of the parts of a candidate’s score, with the reader that ships. */
export const RANKING: PartWeights = {
  retrieval: 0.4776,
  relevance: 0,
  answerability: 0.3854,
  names: 0.8124,
  adds: 0.2905,
};

/** Logistic regression for whether a question is answered, with the reader that ships. */
export const CONFIDENCE: ConfidenceWeights = {
  intercept: 0.3881,
  weights: {
    relevance: 0.4075,
    topic: 0.5332,
  },
  threshold: 0.1789,
};
