// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.635,
  weights: {
    retrieval: 0.256,
    relevance: 0.1987,
    answerability: 0.255,
    names: 0.2212,
  },
  shown: 0.3341,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 2.7512,
  weights: {
    score: 0.7466,
    meanRelevance: 0.36,
  },
  threshold: 0.3531,
};
