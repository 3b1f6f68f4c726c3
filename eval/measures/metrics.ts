// The figures of an evaluation: hit@k and mean reciprocal rank of ranks, refusals at a given share of
// false refusals, area under the ROC curve, and 95 % intervals by bootstrap.

/** Rank of the first right result, from 1; Infinity where there is none. */
export type Rank = number;

export function hitAt(ranks: readonly Rank[], k: number): number {
  return mean(ranks.map((rank) => (rank <= k ? 1 : 0)));
}

export function meanReciprocalRank(ranks: readonly Rank[]): number {
  return mean(ranks.map((rank) => 1 / rank));
}

/**
 * The threshold under which at most `share` of the answerable are refused: a question is refused when
 * its probability is below it.
 */
export function thresholdFor(answerable: readonly number[], share: number): number {
  const sorted = answerable.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** Share of the unanswerable that are refused when at most `share` of the answerable are. */
export function refusedAt(
  answerable: readonly number[],
  unanswerable: readonly number[],
  share: number,
): number {
  const threshold = thresholdFor(answerable, share);
  return mean(unanswerable.map((probability) => (probability < threshold ? 1 : 0)));
}

/** Probability that an answerable question has the higher value; ties count half. */
export function areaUnderCurve(
  answerable: readonly number[],
  unanswerable: readonly number[],
): number {
  return mean(
    answerable.map((a) => mean(unanswerable.map((u) => (a > u ? 1 : a === u ? 0.5 : 0)))),
  );
}

/** Resamples of the bootstrap; the ends of the interval then move by less than 0.1 points. */
const RESAMPLES = 2000;

/** 95 % percentile interval of a statistic (Efron 1979), from a seeded generator. */
export function bootstrap<T>(
  values: readonly T[],
  statistic: (sample: readonly T[]) => number,
): [low: number, high: number] {
  const random = seededRandom(20240516);
  const results = Array.from({ length: RESAMPLES }, () =>
    statistic(values.map(() => values[Math.floor(random() * values.length)] as T)),
  ).toSorted((a, b) => a - b);
  const at = (share: number) => results[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** Mulberry32: small, seeded, good enough for resampling and shuffling. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A share in percent, with one decimal. */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

export function mean(values: readonly number[]): number {
  return values.length === 0
    ? Number.NaN
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}
