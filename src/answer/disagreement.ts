// Tells whether different articles answer the same question differently. It looks for the same statement
// with another value in it: sentences that share most of what they say, and marked words that differ, by
// their figure or date, or, where they have none, in their words. It does not judge which is right.
import { expectedAnswer } from '../reading/expected-answer.js';
import { DENIAL } from '../text/repetition.js';
import { FRAME, isSameStatement, type Statement, timesBeside } from '../text/same-statement.js';
import { isSameValue, type Value, valuesIn } from '../text/values.js';
import { countCommon, termsOf } from '../text/words.js';
import type { Draft } from './quotes.js';

/** One version, by whichever articles have it. */
export interface Side {
  /** The words that answer, as the best of its quotes has them. */
  readonly label: string;
  readonly drafts: readonly Draft[];
}

/** A quote that takes part: what it says in the place of the answer. */
interface Version extends Statement {
  readonly draft: Draft;
  readonly articles: ReadonlySet<string>;
  readonly label: string;
  /** The value that was asked for; undefined for a claim. */
  readonly value: Value | undefined;
  /** Whether the marked words, or those right before them, deny something. */
  readonly isDenial: boolean;
}

/** Characters before the marked words in which a denial counts: "has never been", "will not". */
const DENIAL_BEFORE = 20;

/** The sides of a disagreement among the quotes of an answer, the first quote's own first; or none. */
export function findSides(question: string, drafts: readonly Draft[]): readonly Side[] {
  const type = expectedAnswer(question);
  // Different persons or places are more often further ones than another version.
  if (type === 'person' || type === 'name') return [];
  const versions = drafts.flatMap((draft) => versionOf(draft, type !== undefined));
  const [first, ...others] = versions;
  if (!first) return [];
  if (first.draft !== drafts[0]) return [];
  const sides: [Version, ...Version[]][] = [[first]];
  for (const version of others) {
    if (!sides.flat().some((other) => isVersionOf(version, other))) continue;
    const own = sides.find(([other]) => isSameAnswer(version, other));
    if (own) own.push(version);
    else if (sides.flat().every((other) => isOpposed(version, other))) sides.push([version]);
  }
  if (sides.length < 2) return [];
  return sides.map((side) => ({ label: side[0].label, drafts: side.map(({ draft }) => draft) }));
}

function versionOf(draft: Draft, wantsValue: boolean): Version[] {
  const { sources } = draft;
  const [{ article, marks, start, end }] = sources;
  const label = marks.map((mark) => article.body.slice(mark.start, mark.end)).join(', ');
  const text = article.body.slice(start, end);
  const [value, ...further] = valuesIn(label);
  const isOneValue = value && further.every(({ unit }) => unit !== value.unit);
  if (label === '' || (wantsValue ? !isOneValue : /\balso\b/i.test(text))) return [];
  const answer = new Set(termsOf(label));
  const values = valuesIn(text);
  // As the quote has it, "more than" included.
  const whole = value && values.find((each) => isSameValue(each, value));
  const denied = marks.map((mark) =>
    article.body.slice(Math.max(start, mark.start - DENIAL_BEFORE), mark.end),
  );
  return [
    {
      draft,
      articles: new Set(sources.map((source) => source.article.id)),
      label: wantsValue ? (whole?.text ?? label) : label,
      value: wantsValue ? (whole ?? value) : undefined,
      isDenial: denied.some((words) => DENIAL.test(words)),
      frame: new Set(termsOf(text).filter((term) => !answer.has(term))),
      times: timesBeside(values, value),
    },
  ];
}

/** Whether two versions come from different articles and speak of the same thing at the same time. */
function isVersionOf(a: Version, b: Version): boolean {
  const frame = a.value && b.value ? FRAME.value : FRAME.claim;
  return countCommon(a.articles, b.articles) === 0 && isSameStatement(a, b, frame);
}

function isSameAnswer(a: Version, b: Version): boolean {
  if (a.value && b.value) return isSameValue(a.value, b.value);
  return a.isDenial === b.isDenial;
}

/** Different answers that can be compared: values of the same unit, or two claims. */
function isOpposed(a: Version, b: Version): boolean {
  return (
    !isSameAnswer(a, b) &&
    countCommon(a.articles, b.articles) === 0 &&
    a.value?.unit === b.value?.unit
  );
}
