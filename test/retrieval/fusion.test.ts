import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, type Signals, type Weights } from '../../src/retrieval/fusion.js';

interface Item {
  readonly id: string;
  readonly signals: Signals;
}

const run = (items: readonly Item[], weights: Weights) =>
  fuse(
    items,
    ({ signals }) => signals,
    ({ id }) => id,
    weights,
  );

const ids = (fused: ReturnType<typeof run>) => fused.map(({ candidate }) => candidate.id);

const items = fc
  .array(fc.record({ a: fc.integer({ min: -50, max: 50 }), b: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((all) => all.map((signals, i): Item => ({ id: `c${String(i).padStart(2, '0')}`, signals })));
const weights = fc.record({
  a: fc.double({ min: 0, max: 3, noNaN: true }),
  b: fc.double({ min: 0, max: 3, noNaN: true }),
});

describe('fusion', () => {
  it('ranks by the weighted sum of standardised signals', () => {
    const fused = run(
      [
        { id: 'x', signals: { a: 1, b: 100 } },
        { id: 'y', signals: { a: 3, b: 300 } },
      ],
      { a: 2, b: 0.5 },
    );
    expect(ids(fused)).toEqual(['y', 'x']);
    expect(fused[0]?.score).toBeCloseTo(2.5);
    expect(fused[1]?.score).toBeCloseTo(-2.5);
    expect(fused[0]?.trace).toEqual({
      a: { raw: 3, standardized: 1, contribution: 2 },
      b: { raw: 300, standardized: 1, contribution: 0.5 },
    });
  });

  it('traces a signal without a weight, and lets it count nothing', () => {
    const [first] = run(
      [
        { id: 'x', signals: { a: 0, b: 9 } },
        { id: 'y', signals: { a: 1, b: 0 } },
      ],
      { a: 1 },
    );
    expect(first?.candidate.id).toBe('y');
    expect(first?.trace.b).toMatchObject({ raw: 0, contribution: expect.closeTo(0) });
  });

  it('takes a signal that did not find a candidate for 0, whichever candidate comes first', () => {
    const some: Item[] = [
      { id: 'x', signals: {} },
      { id: 'y', signals: { a: 5 } },
    ];
    expect(ids(run(some, { a: 1 }))).toEqual(['y', 'x']);
    expect(ids(run(some.toReversed(), { a: 1 }))).toEqual(['y', 'x']);
  });

  it('gives a signal that is the same for all no say, and no NaN', () => {
    const same = ['z', 'x', 'y'].map((id) => ({ id, signals: { a: 0.1 + 0.2, b: 1e9 } }));
    const fused = run(same, { a: 5, b: 5 });
    expect(ids(fused)).toEqual(['x', 'y', 'z']);
    for (const { score, share } of fused) {
      expect(score).toBeCloseTo(0, 5);
      expect(share).toBeCloseTo(1 / 3, 5);
    }
  });

  it('ranks nothing without candidates', () => {
    expect(run([], { a: 1 })).toEqual([]);
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(
        items.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        weights,
        ([all, shuffled], w) => {
          // Sums in another order differ in their last digit: those who tie but for it may swap.
          const scores = new Map(run(all, w).map(({ candidate, score }) => [candidate.id, score]));
          const order = run(shuffled, w);
          for (const [i, { candidate, score, share }] of order.entries()) {
            expect(score).toBeCloseTo(scores.get(candidate.id) ?? Number.NaN, 9);
            expect(share).toBeCloseTo(run(all, w)[i]?.share ?? Number.NaN, 9);
          }
        },
      ),
    );
  });

  it('breaks ties in order of the ids', () => {
    fc.assert(
      fc.property(items, weights, (all, w) => {
        const fused = run(all.toReversed(), w);
        for (const [i, { score, candidate }] of fused.entries()) {
          const next = fused[i + 1];
          if (!next) break;
          expect(score).toBeGreaterThanOrEqual(next.score);
          if (score === next.score) expect(candidate.id < next.candidate.id).toBe(true);
        }
      }),
    );
  });

  it('gives shares that fall, lie in (0, 1] and add up to 1', () => {
    fc.assert(
      fc.property(items, weights, (all, w) => {
        const shares = run(all, w).map(({ share }) => share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        for (const share of shares) expect(share > 0 && share <= 1).toBe(true);
      }),
    );
  });

  it('traces what adds up to the score, without NaN', () => {
    fc.assert(
      fc.property(items, weights, (all, w) => {
        for (const { score, trace, candidate } of run(all, w)) {
          const contributions = Object.values(trace).map(({ contribution }) => contribution);
          expect(contributions.reduce((sum, value) => sum + value, 0)).toBeCloseTo(score, 9);
          expect(Number.isFinite(score)).toBe(true);
          expect(trace.a?.raw).toBe(candidate.signals.a);
        }
      }),
    );
  });

  it('never ranks a candidate lower for more of a signal that counts', () => {
    fc.assert(
      fc.property(items, weights, fc.nat(), fc.integer({ min: 1, max: 50 }), (all, w, n, more) => {
        const chosen = all[n % all.length];
        if (!chosen) return;
        const raised = all.map((item) =>
          item === chosen
            ? { ...item, signals: { ...item.signals, a: (item.signals.a ?? 0) + more } }
            : item,
        );
        // Weight on `a` alone: with others, a larger spread of `a` makes each of its units count less.
        const rankIn = (set: readonly Item[]) => ids(run(set, { a: w.a })).indexOf(chosen.id);
        expect(rankIn(raised)).toBeLessThanOrEqual(rankIn(all));
      }),
    );
  });
});
