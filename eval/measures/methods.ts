// The ways of ranking that the evaluation compares: single signals, the mixture of the design sketch,
// and the fitted fusion. A method gives each candidate a score, from its raw signals.
import { PART_NAMES, type Parts } from '../../src/reading/score.js';
import { SCORE } from '../../src/reading/weights.js';
import { fuse, type Signals } from '../../src/retrieval/fusion.js';
import { FUSION } from '../../src/retrieval/weights.js';

export interface Method {
  readonly name: string;
  /** One score for each candidate, higher is better. */
  score(candidates: readonly Signals[]): number[];
}

export const HYBRID = '**hybrid, fitted**';

const EMBEDDER = 'verbatim-embedder';

export const METHODS: readonly Method[] = [
  single('keyword only (BM25, sentence)', 'keyword:sentence'),
  single('vector only (sentence)', `${EMBEDDER}:sentence`),
  { name: 'sketch: mixed by hand', score: (all) => all.map(mixed) },
  {
    name: HYBRID,
    score(all) {
      const scores = new Array<number>(all.length).fill(0);
      const ids = all.map((_, i) => i);
      const ranked = fuse(ids, (i) => all[i] ?? {}, String, FUSION);
      for (const { candidate, score } of ranked) scores[candidate] = score;
      return scores;
    },
  },
];

/** Ways of ranking the candidates that were read, by the parts of their score. */
export const READING_METHODS: readonly {
  readonly name: string;
  readonly score: (parts: Parts) => number;
}[] = [
  { name: 'reader only (relevance)', score: ({ relevance }) => relevance },
  { name: 'reader only (answerability of the span)', score: ({ answerability }) => answerability },
  {
    name: '**retrieval, reader and type, fitted**',
    score: (parts) => PART_NAMES.reduce((sum, name) => sum + SCORE.weights[name] * parts[name], 0),
  },
];

function single(name: string, signal: string): Method {
  return { name, score: (all) => all.map((signals) => signals[signal] ?? 0) };
}

/** sentence + 0.3 × window + 0.5 × paragraph cosine + 0.02 × (BM25 of the sentence + 0.5 × of the paragraph). */
function mixed(signals: Signals): number {
  const of = (name: string) => signals[name] ?? 0;
  const cosines =
    of(`${EMBEDDER}:sentence`) + 0.3 * of(`${EMBEDDER}:window`) + 0.5 * of(`${EMBEDDER}:paragraph`);
  return cosines + 0.02 * (of('keyword:sentence') + 0.5 * of('keyword:paragraph'));
}
