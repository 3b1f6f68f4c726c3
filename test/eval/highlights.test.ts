import { describe, expect, it } from 'vitest';
import { overlapWith } from '../../eval/measures/highlights.js';

describe('the overlap of marked words with accepted answers', () => {
  it.each([
    ['the Chinese customs', ['Chinese customs'], 1, 1],
    ['Chinese Customs.', ['chinese customs'], 1, 1],
    ['customs', ['Chinese customs', 'customs office'], 0, 2 / 3],
    ['Chinese customs data', ['Chinese customs'], 0, 0.8],
    ['data data', ['data'], 0, 2 / 3],
    ['oil', ['gas'], 0, 0],
    ['', ['gas'], 0, 0],
  ])('of %j with %j', (marked, answers, exact, f1) => {
    const overlap = overlapWith(marked, answers);
    expect(overlap.exact).toBe(exact);
    expect(overlap.f1).toBeCloseTo(f1, 10);
  });
});
