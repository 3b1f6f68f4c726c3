// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { EvidenceWeights } from './evidence.js';

/** Weights of the standardised signals of the models that ship. */
export const FUSION: Readonly<Record<string, number>> = {
  'keyword:sentence': 0,
  'keyword:paragraph': 0.1878,
  'verbatim-embedder:sentence': 2.1101,
  'verbatim-embedder:window': 0.5266,
  'verbatim-embedder:paragraph': 0.1874,
};

/** Logistic regression for the evidence with the models that ship. */
export const EVIDENCE: EvidenceWeights = {
  intercept: -19.2649,
  weights: {
    coverage: 4.0122,
    similarity: 31.7308,
  },
  threshold: 0.134,
};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = {
  intercept: -1.2107,
  weights: {
    coverage: 7.1915,
  },
  threshold: 0.2212,
};
