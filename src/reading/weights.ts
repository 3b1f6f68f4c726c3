// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { ConfidenceWeights, PartWeights } from './ranking.js';

/** Weights of the parts of a candidate’s score, with the reader that ships. */
export const RANKING: PartWeights = {
  retrieval: 0.4771,
  relevance: 0,
  answerability: 0.3856,
  names: 0.8155,
  adds: 0.2901,
};

/** Logistic regression for whether a question is answered, with the reader that ships. */
export const CONFIDENCE: ConfidenceWeights = {
  intercept: -0.2215,
  weights: {
    relevance: 0.4025,
    topic: 0.0962,
  },
  threshold: 0.1765,
};
