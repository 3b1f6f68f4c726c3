// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.8506,
  weights: {
    retrieval: 0.2667,
    relevance: 0.0429,
    answerability: 0.2995,
    names: 0.2066,
  },
  shown: 0.2894,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 2.4329,
  weights: {
    score: 0.7406,
    meanRelevance: 0.2976,
  },
  threshold: 0.3015,
};
