// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Conditional logit and logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -3.6766,
  weights: {
    retrieval: 3.026,
    relevance: 0.3686,
    answerability: 0.1384,
    names: 0.3349,
  },
  shown: 0.3041,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 0.871,
  weights: {
    score: 0.4833,
    bestRelevance: 0.3302,
    meanRelevance: 0.0636,
  },
  threshold: 0.2608,
};
