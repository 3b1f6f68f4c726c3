import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaUnderCurve,
  bootstrap,
  hitAt,
  mean,
  meanReciprocalRank,
  refusedAt,
  seededRandom,
  thresholdFor,
} from '../../eval/measures/metrics.js';

const NEVER = Number.POSITIVE_INFINITY;
const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('ranks', () => {
  it('are counted up to k', () => {
    const ranks = [1, 2, 3, 4, NEVER];
    expect(hitAt(ranks, 1)).toBeCloseTo(0.2);
    expect(hitAt(ranks, 3)).toBeCloseTo(0.6);
    expect(hitAt(ranks, 100)).toBeCloseTo(0.8);
  });

  it('have a mean of their reciprocals, in which what was never found counts 0', () => {
    expect(meanReciprocalRank([1, 2, 4, NEVER])).toBeCloseTo((1 + 0.5 + 0.25) / 4);
    expect(meanReciprocalRank([1, 1])).toBe(1);
  });

  it('of nothing have no mean', () => {
    expect(mean([])).toBeNaN();
    expect(hitAt([], 1)).toBeNaN();
  });
});

describe('the threshold for false refusals', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i / 100);

  it.each([
    [0, 0],
    [0.03, 0.03],
    [0.05, 0.05],
    [0.059, 0.05],
    [0.5, 0.5],
  ])('of %d lies where that share of the answerable lies below', (allowed, threshold) => {
    expect(thresholdFor(hundred, allowed)).toBe(threshold);
  });

  it('does not depend on the order, and leaves the values alone', () => {
    const values = [0.9, 0.1, 0.5];
    expect(thresholdFor(values, 0.4)).toBe(0.5);
    expect(values).toEqual([0.9, 0.1, 0.5]);
  });

  it('never refuses more of the answerable than allowed, and no larger one would do', () => {
    fc.assert(
      fc.property(probabilities, share, (values, allowed) => {
        const threshold = thresholdFor(values, allowed);
        const refused = values.filter((value) => value < threshold).length;
        expect(refused).toBeLessThanOrEqual(values.length * allowed);
        const next = values.filter((value) => value <= threshold).length;
        if (allowed < 1) expect(next).toBeGreaterThan(Math.floor(values.length * allowed));
      }),
    );
  });

  it('gives the share of the unanswerable that are refused', () => {
    expect(refusedAt(hundred, [0.01, 0.04, 0.05, 0.9], 0.05)).toBe(0.5);
    expect(refusedAt(hundred, [0.01], 0)).toBe(0);
  });
});

describe('the area under the curve', () => {
  it.each([
    ['1 where all answerable lie above', [0.8, 0.9], [0.1, 0.2], 1],
    ['0 where all lie below', [0.1], [0.8, 0.9], 0],
    ['a half where nothing tells them apart', [0.5, 0.5], [0.5], 0.5],
    ['the share of pairs in order', [0.3, 0.9], [0.5], 0.5],
  ])('is %s', (_, answerable, unanswerable, area) => {
    expect(areaUnderCurve(answerable, unanswerable)).toBe(area);
  });
});

describe('the bootstrap', () => {
  it('gives an interval that holds the statistic, and is the same every time', () => {
    fc.assert(
      fc.property(probabilities, (values) => {
        const [low, high] = bootstrap(values, mean);
        expect(low).toBeLessThanOrEqual(mean(values) + 1e-9);
        expect(high).toBeGreaterThanOrEqual(mean(values) - 1e-9);
        expect(bootstrap(values, mean)).toEqual([low, high]);
      }),
      { numRuns: 20 },
    );
  });

  it('comes near the interval that the normal distribution gives', () => {
    const values = Array.from({ length: 400 }, (_, i) => (i < 280 ? 1 : 0));
    const margin = 1.96 * Math.sqrt((0.7 * 0.3) / 400);
    const [low, high] = bootstrap(values, mean);
    expect(low).toBeCloseTo(0.7 - margin, 2);
    expect(high).toBeCloseTo(0.7 + margin, 2);
  });

  it('is narrower for more values', () => {
    const width = (count: number) => {
      const values = Array.from({ length: count }, (_, i) => i % 2);
      const [low, high] = bootstrap(values, mean);
      return high - low;
    };
    expect(width(1000)).toBeLessThan(width(100) / 2);
  });

  it('has no width where all values are the same', () => {
    expect(bootstrap([1, 1, 1], mean)).toEqual([1, 1]);
  });
});

describe('the seeded generator', () => {
  it('gives the same numbers for a seed, and others for another', () => {
    const numbers = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 1000 }, () => random());
    };
    expect(numbers(1)).toEqual(numbers(1));
    expect(numbers(1)).not.toEqual(numbers(2));
    expect(numbers(1).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(numbers(1))).toBeCloseTo(0.5, 1);
    expect(new Set(numbers(1)).size).toBe(1000);
  });
});
