// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.3043,
  weights: {
    retrieval: 0.2244,
    relevance: 0.0457,
    answerability: 0.3154,
    names: 0.2145,
  },
  shown: 0.3299,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 2.4318,
  weights: {
    score: 0.7501,
    meanRelevance: 0.2704,
  },
  threshold: 0.2958,
};
