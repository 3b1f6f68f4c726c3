// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

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
  shown: 0.4014,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 0,
  weights: { score: 1, relevance: 0, coverage: 0 },
  threshold: 0.0946,
};
