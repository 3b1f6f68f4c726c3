// How often a property is tried: modestly and with one seed in `npm test`, so that it fails there for a
// change and not by chance; many times and with another seed each time in `npm run fuzz`.
import fc from 'fast-check';

/** Any seed would do. */
const SEED = 20_240_516;

const times = Number(process.env.FUZZ_TIMES ?? 1);
const seed = Number(process.env.FUZZ_SEED ?? SEED);

/** @param numRuns in `npm test` */
export function runs<T>(numRuns: number): fc.Parameters<T> {
  return { numRuns: Math.ceil(numRuns * times), seed };
}

/** Text of any kind, and what breaks programs. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\n',
    '\u202e',
    '\ud800',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '\u001b[31m',
    'null',
    'NaN',
    '-0',
    '1e3',
    '0x10',
    '９',
    '%00',
    '$(x)',
    'a'.repeat(5_000),
  ),
);
