// The three ways in which articles are found to differ, each as a rule for two statements: what may be
// compared, and when it is the same. They are strict: a difference that is none is worse than one missed.
import type { Range } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';
import { repeats } from '../text/repetition.js';
import { FRAME, isSameStatement, timesBeside } from '../text/same-statement.js';
import { isSameValue, type Value } from '../text/values.js';
import { termsOf } from '../text/words.js';
import { ownWords } from './own-words.js';
import { isSameQuotation, isSameSpeech, type Quotation } from './quotations.js';
import type { Shared, Statement } from './statements.js';
import { mayBeOfSameThing, nounsOf } from './subject.js';

/** A statement with that in it which is compared. */
export interface Version<Part = unknown> {
  readonly statement: Statement;
  readonly part: Part;
}

export interface Rule<Part> {
  /** What of a statement can be compared; each part by itself. */
  partsOf(statement: Statement): readonly Part[];
  /** Whether they are about the same thing, so that the parts can be compared. */
  isComparable(a: Version<Part>, b: Version<Part>, shared: () => Shared): boolean;
  isSame(a: Version<Part>, b: Version<Part>): boolean;
  /** The words that differ from those of the other versions; ranges of the sentence. */
  marks(version: Version<Part>, others: readonly Version<Part>[]): readonly Range[];
}

/** A value with what else its statement says. */
interface Figure extends Value {
  /** The terms of the figure and of what it counts. */
  readonly own: ReadonlySet<string>;
  /** The terms of the statement but for those of the figure. */
  readonly frame: ReadonlySet<string>;
  readonly times: readonly Value[];
}

const figuresOf = onceForEach(({ terms, values }: Statement): readonly Figure[] => {
  const counts = new Map<string, number>();
  for (const { unit } of values) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return values
    .filter(({ unit }) => unit !== '' && counts.get(unit) === 1)
    .map((value) => {
      const written = new Set(termsOf(value.text));
      const frame = new Set([...terms].filter((term) => !written.has(term)));
      const own = new Set([...written, ...termsOf(value.unit)]);
      return { ...value, own, frame, times: timesBeside(values, value) };
    });
});

/** Another amount of money, share, number or date in the same statement. */
export const figures: Rule<Figure> = {
  partsOf: figuresOf,
  isComparable(a, b) {
    const { unit } = a.part;
    if (unit !== b.part.unit) return false;
    // Money is more telling than "20 percent" or a year, which are said of everything.
    const frame = /^(?:dollar|[€£¥])$/.test(unit) ? FRAME.value : FRAME.claim;
    return (
      isSameStatement(a.part, b.part, frame) &&
      (!isTime(unit) || !differsBesides(a, b)) &&
      shareNoun(a, b) &&
      mayBeOfSameThing(a.statement, b.statement)
    );
  },
  isSame: (a, b) => isSameValue(a.part, b.part),
  marks: ({ part: { start, text } }) => [{ start, end: start + text.length }],
};

/** The same direct speech, quoted in other words. */
export const speech: Rule<Quotation> = {
  partsOf: ({ quotations }) => quotations,
  isComparable: (a, b) => isSameSpeech(a.part, b.part),
  isSame: (a, b) => isSameQuotation(a.part, b.part),
  marks: ({ statement, part }, others) =>
    ownWords(statement.text, part, new Set(others.flatMap((other) => [...other.part.terms]))),
};

/** Terms that two sentences must share, and their weight as a part of the smaller one's. */
const RETOLD = { terms: 6, part: 0.5 };

/** The same statement in other words: nothing says that they contradict each other. */
export const wording: Rule<null> = {
  partsOf: () => [null],
  isComparable: (_, __, shared) => {
    const { common, part } = shared();
    return common >= RETOLD.terms && part >= RETOLD.part;
  },
  isSame: (a, b) => isRepetition(a.statement, b.statement),
  marks: ({ statement }, others) =>
    ownWords(
      statement.text,
      { start: 0, end: statement.text.length },
      new Set(others.flatMap((other) => [...other.statement.terms])),
    ),
};

/** Whether one of them only repeats the other. */
export function isRepetition(a: Statement, b: Statement): boolean {
  return repeats(a.terms, b.terms) || repeats(b.terms, a.terms);
}

function isTime(unit: string): boolean {
  return unit === 'year' || unit === 'date';
}

/** Whether figures besides those compared differ as well: then it is another event, not another date. */
function differsBesides(a: Version<Figure>, b: Version<Figure>): boolean {
  const [own, others] = [a, b].map(({ statement: { values } }) =>
    values.filter(({ unit }) => !isTime(unit)),
  );
  return (own ?? []).some(
    (value) =>
      others?.some(({ unit }) => unit === value.unit) &&
      !others.some((other) => isSameValue(value, other)),
  );
}

/** What the figures count is no subject: it stands beside every figure of its unit. */
function shareNoun(a: Version<Figure>, b: Version<Figure>): boolean {
  const isShared = (term: string) =>
    a.statement.terms.has(term) &&
    b.statement.terms.has(term) &&
    !a.part.own.has(term) &&
    !b.part.own.has(term);
  return [a, b].some(({ statement }) => [...nounsOf(statement)].some(isShared));
}
