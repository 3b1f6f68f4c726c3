// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { EvidenceWeights } from './evidence.js';

/** Weights of the standardised signals of the models that ship. */
export const FUSION: Readonly<Record<string, number>> = {
  'keyword:sentence': 0.1549,
  'keyword:paragraph': 0.3531,
  'e5-small-v2:sentence': 0.964,
  'e5-small-v2:window': 0.6878,
  'e5-small-v2:paragraph': 0.4659,
  'all-MiniLM-L6-v2:sentence': 0,
  'all-MiniLM-L6-v2:window': 0.1757,
  'all-MiniLM-L6-v2:paragraph': 0.3185,
};

/** Logistic regression for the evidence with the models that ship. */
export const EVIDENCE: EvidenceWeights = {
  intercept: -14.3382,
  weights: {
    coverage: 0.758,
    similarity: 16.4332,
  },
  threshold: 0.243,
};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = {
  intercept: -0.7735,
  weights: {
    coverage: 1.5291,
  },
  threshold: 0.319,
};
