import { describe, expect, it } from 'vitest';
import { withoutPreamble } from '../../src/answer/preamble.js';

describe('what stands before a question', () => {
  it.each([
    ['My son and I argue about this at every dinner. How old is Putin?', 'How old is Putin?'],
    [
      "I'm an old nurse myself, forgive my many questions. How many girls will learn at the new school each year?",
      'How many girls will learn at the new school each year?',
    ],
    [
      'ok so i asked my teacher and you will laugh: who is the defence minister of russia',
      'who is the defence minister of russia',
    ],
  ])('is left out where it is of the one who asks: %j', (question, asked) => {
    expect(withoutPreamble(question)).toBe(asked);
  });

  it.each([
    'How old is Putin?',
    "I'm from bandung. Do I still have to apply for papers to visit Chile?",
    'The cleaner asked him where he lives. What did the parrot answer?',
    'My friend says Putin is 75. Is that true?',
    'I read that Xi was in Serbia. When did he leave?',
    'Do you know how old Putin is? How old is Xi?',
    'We talked about it: why?',
    'how old is putin. i want to know',
    '',
  ])('is read with it where it belongs to it: %j', (question) => {
    expect(withoutPreamble(question)).toBe(question);
  });
});
