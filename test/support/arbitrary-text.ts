// Arbitrary text for property tests: what news is made of, in any order, with anything of Unicode
// between, so that marks do not pair up and abbreviations stand where none belongs.
import fc from 'fast-check';

const PIECES =
  '“ ” ‘ ’ " \' « » ( ) [ ] . ! ? … ... , ; : — - * # 1. 2) 3.5 $240.1bn No. 5 U.S. U.S.-led Mr. J. K. ' +
  'D.C. p.m. GAZP.MM He It The Putin said left was Xi’s e.g. 🙂 👩‍👩‍👧 é ǅ 习 constructor $5constructor __proto__ \u0301 \u200b \ud800 \udc00';

const piece = fc.constantFrom(...PIECES.split(' '));
const space = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '',
  '  ',
  '\n',
  '\n\n',
  '\n \n',
  '\t',
  '\u00a0',
  '\u2028',
);

export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: piece },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
        { weight: 1, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 2 }) },
      ),
      space,
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.flat().join(''));

/** Prose of short sentences, with the words that make sentences depend on each other or repeat. */
export const arbitraryProse: fc.Arbitrary<string> = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('It', 'Putin', 'The trip', 'This', 'He', 'China', 'Trade', 'They'),
        fc.constantFrom('will visit', 'met', 'hit', 'said that', 'was', 'rose by'),
        fc.constantFrom('China', 'Beijing', '240 billion', '200 billion', '26.3 percent', 'Xi', ''),
        fc.constantFrom('in May', 'on Thursday', 'this week', 'for talks', ''),
        fc.constantFrom(' ', ' ', '\n\n'),
      )
      .map(([a, b, c, d, end]) => `${[a, b, c, d].filter(Boolean).join(' ')}.${end}`),
    { minLength: 1, maxLength: 12 },
  )
  .map((sentences) => sentences.join(''));
