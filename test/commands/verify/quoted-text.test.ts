// What in a message is taken for a quote.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, quotedTexts } from '../../../commands/verify/quoted-text.js';
import { blockQuote, inline } from '../../../src/message/markdown.js';
import { arbitraryText } from '../../support/arbitrary-text.js';
import { withoutIsolates } from '../../support/discord-markdown.js';

describe('the quotes in a message', () => {
  test.each([
    ['Putin said “we will win the race” today', ['we will win the race']],
    ['Putin said "we will win the race" today', ['we will win the race']],
    ['Er sagte: „we will win the race“!', ['we will win the race']],
    ['Il a dit « we will win the race » hier', ['we will win the race']],
    ['Putin said ‘we don’t win the race’ today', ['we don’t win the race']],
    ["Putin said 'we don't win the race' today", ["we don't win the race"]],
    ['> we will win the race\nReally?', ['we will win the race']],
    [
      '> we will win\n> the race\n\n> and the cup of tea',
      ['we will win\nthe race', 'and the cup of tea'],
    ],
    ['>>> we will win\nthe race', ['we will win\nthe race']],
    ['He said “no” and “we will win the race”', ['we will win the race']],
    ['a “shared future” it is', ['shared future']],
    [
      '“one two three four” and “five six seven eight”',
      ['one two three four', 'five six seven eight'],
    ],
    ['“one two three four” “one two three four”', ['one two three four']],
    ['no marks at all', []],
    ["it's Putin's and Xi's plan", []],
    ['“an open end', []],
    ['“it is 10*5 and **10**, or 10**5 then”', ['it is 10*5 and 10, or 10**5 then']],
    ['“<@123456789012345678> **we** ||will|| win”', ['we will win']],
    ['“[we will win](https://a.example) the `race` tonight”', ['we will win the race tonight']],
    ['“” “ ”', []],
    ['<:smile:123456789012345678> <@123456789012345678>', []],
    ['', []],
  ])('%j has %j', (message, quotes) => {
    expect(quotedTexts(message)).toEqual(quotes);
  });

  test.each(["'", '‘', '“', '„', '«', '"', '>'])('are found in linear time after %s', (mark) => {
    const text = `${mark}${'a '.repeat(200_000)}`;
    // In quadratic time this would take minutes, and the test its time limit.
    expect(quotedTexts(text)).toEqual([]);
  });

  test('of an answer of the bot are what it quotes, and not its question or sources', () => {
    const answer = [
      '**When “does the visit begin” then?**',
      `${blockQuote('It begins *today*, at 12:30.', [{ start: 0, end: 2 }])} \`[1]\` \`[2]\``,
      `${blockQuote('And it ends tomorrow.\nPerhaps.')} \`[3]\``,
      '-# Sources',
      '-# `[1]` An article: “with a title” · paragraph 1',
    ].join('\n');
    expect(quotedTexts(answer)).toEqual([
      'It begins *today*, at 12:30.',
      'And it ends tomorrow.\nPerhaps.',
      'does the visit begin',
    ]);
  });

  test('a line that was escaped is read as it was', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const line = withoutIsolates(text)
          .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
          .trim();
        // Mentions are escaped by the bot, so they are text.
        expect(plainText(inline(line))).toBe(line);
      }),
    );
  });

  test('are found in any text without harm', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        for (const quote of quotedTexts(text)) expect(quote.trim()).not.toBe('');
      }),
    );
  });
});
