// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.6997,
  weights: {
    retrieval: 0.2519,
    relevance: 0.3162,
    answerability: 0.2016,
    names: 0.1346,
    adds: 0.503,
  },
  answered: 0.0946,
  shown: 0.4014,
};
