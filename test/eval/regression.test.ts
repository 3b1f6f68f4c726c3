// Data made from known weights, which the regressions have to find again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  type Example,
  fitConditionalLogit,
  fitLogistic,
} from '../../eval/fitting/regression.js';
import { seededRandom } from '../../eval/measures/metrics.js';

const random = seededRandom(7);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);

/** Questions whose right candidate is drawn with the softmax of these weights. */
function choicesFrom(weights: readonly number[], count: number): Choice[] {
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 8 }, () => weights.map(normal));
    const shares = rows.map((row) => Math.exp(dot(row, weights)));
    let at = random() * shares.reduce((sum, share) => sum + share, 0);
    const drawn = shares.findIndex((share) => {
      at -= share;
      return at < 0;
    });
    return { rows, right: rows.map((_, i) => i === drawn), weight: 1 };
  });
}

function examplesFrom(weights: readonly number[], intercept: number, count: number): Example[] {
  return Array.from({ length: count }, () => {
    // Signs with scales of their own, as a similarity between 0.7 and 0.9 has.
    const row = weights.map((_, k) => (k + 1) * 3 + normal() / (k + 1));
    const probability = 1 / (1 + Math.exp(-(dot(row, weights) + intercept)));
    return { row, positive: random() < probability, weight: 1 };
  });
}

describe('the conditional logit', () => {
  it('finds the weights that the choices were made with', () => {
    const fitted = fitConditionalLogit(choicesFrom([1.5, 0.5, 0], 3000), 0.01);
    expect(Math.abs((fitted[0] ?? 0) - 1.5)).toBeLessThan(0.1);
    expect(Math.abs((fitted[1] ?? 0) - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(fitted[2] ?? 1)).toBeLessThan(0.06);
  });

  it('gives a signal that speaks against the right one no weight, never a negative one', () => {
    const [for_ = 0, against = 1] = fitConditionalLogit(choicesFrom([1, -1], 1000), 0.01);
    expect(for_).toBeGreaterThan(0.5);
    expect(against).toBe(0);
  });

  it('draws the weights towards 0 the more, the higher the penalty', () => {
    const choices = choicesFrom([2], 300);
    const size = (penalty: number) => fitConditionalLogit(choices, penalty)[0] ?? 0;
    expect(size(1)).toBeGreaterThan(size(50));
    expect(size(50)).toBeGreaterThan(size(5000));
    expect(size(1e6)).toBeLessThan(0.01);
  });

  it('counts a question as often as its weight says', () => {
    const [one, two] = [choicesFrom([2, 0], 60), choicesFrom([0, 2], 60)];
    const twice = [...one, ...one, ...two];
    const weighted = [...one.map((choice) => ({ ...choice, weight: 2 })), ...two];
    for (const [k, value] of fitConditionalLogit(twice, 1).entries()) {
      expect(fitConditionalLogit(weighted, 1)[k]).toBeCloseTo(value, 3);
    }
  });

  it('takes several right candidates together', () => {
    const choices: Choice[] = Array.from({ length: 200 }, () => {
      const rows = [[1], [1], [0]];
      return { rows, right: [true, true, false], weight: 1 };
    });
    expect(fitConditionalLogit(choices, 1)[0]).toBeGreaterThan(1);
  });

  it('is at an optimum: no single weight does better a little higher or lower', () => {
    const choices = choicesFrom([1, 0.2, 0.7], 200);
    const penalty = 1;
    const lossAt = (w: readonly number[]) =>
      choices.reduce((sum, { rows, right }) => {
        const shares = rows.map((row) => Math.exp(dot(row, w)));
        const all = shares.reduce((total, share) => total + share, 0);
        return sum - Math.log((shares[right.indexOf(true)] ?? 0) / all);
      }, penalty * dot(w, w));
    const fitted = fitConditionalLogit(choices, penalty);
    for (const k of fitted.keys()) {
      for (const step of [-0.02, 0.02]) {
        const moved = fitted.map((value, i) => (i === k ? value + step : value));
        expect(lossAt(moved)).toBeGreaterThan(lossAt(fitted));
      }
    }
  });

  it('gives weights that are neither negative nor NaN, whatever the data', () => {
    const choice = fc
      .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -1, max: 1 })), {
        minLength: 1,
        maxLength: 6,
      })
      .chain((rows) =>
        fc
          .nat({ max: rows.length - 1 })
          .map((right): Choice => ({ rows, right: rows.map((_, i) => i === right), weight: 1 })),
      );
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 10 }), (choices) => {
        for (const weight of fitConditionalLogit(choices, 0.5)) {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(weight)).toBe(true);
        }
      }),
    );
  });
});

describe('the logistic regression', () => {
  it('finds the weights and the intercept that the examples were made with', () => {
    const [a = 0, b = 0, intercept = 0] = fitLogistic(examplesFrom([1, -2], 8, 8000), 0.01);
    expect(Math.abs(a - 1)).toBeLessThan(0.15);
    expect(Math.abs(b + 2)).toBeLessThan(0.3);
    expect(Math.abs(intercept - 8)).toBeLessThan(1.5);
  });

  it('gives a sign that is the same for all no weight', () => {
    const examples = examplesFrom([1], -3, 500).map(
      (example): Example => ({ ...example, row: [...example.row, 4] }),
    );
    const [, constant] = fitLogistic(examples, 1);
    expect(constant).toBe(0);
    expect(fitLogistic(examples, 1).every(Number.isFinite)).toBe(true);
  });

  it('is calibrated: on average it says what is', () => {
    const examples = examplesFrom([0.7], -2, 2000);
    const [weight = 0, intercept = 0] = fitLogistic(examples, 1);
    const said = examples.map(({ row }) => 1 / (1 + Math.exp(-(dot(row, [weight]) + intercept))));
    const is = examples.filter(({ positive }) => positive).length / examples.length;
    expect(said.reduce((sum, p) => sum + p, 0) / said.length).toBeCloseTo(is, 2);
  });
});
