// What nobody sees in a text, and characters that say that it was damaged.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/ingestion/refusal.js';
import { clean, visibleName } from '../../src/ingestion/text.js';
import { failureOf } from '../support/failure.js';

describe('cleaning', () => {
  test('takes out what nobody sees, and counts it', () => {
    const hostile = 'Pay\u200b the\u202e bank\ufeff to\u00adday\u{e0041}.';
    expect(clean(hostile)).toEqual({ text: 'Pay the bank today.', invisible: 5 });
  });

  test('leaves joiners, emoji and marks of every script', () => {
    const text = 'نامه‌ای 👩‍🚀 क्‍ष é ﷺ';
    expect(clean(text)).toEqual({ text, invisible: 0 });
  });

  test('makes all line ends LF, and endless white space short', () => {
    expect(clean('a\r\nb\rc\u2028d\fe').text).toBe('a\nb\nc\nd\ne');
    expect(clean(`a${' '.repeat(1e5)}b${'\n \t'.repeat(1e5)}\nc`).text).toBe('a b\n\nc');
  });

  test('is done after once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = clean(text.replace(/\p{Cc}|\ufffd/gu, '\n')).text;
        expect(clean(once)).toEqual({ text: once, invisible: 0 });
      }),
    );
  });

  test.each([
    ['U+0092', 'The mayor\u0092s office', 'The mayor', 1],
    ['U+0085', 'Not before July\u0085 Repairs\u0085', 'Not before July', 2],
    ['U+0007', '\u0007', '', 1],
    [
      'U+001B',
      `${'word '.repeat(20)}\u001b[31mred\u001b[0m`,
      'word word word word word word word word',
      2,
    ],
    ['U+FFFD', 'The mayor\ufffds office', 'The mayor', 1],
    ['U+0081', 'so\u00ad\u200bft\n\n\u0081', 'soft', 1],
  ])('names %s and never deletes it', async (character, text, before, count) => {
    const error = await failureOf(() => clean(text));
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({
      code: 'controlCharacter',
      values: { character, before, count },
    });
  });
});

test('a name is one line without anything that nobody sees', () => {
  expect(visibleName('a\u0007b\n\u202ec\u0085 d\t')).toBe('ab c d');
});
