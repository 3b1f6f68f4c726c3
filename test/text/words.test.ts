import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeWord, termsOf, wordsOf } from '../../src/text/words.js';
import { arbitraryText } from '../support/arbitrary-text.js';

describe('words', () => {
  it('are given as they are written, with their place', () => {
    const text = 'Putin’s U.S.-led $240.1bn';
    expect(wordsOf(text)).toEqual([
      { word: 'Putin’s', start: 0, end: 7 },
      { word: 'U.S', start: 8, end: 11 },
      { word: 'led', start: 13, end: 16 },
      { word: '240.1', start: 18, end: 23 },
      { word: 'bn', start: 23, end: 25 },
    ]);
  });

  it.each([
    ['PUTIN', 'putin'],
    ['Putin’s', 'putin'],
    ["Putin's", 'putin'],
    ['Szijjártó', 'szijjarto'],
    ['Szijja\u0301rto\u0301', 'szijjarto'],
    ['don’t', 'dont'],
    ['U.K', 'uk'],
    ['GAZP.MM', 'gazpmm'],
    ['1,000,000', '1000000'],
    ['26.3', '26.3'],
  ])('are compared in one form: %s as %s', (word, normal) => {
    expect(normalizeWord(word)).toBe(normal);
  });
});

describe('terms', () => {
  it.each([
    ['figures apart from their units', '$240.1bn', ['240.1', '240', 'billion']],
    ['a figure as people type it', '240 billion', ['240', 'billion']],
    ['other units', '5m 3k 2tn', ['5', 'million', '3', 'thousand', '2', 'trillion']],
    ['a unit’s letter alone as a word', 'the letter m', ['letter', 'm']],
    ['what objects have as a word', '5constructor', ['5', 'constructor']],
    ['separators of thousands', '1,000,000 people', ['1000000', 'peopl']],
    ['a currency', 'US$200', ['200']],
    ['stems', 'visit visits visited visiting', ['visit', 'visit', 'visit', 'visit']],
    ['parts of compounds', 'five-year U.S.-led', ['five', 'year', 'us', 'led']],
    ['a country, not the pronoun', 'the US told us', ['us', 'told']],
    ['no question words and no stop words', 'Who is it that the of whats?', []],
    ['words of other scripts', '习近平 Путин', ['习近平', 'путин']],
    ['nothing of nothing', ' … 🙂 ', []],
  ])('are %s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it.each([
    ['$240.1bn', '240.1 BILLION'],
    ['Putin’s visits', 'putin visit'],
    ['Péter Szijjártó', 'peter szijjarto'],
    ['the U.S. economy', 'the US economy'],
    ['U.K.', 'UK'],
    ['1,000', '1000'],
  ])('are the same for %j and %j', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
  });

  it('are never empty words, and words are their slices in order, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(termsOf(text)).not.toContain('');
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.word);
          expect(word.start).toBeGreaterThanOrEqual(end);
          end = word.end;
        }
      }),
    );
  });
});
