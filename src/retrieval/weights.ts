// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { EvidenceWeights } from './evidence.js';

/** Weights of the standardised signals of the models that ship. */
export const FUSION: Readonly<Record<string, number>> = {
  'keyword:sentence': 0.0145,
  'keyword:paragraph': 0.1821,
  'e5-small-v2:sentence': 0.9989,
  'e5-small-v2:window': 0.6864,
  'e5-small-v2:paragraph': 0.1048,
  'all-MiniLM-L6-v2:sentence': 0.6511,
  'all-MiniLM-L6-v2:window': 0,
  'all-MiniLM-L6-v2:paragraph': 0,
};

/** Logistic regression for the evidence with the models that ship. */
export const EVIDENCE: EvidenceWeights = {
  intercept: -64.024,
  weights: {
    coverage: 3.1093,
    similarity: 79.4249,
  },
  threshold: 0.141,
};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = {
  intercept: -1.2313,
  weights: {
    coverage: 7.0052,
  },
  threshold: 0.2174,
};
