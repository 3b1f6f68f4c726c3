// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.3081,
  weights: {
    retrieval: 0.2256,
    relevance: 0.0444,
    answerability: 0.3157,
    names: 0.2074,
  },
  shown: 0.3311,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 2.4351,
  weights: {
    score: 0.7497,
    meanRelevance: 0.2713,
  },
  threshold: 0.3452,
};
