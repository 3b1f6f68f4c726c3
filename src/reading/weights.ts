// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { AnsweredWeights, ScoreWeights } from './score.js';

/** Logistic regression for whether a candidate answers, with the reader that ships. */
export const SCORE: ScoreWeights = {
  intercept: -2.6209,
  weights: {
    retrieval: 0.2624,
    relevance: 0.2273,
    answerability: 0.2557,
    names: 0.1676,
  },
  shown: 0.3177,
};

/** Logistic regression for whether the question is answered, with the reader that ships. */
export const ANSWERED: AnsweredWeights = {
  intercept: 2.7245,
  weights: {
    score: 0.7476,
    meanRelevance: 0.372,
  },
  threshold: 0.3451,
};
