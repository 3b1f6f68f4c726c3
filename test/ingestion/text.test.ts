// Bytes that are text, and bytes that are not; and what nobody sees in a text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, decode } from '../../src/ingestion/text.js';
import { refusalOf } from '../support/refusal.js';

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from('\ufeff', 'utf16le'), Buffer.from(text, 'utf16le')]);

describe('decoding', () => {
  test('reads UTF-8 with and without a byte-order mark, and UTF-16 with one', () => {
    for (const bytes of [
      Buffer.from('Grüße'),
      Buffer.from('\ufeffGrüße'),
      utf16('Grüße'),
      utf16('Grüße').swap16(),
    ]) {
      expect(decode(bytes)).toBe('Grüße');
    }
  });

  test('reads another encoding only where the file names it, and never guesses', async () => {
    const latin = Buffer.from('Grüße', 'latin1');
    expect(decode(latin, 'windows-1252')).toBe('Grüße');
    expect(await refusalOf(() => decode(latin))).toBe('encoding');
    expect(await refusalOf(() => decode(latin, 'no-such-encoding'))).toBe('encoding');
  });

  test.each([
    ['a null byte', Buffer.from('a\0b')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['half of a UTF-16 pair', utf16('\ud83d')],
  ])('refuses %s', async (_, bytes) => {
    expect(await refusalOf(() => decode(bytes))).toBe('encoding');
  });
});

describe('cleaning', () => {
  test('takes out what nobody sees, and counts it', () => {
    const hostile = 'Pay\u200b the\u202e bank\u0007\ufeff to\u00adday\u{e0041}.';
    expect(clean(hostile)).toEqual({ text: 'Pay the bank today.', invisible: 6 });
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
        const once = clean(text).text;
        expect(clean(once)).toEqual({ text: once, invisible: 0 });
      }),
    );
  });
});
