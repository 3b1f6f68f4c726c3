import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  draftOf,
  longer,
  positionsIn,
  type Ranked,
  shorter,
  withNextBest,
  withoutLine,
} from '../../src/summary/draft.js';
import { articleOf } from '../support/articles.js';

const article = articleOf('A sentence.');
const excerpt = { article, start: 0, end: 11, paragraph: 1, highlights: [] };
const ranking = (length: number): Ranked => ({ ranked: Array.from({ length }, () => excerpt) });
const anything = () => true;

describe('a draft', () => {
  it('loses a line for good', () => {
    const draft = withoutLine(draftOf([0, 1, 2]), 1);
    expect(positionsIn(draft.chosen)).toEqual([0, 2]);
    expect(positionsIn(longer(draft, ranking(9), anything).chosen)).toEqual([0, 2, 3]);
  });

  it('has the next best that fits in place of a line', () => {
    const fits = (chosen: readonly number[]) => !chosen.includes(3);
    const swapped = withNextBest(draftOf([0, 1, 2]), 0, ranking(9), fits);
    expect(swapped?.position).toBe(4);
    expect(positionsIn(swapped?.draft.chosen ?? 0)).toEqual([1, 2, 4]);
    expect(withNextBest(draftOf([0, 1, 2]), 0, ranking(3), anything)).toBeUndefined();
  });

  it('goes from one length to the next', () => {
    const [nine, short] = [ranking(9), draftOf([0, 1, 2])];
    const medium = longer(short, nine, anything);
    const long = longer(medium, nine, anything);
    expect([medium, long].map(({ chosen }) => positionsIn(chosen).length)).toEqual([5, 8]);
    expect(longer(long, nine, anything)).toEqual(long);
    expect(shorter(long)).toEqual(medium);
    expect(shorter(medium)).toEqual(short);
    expect(shorter(short)).toEqual(short);
  });

  it('grows only by what there is and fits', () => {
    expect(positionsIn(longer(draftOf([0]), ranking(2), anything).chosen)).toEqual([0, 1]);
    expect(longer(draftOf([0]), ranking(9), () => false)).toEqual(draftOf([0]));
  });
});

const steps = fc.array(
  fc.oneof(
    fc.record({ step: fc.constantFrom('drop', 'swap'), position: fc.nat(24) }),
    fc.record({ step: fc.constantFrom('shorter', 'longer'), position: fc.constant(0) }),
  ),
  { maxLength: 30 },
);

test('whatever is done, what was dropped or swapped stays away, and lines are of the ranking', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 25 }), (done, length) => {
      const all = ranking(length);
      const gone = new Set<number>();
      let draft = draftOf([0, 1, 2].filter((position) => position < length));
      for (const { step, position } of done) {
        const has = positionsIn(draft.chosen).includes(position);
        if (step === 'shorter') draft = shorter(draft);
        else if (step === 'longer') draft = longer(draft, all, anything);
        else if (has) {
          const next = step === 'swap' && withNextBest(draft, position, all, anything);
          if (step === 'swap' && !next) continue;
          const last = !next && positionsIn(draft.chosen).length === 1;
          draft = next ? next.draft : withoutLine(draft, position);
          if (!last) gone.add(position);
        }
        const chosen = positionsIn(draft.chosen);
        expect(chosen.length).toBeGreaterThan(0);
        expect(chosen.filter((each) => gone.has(each) || each >= length)).toEqual([]);
        expect(draft.chosen & ~draft.used).toBe(0);
        expect(draft.used).toBeLessThan(2 ** 25);
      }
    }),
  );
});
