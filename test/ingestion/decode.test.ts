// Bytes that are text in one encoding or another, and bytes that are not.
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/ingestion/decode.js';
import { refusalOf } from '../support/refusal.js';

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from('\ufeff', 'utf16le'), Buffer.from(text, 'utf16le')]);
const read = (bytes: Uint8Array, ...labels: string[]) => decode(bytes, labels).text;

/** "The mayor’s “no” – €4.2m…", as it was saved before UTF-8. */
const MAYOR = Buffer.from('The mayor\x92s \x93no\x94 \x96 \x804.2m\x85', 'latin1');

describe('decoding', () => {
  test('reads UTF-8 with and without a byte-order mark, and UTF-16 with one', () => {
    for (const bytes of [
      Buffer.from('Grüße'),
      Buffer.from('\ufeffGrüße'),
      utf16('Grüße'),
      utf16('Grüße').swap16(),
    ]) {
      expect(decode(bytes)).toEqual({ text: 'Grüße' });
    }
  });

  test('reads another encoding only where the file names it, and never guesses', async () => {
    const latin = Buffer.from('Grüße', 'latin1');
    expect(read(latin, 'windows-1252')).toBe('Grüße');
    expect(await refusalOf(() => decode(latin))).toBe('encoding');
    expect(await refusalOf(() => decode(latin, ['no-such-encoding']))).toBe('encoding');
    expect(await refusalOf(() => decode(latin, ['utf-8']))).toBe('encoding');
  });

  test.each(['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', ' CP1252 ', 'x-user-defined'])(
    'keeps the dashes, marks and signs of a file that calls itself %j',
    (label) => {
      expect(decode(MAYOR, [label])).toEqual({ text: 'The mayor’s “no” – €4.2m…' });
    },
  );

  test.each([
    ['windows-1250', [0x93, 0xe8, 0x94, 0x80], '“č”€'],
    ['iso-8859-9', [0x93, 0xfe, 0x94, 0x80], '“ş”€'],
    ['windows-1251', [0x93, 0xe4, 0xe0, 0x94], '“да”'],
    ['koi8-r', [0xc4, 0xc1, 0x94], 'да■'],
    ['macintosh', [0xd2, 0x6e, 0x6f, 0xd3], '“no”'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['gbk', [0xd6, 0xd0, 0xb9, 0xfa], '中国'],
  ])('reads %s by the table of the standard', (label, bytes, text) => {
    expect(read(Uint8Array.from(bytes), label)).toBe(text);
  });

  test.each([
    ['a null byte', Buffer.from('a\0b')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['half of a UTF-16 pair', utf16('\ud83d')],
  ])('refuses %s', async (_, bytes) => {
    expect(await refusalOf(() => decode(bytes))).toBe('encoding');
  });
});

describe('a file that calls itself something else', () => {
  const said = (named: string) => ({ text: 'The mayor’s café', clash: { named, read: 'utf-8' } });

  test.each(['iso-8859-1', 'windows-1251', 'gbk', 'no-such-encoding'])(
    'is UTF-8 where its characters are, and the clash with "%s" is said',
    (label) => {
      expect(decode(Buffer.from('The mayor’s café'), [label])).toEqual(said(label));
    },
  );

  test('is what its byte-order mark says', () => {
    expect(decode(Buffer.from('\ufeffThe mayor’s café'), ['latin1'])).toEqual(said('latin1'));
    expect(decode(utf16('Café'), ['latin1']).clash).toEqual({ named: 'latin1', read: 'utf-16le' });
    expect(decode(utf16('Café'), ['utf-16'])).toEqual({ text: 'Café' });
  });

  test.each(['utf-16', 'UTF-16LE', 'utf-16be'])('"%s" means UTF-8', (label) => {
    expect(decode(Buffer.from('The pier.'), [label])).toEqual({ text: 'The pier.' });
    expect(decode(Buffer.from('Café.'), [label])).toEqual({ text: 'Café.' });
  });

  test('by two names that differ is read by the first, and the other one is said', () => {
    expect(decode(MAYOR, ['latin1', 'koi8-r', 'windows-1252'])).toMatchObject({
      text: expect.stringContaining('mayor’s'),
      clash: { named: 'koi8-r', read: 'windows-1252' },
    });
  });

  test('needs no word where the characters are the same in both', () => {
    expect(decode(Buffer.from('The pier.'), ['koi8-r', 'none'])).toEqual({ text: 'The pier.' });
  });
});
