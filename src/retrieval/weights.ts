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
  intercept: -80.5987,
  weights: {
    coverage: 6.7995,
    similarity: 96.5303,
  },
  threshold: 0.2448,
};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = {
  intercept: -3.5856,
  weights: {
    coverage: 10.7951,
  },
  threshold: 0.052,
};
