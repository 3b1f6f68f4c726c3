// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.5624,
  weights: {
    retrieval: 0.2615,
    relevance: 0.0697,
    answerability: 0.2744,
    names: 0.2378,
  },
  shown: 0.3483,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 2.8013,
  weights: {
    score: 0.7276,
    meanRelevance: 0.3377,
  },
  threshold: 0.3279,
};
