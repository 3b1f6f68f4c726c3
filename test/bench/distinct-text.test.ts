import { describe, expect, it } from 'vitest';
import { distinctTexts } from '../../bench/distinct-text.js';
import { unitVectors } from '../../bench/unit-vectors.js';

describe('made-up texts', () => {
  it('are as many as asked for, no two equal', () => {
    const texts = distinctTexts(2_000);
    expect(new Set(texts).size).toBe(2_000);
    for (const text of texts) expect(text).toMatch(/^[A-Z][a-z]+ .{60,500} dollars\.$/);
  });

  it('are the same for the same seed and others for another', () => {
    expect(distinctTexts(50, 7)).toEqual(distinctTexts(50, 7));
    const others = new Set(distinctTexts(50, 8));
    expect(distinctTexts(50, 7).filter((text) => others.has(text))).toEqual([]);
  });
});

describe('made-up vectors', () => {
  it('have length 1, and are the same for the same seed', () => {
    const vectors = unitVectors(20, 384);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(unitVectors(20, 384)).toEqual(vectors);
  });
});
