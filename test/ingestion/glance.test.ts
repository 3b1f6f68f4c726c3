// Files that are refused before anything is made of them.
import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { MAX_NAME, maxBytesOf } from '../../src/ingestion/draft.js';
import { refuseAtAGlance } from '../../src/ingestion/glance.js';
import { refusalOf } from '../support/refusal.js';

const MOST = maxBytesOf('a.html');

const glance = (file: string, bytes: string | Uint8Array) =>
  refusalOf(() => refuseAtAGlance(file, Buffer.from(bytes)));

test.each([
  ['a.html', '<b>'.repeat(40_001), 'tooComplicated'],
  ['a.txt', 'word '.repeat(40_001), 'tooManyWords'],
  ['a.md', Buffer.from('GIF89a\0\0\0'), 'encoding'],
  [`${'x'.repeat(MAX_NAME)}.pdf`, '%PDF-1.4', 'nameTooLong'],
])('%s is refused at a glance', async (file, bytes, code) => {
  expect(await glance(file, bytes)).toBe(code);
});

test.each([
  ['a.html', `<p style="${' '.repeat(900_000)}">Words, and more words.</p>`],
  ['a.html', '1 < 2 '.repeat(50_000)],
  ['a.txt', 'word '.repeat(20_000)],
  ['a.md', Buffer.from('\ufeffWords, as Windows writes them.', 'utf16le')],
])('%s may be read', (file, bytes) => {
  expect(() => refuseAtAGlance(file, Buffer.from(bytes))).not.toThrow();
});

test('a glance at the largest file takes some milliseconds', () => {
  const bytes = Buffer.alloc(MOST, '<p style="a b');
  const times = Array.from({ length: 5 }, () => {
    const since = performance.now();
    try {
      refuseAtAGlance('a.html', bytes);
    } catch {}
    return performance.now() - since;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
