// Reads figures and dates out of a span, so that "US$200 billion" and "$200bn" are one value and
// "$240.1bn" is another.
import { withoutEnding } from '../corpus/ends.js';

/** An amount with what it counts, or a calendar date. */
export interface Value {
  /** A currency, "%", "year", "date", or the noun that follows; values of one unit can be compared. */
  readonly unit: string;
  readonly amount: number;
  /** "about", "nearly": the amount is not meant exactly. */
  readonly isRough: boolean;
  /** As it is written, with what qualifies it: "more than US$200 billion". */
  readonly text: string;
  /** Where `text` starts in the text that was read. */
  readonly start: number;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
]);

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const MONTH = `(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')})`;
const ONLY_MONTH = new RegExp(`^${MONTH}$`, 'iu');
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${MONTH})\\s(\\d{1,2})(?!\\d)|(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${MONTH})(?!\\p{L}))`,
  'giu',
);

const ROUGH = 'about around nearly almost some roughly approximately'.split(' ');
const QUALIFIER = `(?:more than|less than|at least|at most|over|under|up to|${ROUGH.join('|')})`;
const SPELLED = `(?:${TENS.join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${ONES.join('|')}`;

/** Digits are bounded: no figure of a text has more, and a text of nothing but digits costs no time. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:(${QUALIFIER})\\s)?((?:US|C|A|HK)?[$€£¥])?\\s?` +
    `(\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?|(?:${SPELLED})(?![\\p{L}-]))` +
    `(?:([kK]|m|mn|bn|tn)|[\\s-](thousand|million|billion|trillion))?(?![\\p{L}\\p{N}])` +
    `(?:\\s?(%|per\\s?cent|(?:U\\.?S\\.?\\s)?dollars)|[\\s-](\\p{L}{2,20}))?`,
  'giu',
);

/** Words after a figure that are not what it counts. */
const FUNCTION_WORDS = new Set(
  (
    'a after all an and are as at because been before but by did does during for from had has have he if in ' +
    'into is it its not of on or over she since so than that the their then there they this to under until ' +
    'up was were when where which while who will with would'
  ).split(' '),
);

/** The values in a text, in its order; a date is one value, not two figures. */
export function valuesIn(text: string): Value[] {
  const dates = [...text.matchAll(DATE)].map(
    ({ 0: written, 1: m1, 2: d1, 3: d2, 4: m2, index }) => {
      const amount = 100 * monthOf(m1 ?? m2 ?? '') + Number(d1 ?? d2);
      const value: Value = { unit: 'date', amount, isRough: false, text: written, start: index };
      return { index, end: index + written.length, value };
    },
  );
  const figures = [...text.matchAll(FIGURE)]
    .filter(({ index, 0: { length } }) =>
      dates.every((date) => index + length <= date.index || date.end <= index),
    )
    .map((match) => ({ index: match.index, value: figureOf(match) }));
  return [...dates, ...figures].toSorted((a, b) => a.index - b.index).map(({ value }) => value);
}

/** How far apart two amounts may be when one of them is rough: "about $240bn" is "$240.1bn". */
const TOLERANCE = 0.02;

/** Whether two values of one unit are the same. */
export function isSameValue(a: Value, b: Value): boolean {
  if (a.unit !== b.unit) return false;
  const least = a.isRough || b.isRough ? TOLERANCE * Math.max(a.amount, b.amount) : 0;
  return Math.abs(a.amount - b.amount) <= least;
}

/** Whether a word is the name of a month, also where it has other meanings. */
export function isMonth(word: string): boolean {
  return ONLY_MONTH.test(word);
}

/** From 1, of the name of a month or its beginning. */
export function monthOf(word: string): number {
  return 1 + MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3)));
}

const YEAR_CUE = /(?<!\p{L})(?:in|since|until)\s$/iu;
/** Characters of it, and of what may not stand before it. */
const MAX_YEAR_CUE = 8;

function figureOf(match: RegExpExecArray): Value {
  const [written, qualifier, currency, digits = '', attached, spelledScale, sign, word] = match;
  const scale = attached ?? spelledScale;
  const amount = numberOf(digits) * (SCALES.get(scale?.toLowerCase() ?? '') ?? 1);
  const next = word && !FUNCTION_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : '';
  const mayBeYear = !scale && !currency && !sign && /^(?:1\d|20)\d\d$/.test(digits);
  // "In 2022 trade fell"; a round number counts what follows it: "in 1500 villages".
  const before = match.input.slice(Math.max(0, match.index - MAX_YEAR_CUE), match.index);
  const isDated = YEAR_CUE.test(before) && !digits.endsWith('00');
  const isYear = mayBeYear && (next === '' || isDated);
  const noun = isYear ? '' : next;
  const end = word && (currency || !noun) ? written.length - word.length : written.length;
  return {
    unit: isYear ? 'year' : unitOf(currency, sign, noun),
    amount,
    isRough: ROUGH.includes(qualifier?.toLowerCase() ?? ''),
    text: withoutEnding(written.slice(0, end), (sign) => /[\s-]/.test(sign)).trim(),
    start: match.index + written.length - written.trimStart().length,
  };
}

function numberOf(digits: string): number {
  const [tens = '', ones = ''] = digits.toLowerCase().split('-');
  if (TENS.includes(tens)) return 20 + 10 * TENS.indexOf(tens) + Math.max(0, ONES.indexOf(ones));
  return ONES.includes(tens) ? ONES.indexOf(tens) : Number(digits.replaceAll(',', ''));
}

function unitOf(currency: string | undefined, sign: string | undefined, noun: string): string {
  if (currency) return currency.endsWith('$') ? 'dollar' : currency;
  if (sign) return /dollars$/i.test(sign) ? 'dollar' : '%';
  // A span of years is no year.
  return /^years?$/.test(noun) ? 'years' : noun.replace(/s$/, '');
}
