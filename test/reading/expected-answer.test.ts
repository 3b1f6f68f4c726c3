import { describe, expect, it } from 'vitest';
import { askedWords, expectedAnswer, fullNamesIn } from '../../src/reading/expected-answer.js';
import { expectLinear, repeated } from '../support/growth.js';

describe('the expected type of answer', () => {
  it.each([
    ['who travels with Putin?', 'person'],
    ["who's taking over in taipei", 'person'],
    ['Which company builds it?', 'name'],
    ['where does he go', 'name'],
    ['when is the visit?', 'date'],
    ['On which day did the Kremlin announce it?', 'date'],
    ['How many days will he stay?', 'figure'],
    ['how much trade do they do', 'figure'],
    ['What percentage of payments was suspended?', 'figure'],
    ['why does he go to Harbin', undefined],
    ['putin harbin', undefined],
    ['', undefined],
  ])('of %j is %s', (question, type) => {
    expect(expectedAnswer(question)).toBe(type);
  });

  it.each([
    ['Andrei Belousov and Sergei Lavrov will be there.', ['Andrei Belousov', 'Sergei Lavrov']],
    ['Foreign Minister Sergei Lavrov', ['Foreign Minister Sergei Lavrov']],
    ['Vladimir Putin will be there.', []],
    ['Beijing', []],
    ['', []],
  ])('is a full name that the question has not: %j', (text, names) => {
    const found = fullNamesIn(text, askedWords('who travels with Putin?'));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(names);
  });

  it.each(['A-', 'A.', 'A ', 'A\u0301', 'Ab.c '])(
    'full names are found in linear time: %j',
    async (piece) => {
      await expectLinear((characters) =>
        fullNamesIn(repeated(piece, characters), askedWords('who?')),
      );
    },
  );
});
