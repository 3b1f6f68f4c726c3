import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inline } from '../../src/message/markdown.js';
import { topicIn, topicOf } from '../../src/message/topic.js';

test('a topic is one line that can be read', () => {
  expect(topicOf('  Oil\n and   **gas** \u202e')).toBe('Oil and **gas**');
  expect(topicOf('\u200b ?!')).toBeUndefined();
  expect(topicOf('x'.repeat(101))).toBeUndefined();
  expect(topicOf('x'.repeat(101), 200)).toBe('x'.repeat(101));
});

test('a topic is read back from a head as it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (typed, rest) => {
      const topic = topicOf(typed);
      fc.pre(topic !== undefined);
      expect(topicIn(`**${inline(topic ?? '')}** · ${rest}`)).toBe(topic);
    }),
  );
});

test('no topic stands in another message', () => {
  expect(topicIn('Oil · 3 quotes')).toBeUndefined();
  expect(topicIn('> **Oil** · 3 quotes')).toBeUndefined();
});
