// What is remembered of the last questions: of one member in one place, for minutes, and few.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CONVERSATION_MS, createConversations } from '../../src/bot/conversations.js';

const ADA = { channelId: '1', userId: '1', isPrivate: false };
const BEN = { ...ADA, userId: '2' };
const turn = (question: string) => ({ written: question, question, quotes: [] });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('A question is remembered for its member and place, and for no other', () => {
  const conversations = createConversations();
  conversations.answered(ADA, 'a', turn('one'));
  expect(conversations.turns(ADA, 'b').map(({ question }) => question)).toEqual(['one']);
  expect(conversations.turns(ADA, 'a')).toEqual([]);
  expect(conversations.turns(BEN, 'b')).toEqual([]);
  expect(conversations.turns({ ...ADA, channelId: '2' }, 'b')).toEqual([]);
  expect(conversations.turns({ ...ADA, isPrivate: true }, 'b')).toEqual([]);
});

test('It is forgotten after some minutes, and when the question is deleted', () => {
  const conversations = createConversations();
  conversations.answered(ADA, 'a', turn('one'));
  conversations.answered(BEN, 'b', turn('two'));
  conversations.forget('a');
  expect(conversations.turns(ADA, 'c')).toEqual([]);
  vi.advanceTimersByTime(CONVERSATION_MS - 1);
  expect(conversations.turns(BEN, 'c')).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(conversations.turns(BEN, 'c')).toEqual([]);
});

test('The latest come first, three at most, and what was offered goes with the next answer', () => {
  const conversations = createConversations();
  for (const id of ['a', 'b', 'c', 'd']) conversations.answered(ADA, id, turn(id));
  expect(conversations.turns(ADA, 'e').map(({ question }) => question)).toEqual(['d', 'c', 'b']);
  conversations.offered(ADA, 'f', [{ name: 'x', question: 'x' }]);
  expect(conversations.choices(ADA)).toHaveLength(1);
  conversations.answered(ADA, 'e', turn('e'));
  expect(conversations.choices(ADA)).toEqual([]);
});

test('What was offered is forgotten when the question that it was offered for is deleted', () => {
  const conversations = createConversations();
  conversations.offered(ADA, 'a', [{ name: 'x', question: 'x' }]);
  conversations.forget('b');
  expect(conversations.choices(ADA)).toHaveLength(1);
  conversations.forget('a');
  expect(conversations.choices(ADA)).toEqual([]);
});
