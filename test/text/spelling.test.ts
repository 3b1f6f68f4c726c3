import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrected } from '../../src/text/spelling.js';

const VOCABULARY = new Set(
  'putin will meet xi biden what century energy renewable together harbin travel age may'.split(
    ' ',
  ),
);
/** Words that the reader knows, besides those of the articles. */
const KNOWN = new Set('who does in the born hotel say meat work'.split(' '));
const correct = (question: string) => corrected(question, VOCABULARY, (word) => KNOWN.has(word));

describe('a question', () => {
  it.each([
    ['who wil puttin meat', 'who wil putin meat'],
    ['waht does bidden say', 'what does biden say'],
    ['in the centruy', 'in the century'],
    ['work togehter on renewabel enrgy', 'work together on renewable energy'],
    ['Does Puttin travel?', 'Does putin travel?'],
  ])('is read without its typos: %j', (asked, read) => {
    expect(correct(asked)).toBe(read);
  });

  it.each([
    'who is nabiullina?',
    'what hotel',
    'where was she born',
    'lol asdf',
    'Zelenskyy 2024 $200bn',
    '',
  ])('keeps words that are no typos of the articles: %j', (question) => {
    expect(correct(question)).toBe(question);
  });

  it('keeps everything but words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (question) => {
        const rest = (text: string) => text.replace(/[\p{L}\p{M}\p{N}.,'’]/gu, '');
        expect(rest(correct(question))).toBe(rest(question));
      }),
    );
  });
});
