import { describe, expect, it } from 'vitest';
import { classify } from '../../src/conversation/classifier.js';
import { expectLinear, repeated } from '../support/growth.js';

describe('what the articles do not answer', () => {
  it.each([
    ['can you be any slower you useless toaster', 'insult'],
    ['who do i complain to about this bot', 'maker'],
    ['summarise it all pls', 'summary'],
    ['so what is it that you have read', 'articles'],
    ['wer bist du denn eigentlich', 'maker'],
  ])('may be no question about them: %s', (text, kind) => {
    expect(classify(text, 'likely')).toBe(kind);
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
    'constructor',
  ])('may be a question all the same: %s', (text) => {
    expect(classify(text, 'likely')).toBeUndefined();
  });

  it.each([
    'so what is it that you have read',
    'good bot, you nailed it',
    'can u sum this up for me',
  ])('is not even searched for where it is sure: %s', (text) => {
    expect(classify(text, 'sure')).toBeDefined();
  });

  it('is told in linear time', async () => {
    for (const piece of ['a', 'a ', 'ä', 'thanks ', '!?']) {
      await expectLinear((characters) => classify(repeated(piece, characters), 'likely'));
    }
  });
});
