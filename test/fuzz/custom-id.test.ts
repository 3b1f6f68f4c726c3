// Forged custom_ids: whatever is changed in one, it is nothing to the bot, or exactly what the bot itself
// would have written.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customId, parseCustomId } from '../../src/message/custom-id.js';
import { forgedId, writtenAction } from './forged-id.js';
import { anyText, runs } from './runs.js';

test('what the bot writes fits into a button and is read back as it was', () => {
  fc.assert(
    fc.property(writtenAction, (action) => {
      const text = customId(...action);
      expect(text.length).toBeLessThanOrEqual(100);
      expect(parseCustomId(text)).toEqual(action);
    }),
    runs(1_000),
  );
});

test('a forged custom_id is nothing, or what the bot itself would write', () => {
  fc.assert(
    fc.property(fc.oneof(forgedId, anyText), (text) => {
      const action = parseCustomId(text);
      if (action) expect(customId(...action)).toBe(text);
    }),
    runs(2_000),
  );
});

test.each([
  'page:a:007:en',
  'setCooldown:9999999',
  'setPrivate:7',
  'eraseGap:01:0',
  'constructor',
  'share:',
  'page:a:1:en:x',
])('%s is nothing', (text) => {
  expect(parseCustomId(text)).toBeUndefined();
});
