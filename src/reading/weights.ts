// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.627,
  weights: {
    retrieval: 0.2635,
    relevance: 0.2198,
    answerability: 0.2613,
    names: 0.178,
  },
  shown: 0.3504,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: -0.0219,
  weights: {
    score: 0.0649,
    relevance: 0.7229,
  },
  threshold: 0.2945,
};
