import { describe, expect, it } from 'vitest';
import { mayBe, tenseAt } from '../../src/timeline/tense.js';

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
    'The match planned for Monday was called off.',
    'The meeting scheduled for Monday was cancelled.',
    'The talks due on Monday were postponed.',
    'The concert on Monday was cancelled.',
    'A rally called for Monday drew ten thousand.',
    'They were told to leave by Monday, and were kept until Monday.',
    'The trip was put off to Monday.',
    'Officials announced a strike for Sunday and Monday.',
    "Monday's flight was cancelled.",
    'He was left out of Monday’s match.',
  ])('is left open: %j', (sentence) => {
    expect(at(sentence, 'Monday')).toBeUndefined();
  });
});

describe('a day', () => {
  it.each([
    ['He was arrested on June 3.', 'past', 'future'],
    ['The law takes effect on June 3.', 'future', 'past'],
    ['The shop will open on June 3.', 'future', 'past'],
    ['The shop will be shut until June 3.', 'future', 'past'],
  ] as const)('is not the other by its verb: %j', (sentence, tense, other) => {
    const start = sentence.indexOf('June');
    const range = { start, end: start + 'June 3'.length };
    expect([mayBe(tense, sentence, range), mayBe(other, sentence, range)]).toEqual([true, false]);
  });

  it.each([
    'The visit was planned for June 3.',
    'He said they would meet on June 3.',
    'He was banned until June 3.',
  ])('may be either: %j', (sentence) => {
    const start = sentence.indexOf('June');
    const range = { start, end: start + 'June 3'.length };
    expect([mayBe('past', sentence, range), mayBe('future', sentence, range)]).toEqual([
      true,
      true,
    ]);
  });

  it('may have passed where something lasts since', () => {
    const sentence = 'It is shut since June 3.';
    const start = sentence.indexOf('June');
    expect(mayBe('past', sentence, { start, end: start + 'June 3'.length })).toBe(true);
  });
});
