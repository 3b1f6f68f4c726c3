// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { EvidenceWeights } from './evidence.js';

/** Weights of the standardised signals of the models that ship. */
export const FUSION: Readonly<Record<string, number>> = {
  'keyword:sentence': 0,
  'keyword:paragraph': 0.1901,
  'verbatim-embedder:sentence': 2.1036,
  'verbatim-embedder:window': 0.5578,
  'verbatim-embedder:paragraph': 0.1599,
};

/** Logistic regression for the evidence with the models that ship. */
export const EVIDENCE: EvidenceWeights = {
  intercept: -19.2764,
  weights: {
    coverage: 3.9781,
    similarity: 31.7569,
  },
  threshold: 0.1364,
};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = {
  intercept: -1.2082,
  weights: {
    coverage: 7.172,
  },
  threshold: 0.2217,
};
