// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { EvidenceWeights } from './evidence.js';

/** Weights of the standardised signals of the models that ship. */
export const FUSION: Readonly<Record<string, number>> = {
  'keyword:sentence': 0.1572,
  'keyword:paragraph': 0.3522,
  'e5-small-v2:sentence': 0.959,
  'e5-small-v2:window': 0.6882,
  'e5-small-v2:paragraph': 0.4708,
  'all-MiniLM-L6-v2:sentence': 0,
  'all-MiniLM-L6-v2:window': 0.1736,
  'all-MiniLM-L6-v2:paragraph': 0.3173,
};

/** Logistic regression for the evidence with the models that ship. */
export const EVIDENCE: EvidenceWeights = {
  intercept: -77.8973,
  weights: {
    coverage: 7.4665,
    similarity: 93.2224,
  },
  threshold: 0.2237,
};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = {
  intercept: -3.8884,
  weights: {
    coverage: 12.2865,
  },
  threshold: 0.029,
};
