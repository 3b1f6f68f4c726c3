// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { ConfidenceWeights, PartWeights } from './ranking.js';

/** Weights of the parts of a candidate’s score, with the reader that ships. */
export const RANKING: PartWeights = {
  retrieval: 0.4739,
  relevance: 0,
  answerability: 0.389,
  names: 0.8259,
  adds: 0.2893,
};

/** Logistic regression for whether a question is answered, with the reader that ships. */
export const CONFIDENCE: ConfidenceWeights = {
  intercept: -0.3126,
  weights: {
    relevance: 0.3485,
    topic: 0.0784,
  },
  threshold: 0.112,
};
