// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.1023,
  weights: {
    retrieval: 0.2632,
    relevance: 0.2202,
    answerability: 0.2614,
    names: 0.182,
  },
  shown: 0.3475,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 0.3021,
  weights: {
    score: 0.1603,
    relevance: 0.6575,
  },
  threshold: 0.3476,
};
