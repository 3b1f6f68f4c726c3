// Fuses the signals of several searches into one ranking. Signals have scales of their own (a cosine, a
// BM25 score), so each is standardised over the question's candidates before it is weighed; the
// weighted sum is a conditional logit, whose softmax is the share of probability of each candidate.

/** One candidate's raw signals by name; a signal that did not find it is 0. */
export type Signals = Readonly<Record<string, number>>;

export type Weights = Readonly<Record<string, number>>;

export interface Traced {
  readonly raw: number;
  /** Standard deviations above the mean of all candidates. */
  readonly standardized: number;
  /** What the signal adds to the score: weight × standardized. */
  readonly contribution: number;
}

export interface Fused<T> {
  readonly candidate: T;
  /** Sum of all contributions. */
  readonly score: number;
  /** exp(score) over the sum of all candidates': in (0, 1], adds up to 1. */
  readonly share: number;
  readonly trace: Readonly<Record<string, Traced>>;
}

/** Best first; ties are broken by `keyOf`. A signal without a weight is traced but counts nothing. */
export function fuse<T>(
  candidates: readonly T[],
  signalsOf: (candidate: T) => Signals,
  keyOf: (candidate: T) => string,
  weights: Weights,
): Fused<T>[] {
  const signals = candidates.map(signalsOf);
  const names = [...new Set(signals.flatMap((s) => Object.keys(s)))];
  const moments = new Map(
    names.map((name) => [name, momentsOf(signals.map((s) => s[name] ?? 0))] as const),
  );
  const scored = candidates.map((candidate, i) => {
    const trace: Record<string, Traced> = {};
    let score = 0;
    for (const name of names) {
      const raw = signals[i]?.[name] ?? 0;
      const { mean, deviation } = moments.get(name) ?? { mean: 0, deviation: 1 };
      const standardized = (raw - mean) / deviation;
      const contribution = (weights[name] ?? 0) * standardized;
      score += contribution;
      trace[name] = { raw, standardized, contribution };
    }
    return { candidate, score, trace };
  });
  const top = scored.reduce((max, { score }) => Math.max(max, score), Number.NEGATIVE_INFINITY);
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return scored
    .map((entry) => ({ ...entry, share: Math.exp(entry.score - top) / total }))
    .sort((a, b) => b.score - a.score || (keyOf(a.candidate) < keyOf(b.candidate) ? -1 : 1));
}

/** Below this a deviation is rounding noise: the signal is the same for all and tells nothing. */
const MIN_DEVIATION = 1e-6;

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance);
  return { mean, deviation: deviation < MIN_DEVIATION ? 1 : deviation };
}
