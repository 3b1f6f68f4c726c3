// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { EvidenceWeights } from './evidence.js';

/** Weights of the standardised signals of the models that ship. */
export const FUSION: Readonly<Record<string, number>> = {
  'keyword:sentence': 0.0142,
  'keyword:paragraph': 0.1818,
  'e5-small-v2:sentence': 1,
  'e5-small-v2:window': 0.693,
  'e5-small-v2:paragraph': 0.1045,
  'all-MiniLM-L6-v2:sentence': 0.6486,
  'all-MiniLM-L6-v2:window': 0,
  'all-MiniLM-L6-v2:paragraph': 0,
};

/** Logistic regression for the evidence with the models that ship. */
export const EVIDENCE: EvidenceWeights = {
  intercept: -63.9792,
  weights: {
    coverage: 3.1302,
    similarity: 79.3628,
  },
  threshold: 0.1417,
};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = {
  intercept: -1.2316,
  weights: {
    coverage: 7.0131,
  },
  threshold: 0.2174,
};
