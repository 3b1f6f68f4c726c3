// The two small regressions that fit the weights: a conditional logit for ranking and a logistic
// regression for refusing. Both are convex and have a handful of weights, so gradient descent with
// momentum is all it takes.
import { sigmoid } from '../../src/retrieval/evidence.js';

/** One question: a row of features for each candidate, and which candidates are right. */
export interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** How much the question counts. */
  readonly weight: number;
}

export interface Example {
  readonly row: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

/**
 * Conditional logit (McFadden 1974): maximises the softmax's share of the right candidates, with an L2
 * penalty and weights that may not be negative: a signal may count nothing, but never against.
 */
export function fitConditionalLogit(choices: readonly Choice[], penalty: number): number[] {
  const size = choices[0]?.rows[0]?.length ?? 0;
  const loss = (w: readonly number[]) => {
    const gradient = w.map((value) => 2 * penalty * value);
    let value = penalty * dot(w, w);
    for (const { rows, right, weight } of choices) {
      const scores = rows.map((row) => dot(row, w));
      const top = Math.max(...scores);
      const exps = scores.map((score) => Math.exp(score - top));
      const all = sum(exps);
      const good = sum(exps.map((e, i) => (right[i] ? e : 0)));
      value -= weight * Math.log(good / all);
      for (const [i, row] of rows.entries()) {
        const e = exps[i] ?? 0;
        const factor = weight * (e / all - (right[i] ? e / good : 0));
        for (let k = 0; k < size; k++) gradient[k] = (gradient[k] ?? 0) + factor * (row[k] ?? 0);
      }
    }
    return { value, gradient };
  };
  return minimize(loss, new Array(size).fill(0.1), (weight) => Math.max(0, weight));
}

/**
 * Logistic regression with an L2 penalty on the weights of the standardised features. Returns the
 * weights of the features as they are, and the intercept last.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): number[] {
  const size = examples[0]?.row.length ?? 0;
  const columns = Array.from({ length: size }, (_, k) => examples.map(({ row }) => row[k] ?? 0));
  const means = columns.map((column) => sum(column) / column.length);
  const deviations = columns.map((column, k) =>
    Math.sqrt(sum(column.map((value) => (value - (means[k] ?? 0)) ** 2)) / column.length),
  );
  const standardized = examples.map((example) => ({
    ...example,
    row: example.row.map((value, k) => (value - (means[k] ?? 0)) / (deviations[k] || 1)),
  }));
  const fitted = fitStandardized(standardized, size, penalty);
  const weights = deviations.map((deviation, k) => (fitted[k] ?? 0) / (deviation || 1));
  return [...weights, (fitted[size] ?? 0) - dot(weights, means)];
}

function fitStandardized(examples: readonly Example[], size: number, penalty: number): number[] {
  const loss = (w: readonly number[]) => {
    const gradient = w.map((value, k) => (k < size ? 2 * penalty * value : 0));
    let value = penalty * dot(w.slice(0, size), w.slice(0, size));
    for (const { row, positive, weight } of examples) {
      const logit = dot(row, w) + (w[size] ?? 0);
      const p = sigmoid(logit);
      value += weight * Math.log1p(Math.exp(positive ? -logit : logit));
      const factor = weight * (p - (positive ? 1 : 0));
      for (let k = 0; k < size; k++) gradient[k] = (gradient[k] ?? 0) + factor * (row[k] ?? 0);
      gradient[size] = (gradient[size] ?? 0) + factor;
    }
    return { value, gradient };
  };
  return minimize(loss, new Array(size + 1).fill(0), (weight) => weight);
}

type Loss = (w: readonly number[]) => { value: number; gradient: number[] };

const MAX_STEPS = 500;
/** Relative gain of a step under which it stops; the weights then move in the fourth decimal. */
const TOLERANCE = 1e-8;

/** Projected gradient descent with momentum that restarts when it overshoots (Nesterov; O'Donoghue 2015). */
function minimize(loss: Loss, start: number[], project: (weight: number) => number): number[] {
  let current = { w: start, ...loss(start) };
  let ahead = current;
  let step = 1e-3;
  let momentum = 0;
  for (let i = 0; i < MAX_STEPS; i++) {
    const w = ahead.w.map((weight, k) => project(weight - step * (ahead.gradient[k] ?? 0)));
    const next = { w, ...loss(w) };
    const moved = w.map((weight, k) => weight - (ahead.w[k] ?? 0));
    const bound = ahead.value + dot(ahead.gradient, moved) + dot(moved, moved) / (2 * step);
    if (next.value > bound + 1e-12 * Math.abs(bound)) {
      step /= 2;
      continue;
    }
    const gain = current.value - next.value;
    if (gain < 0) {
      [ahead, momentum] = [current, 0];
      continue;
    }
    momentum++;
    const beta = momentum / (momentum + 3);
    const w2 = w.map((weight, k) => project(weight + beta * (weight - (current.w[k] ?? 0))));
    current = next;
    if (gain < TOLERANCE * Math.abs(next.value)) break;
    ahead = { w: w2, ...loss(w2) };
    step *= 1.2;
  }
  return current.w;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
