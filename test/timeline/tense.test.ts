import { describe, expect, it } from 'vitest';
import { tenseAt } from '../../src/timeline/tense.js';

const at = (sentence: string, words: string) => {
  const start = sentence.lastIndexOf(words);
  return tenseAt(sentence, { start, end: start + words.length });
};

describe('a weekday', () => {
  it.each([
    'In a statement on Tuesday, the Kremlin confirmed the trip.',
    'The Kremlin announced on Tuesday that he will travel.',
    'After meeting with the prime minister on Tuesday, the leaders announced a partnership.',
    'While he was in Iran on Tuesday, it was not clear if he would travel to China.',
  ])('has passed: %j', (sentence) => {
    expect(at(sentence, 'Tuesday')).toBe('past');
  });

  it.each([
    'On Thursday, he will go to China.',
    'The ministry announced that they will meet during his visit which will begin on Thursday.',
  ])('is to come: %j', (sentence) => {
    expect(at(sentence, 'Thursday')).toBe('future');
  });

  it.each([
    'Trade talks begin on Monday.',
    'He is set to visit Rome on Monday.',
    'The Kremlin said that he would travel on Monday.',
    'The Kremlin said he on Monday will travel.',
    'Monday.',
  ])('is left open: %j', (sentence) => {
    expect(at(sentence, 'Monday')).toBeUndefined();
  });
});
