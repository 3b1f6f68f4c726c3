// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Conditional logit and logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -3.6645,
  weights: {
    retrieval: 3.0205,
    relevance: 0.3728,
    answerability: 0.1367,
    names: 0.2573,
  },
  shown: 0.3044,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 0.8856,
  weights: {
    score: 0.4947,
    bestRelevance: 0.3221,
    meanRelevance: 0.0642,
  },
  threshold: 0.285,
};
