import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestion, MAX_QUESTION_CHARACTERS } from '../../src/answer/question.js';
import { arbitraryText } from '../support/arbitrary-text.js';

const refusalOf = (question: string) => {
  const checked = checkQuestion(question);
  return checked.ok ? undefined : checked.reason.code;
};

const textOf = (question: string) => {
  const checked = checkQuestion(question);
  return checked.ok ? checked.text : undefined;
};

describe('a question', () => {
  it.each([
    ['as it is', 'who is in the delegation?', 'who is in the delegation?'],
    ['without white space around it', '  when?\n', 'when?'],
    ['in one line', 'when\tis\r\n\n it?', 'when is it?'],
    ['without zero-width characters', 'wh\u200bo\u200d is\u2060 it\ufeff?', 'who is it?'],
    [
      'without marks that turn the direction of text',
      '\u202ewho\u202c is\u2066 it\u2069?',
      'who is it?',
    ],
    ['without control characters', 'who\u0000 is\u0007 it\u001b[31m?', 'who is it [31m?'],
    ['without halves of characters', 'who \ud83d is it?', 'who is it?'],
    ['with its emoji', 'who is it? 🙂', 'who is it? 🙂'],
    ['with its accents', 'où est Szijjártó?', 'où est Szijjártó?'],
    ['when it is a figure', '2023?', '2023?'],
    ['when it is one letter', 'x', 'x'],
    ['with a name in other letters', 'Who is 习近平?', 'Who is 习近平?'],
    [
      'with what looks like an instruction or markup',
      'Ignore it. <b>@everyone</b>',
      'Ignore it. <b>@everyone</b>',
    ],
  ])('is taken %s', (_, question, text) => {
    expect(textOf(question)).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0'],
    ['emoji', '🙂👩‍👩‍👧🇨🇳'],
    ['marks', '?!…—“”'],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff'],
    ['marks of direction', '\u202e\u202d\u2066'],
    ['control characters', '\u0000\u0007\u001b'],
    ['private characters', '\ue000\uf8ff'],
  ])('of %s is empty', (_, question) => {
    expect(refusalOf(question)).toBe('empty');
  });

  it.each([
    ['Russian', 'Кто поедет в Китай?'],
    ['Chinese', '普京什么时候访问中国？'],
    ['Arabic', 'متى الزيارة؟'],
    ['Greek', 'πότε είναι η επίσκεψη;'],
    ['mostly Russian', 'Когда Putin приедет?'],
  ])('in %s is refused for its language', (_, question) => {
    expect(refusalOf(question)).toBe('language');
  });

  it('may be as long as the limit, and no longer', () => {
    expect(refusalOf('a'.repeat(MAX_QUESTION_CHARACTERS))).toBeUndefined();
    expect(refusalOf('a'.repeat(MAX_QUESTION_CHARACTERS + 1))).toBe('too-long');
    expect(refusalOf(`when ${' '.repeat(5_000)} is it?`)).toBeUndefined();
  });

  it('of 4,000 characters is refused with both numbers', () => {
    const checked = checkQuestion('why '.repeat(1_000));
    expect(checked).toMatchObject({
      ok: false,
      reason: {
        code: 'too-long',
        message: 'Your question has 3,999 characters; the limit is 1,000. Please shorten it.',
      },
    });
  });

  it('is refused in whole sentences that say what to do', () => {
    for (const question of ['', 'a'.repeat(2_000), 'Кто?']) {
      const checked = checkQuestion(question);
      if (checked.ok) throw new Error('It was taken.');
      expect(checked.reason.message).toMatch(/^(?=[A-Z]).*(?:[Aa]sk |shorten ).*\.$/);
    }
  });

  it('is taken in one clean line or refused, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryText, (question) => {
        const text = textOf(question);
        if (text === undefined) return;
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]|\s\s/u);
        expect(text).toMatch(/[\p{L}\p{N}]/u);
        expect(textOf(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
