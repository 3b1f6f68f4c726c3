// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { EvidenceWeights } from './evidence.js';

/** Weights of the standardised signals of the models that ship. */
export const FUSION: Readonly<Record<string, number>> = {
  'keyword:sentence': 0.0141,
  'keyword:paragraph': 0.179,
  'e5-small-v2:sentence': 0.9973,
  'e5-small-v2:window': 0.7091,
  'e5-small-v2:paragraph': 0.0866,
  'all-MiniLM-L6-v2:sentence': 0.6533,
  'all-MiniLM-L6-v2:window': 0,
  'all-MiniLM-L6-v2:paragraph': 0,
};

/** Logistic regression for the evidence with the models that ship. */
export const EVIDENCE: EvidenceWeights = {
  intercept: -64.0857,
  weights: {
    coverage: 3.0888,
    similarity: 79.5023,
  },
  threshold: 0.1388,
};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = {
  intercept: -1.2293,
  weights: {
    coverage: 7.0001,
  },
  threshold: 0.2178,
};
