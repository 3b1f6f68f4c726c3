import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeywordSearch } from '../../src/retrieval/keyword-search.js';
import { arbitraryProse } from '../support/arbitrary-text.js';

const texts = {
  trade: 'China-Russian trade hit a record of $240.1bn in 2023.',
  energy: 'They want renewable energy and peaceful nuclear energy.',
  serbia: 'Serbia signed an agreement with China.',
  iran: 'Miller was in Iran.',
  iraq: 'Iraq sells oil.',
  meet: 'Putin will meet Xi in China.',
};

const search = createKeywordSearch(Object.entries(texts).map(([key, text]) => ({ key, text })));
const found = (question: string) => [...search.search(question).keys()];
const best = (question: string) =>
  [...search.search(question)].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('keyword search', () => {
  it('finds the texts that hold a word, and scores them above 0', () => {
    expect(found('China').sort()).toEqual(['meet', 'serbia', 'trade']);
    for (const score of search.search('China trade').values()) expect(score).toBeGreaterThan(0);
    expect(best('China trade')).toBe('trade');
  });

  it('finds a figure by its unit', () => {
    expect(best('240 billion')).toBe('trade');
  });

  it('finds other forms of a word', () => {
    expect(found('signing agreements')).toEqual(['serbia']);
  });

  it.each([
    ['nuclaer', ['energy']],
    ['agreemnt', ['serbia']],
    ['puttin', ['meet']],
  ])('takes %s, which no text holds, for a typo', (question, keys) => {
    expect(found(question)).toEqual(keys);
  });

  it('takes a word at its word when a text holds it, even if others resemble it', () => {
    expect(found('Iran')).toEqual(['iran']);
    expect(found('Iraq')).toEqual(['iraq']);
  });

  it('takes no short word for a typo: those resemble each other by chance', () => {
    expect(found('mee')).toEqual([]);
    expect(found('xo')).toEqual([]);
  });

  it('finds nothing for stop words, nothing, or words of something else', () => {
    for (const question of ['', 'who is it', '🙂', 'photosynthesis']) {
      expect(found(question)).toEqual([]);
    }
  });
});

describe('coverage', () => {
  it('is the share of the question’s words that a text holds, rare words counting more', () => {
    expect(search.coverage('trade record', texts.trade)).toBe(1);
    expect(search.coverage('photosynthesis', texts.trade)).toBe(0);
    const rare = search.coverage('trade in China', 'Trade is.');
    const common = search.coverage('trade in China', 'China is.');
    expect(rare + common).toBeCloseTo(1);
    expect(rare).toBeGreaterThan(common);
  });

  it('is 0 for a question without words', () => {
    expect(search.coverage('who is it?', texts.trade)).toBe(0);
  });

  it('lies between 0 and 1, whatever question and text', () => {
    fc.assert(
      fc.property(arbitraryProse, arbitraryProse, (question, text) => {
        const coverage = search.coverage(question, text);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        // A question without any term is covered by nothing, not even by itself.
        expect([0, 1]).toContain(search.coverage(question, question));
      }),
    );
  });
});
