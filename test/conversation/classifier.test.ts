import { describe, expect, it } from 'vitest';
import { classify } from '../../src/conversation/classifier.js';
import { expectLinear, repeated } from '../support/growth.js';

describe('a message that no phrase tells', () => {
  it.each([
    ['can you be any slower you useless toaster', 'insult'],
    ['who do i complain to about this bot', 'maker'],
    ['summarise it all pls', 'summary'],
    ['so what is it that you have read', 'articles'],
    ['wer bist du denn eigentlich', 'maker'],
    ['good bot, you nailed it', 'praise'],
  ])('may be no question about them: %s', (text, kind) => {
    expect(classify(text)).toBe(kind);
  });

  it.each([
    '',
    'putin',
    'who travels with Putin?',
    'why did the minister resign',
    'is the bridge open again',
    'who is the host of the summit',
    'wer hat wem gedankt?',
    'que peut faire la Chine ?',
    'kigali',
    'wheelchair ramp',
    'under ten minutes',
    '5.1 migration guide',
    'constructor',
  ])('may be a question all the same: %s', (text) => {
    expect(classify(text)).toBeUndefined();
  });

  it('is told in linear time', async () => {
    for (const piece of ['a', 'a ', 'ä', 'thanks ', '!?']) {
      await expectLinear((characters) => classify(repeated(piece, characters)));
    }
  });
});
