// Text that is made to keep the bot busy: what its expressions look for, over and over, as long as is wanted.
import fc from 'fast-check';
import { repeated } from '../support/growth.js';

const PIECES = [
  // Who says what.
  ...[
    'said ',
    'said that ',
    'told ',
    'according to ',
    ' recently',
    ' likely',
    'Putin ',
    'Xi',
    'he ',
  ],
  ...[
    'and ',
    'not ',
    'that ',
    ', ',
    'Mr. ',
    'the ministry ',
    'of ',
    'Vladimir Vladimirovich Putin ',
  ],
  // Who is how old, and who is meant.
  ...['Ab ', 'is 1, ', 'he is 20, ', ', 20, ', 'aged 20 ', 'Anna Novak, 75, ', 'Mrs Ada Byron '],
  ...['She met Xi and Putin. ', 'who is ', 'why? ', 'and her ', 'more ', 'the mayor, ', 'thanks '],
  // When.
  ...[
    'May ',
    'May 1, ',
    '16 and 17 May ',
    'on ',
    'on Monday ',
    'today ',
    'last month ',
    '2024-05-',
    '5/6/',
  ],
  ...['in 2023', '1', '1,000 ', '$1bn ', '3 percent ', 'No. 5 ', '0.', 'p.m. '],
  // Where a sentence ends.
  ...['. ', '.', '! ', '… ', '...', 'A. ', 'U.S. ', 'a. B', 'Jan. 5. ', 'It ', 'The trip was '],
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '’s ',
    '(',
    ')',
    '[',
    ']',
    '«',
    '.” ',
    '“A b.” ',
    '- ',
    '—',
    ' – ',
  ],
  ...[' ', '\t', '\n', '\n\n', '\u00a0', '\u200b', '\u0301', 'a', 'A', 'A-', 'é', '习', '🙂', '_'],
  ...['\u202e', '\u2069', '\u2066', '<@1> ', 'https://a.b/c ', '|||', '```\n'],
  // Markdown, front matter, pages.
  ...[
    '# ',
    '* ',
    '- a\n',
    '1. ',
    '**',
    '`',
    '`[1]` ',
    '> ',
    '~~',
    '\\',
    '---\n',
    'a: ',
    '*a ',
    '&a ',
    '{',
  ],
  ...[
    '<',
    '</',
    '<p>',
    '<a ',
    '<b',
    '<!--',
    '<p style="',
    '<meta charset',
    '<script>',
    '&lt;',
    '&',
    '/>',
    '<sup></sup>',
    '<sup>3</sup>',
    '<a href="#">',
    '<del>a</del>',
    '<q>',
    '<rt>',
    '<img alt="🙂">',
    '<b hidden>',
    '<i aria-hidden="true">',
    '<tr>',
    '<td>a',
    '<div id="cookie">',
    '<time datetime="2024">',
    '<meta name="date">',
  ],
];

/** A text that is hostile at any length. */
export interface Hostile {
  readonly pieces: readonly string[];
  readonly of: (characters: number) => string;
}

export const hostile: fc.Arbitrary<Hostile> = fc
  .record({
    first: fc.constantFrom('', 'Xi', '---\n', '“', '# ', '<p>', 'He said '),
    pieces: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
    isCounted: fc.boolean(),
    last: fc.constantFrom('', 'x', '.', '”', '\n---\nA.', ' said so.', '</p>'),
  })
  .map(({ first, pieces, isCounted, last }) => {
    const repeat = isCounted ? counted : repeated;
    return {
      pieces,
      of: (characters) => first + repeat(pieces.join(''), characters) + last,
    };
  });

/** The same, each time with another name: what is known by its words gets ever more. */
export function counted(piece: string, characters: number): string {
  const all: string[] = [];
  for (let [i, length] = [0, 0]; length < characters; i++) {
    const next = `${piece}${nameOf(i)} `;
    all.push(next);
    length += next.length;
  }
  return all.join('').slice(0, characters);
}

/** "Qa", "Qb", … "Qba". */
function nameOf(number: number): string {
  const digits = [...number.toString(26)].map((digit) => Number.parseInt(digit, 26));
  return `Q${digits.map((digit) => String.fromCharCode('a'.charCodeAt(0) + digit)).join('')}`;
}
