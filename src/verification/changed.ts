// Whether the nearest place is near enough to be shown as what a quote was changed from, and how the two
// differ.
import { termsOf } from '../text/words.js';
import type { Alignment, Step } from './alignment.js';
import { countWords, rangeOf, type Token } from './tokens.js';
import { insertionsIn } from './typed-quote.js';
import type { Difference } from './verdict.js';

/**
 * Of the words of the quote, or of the place where it has more, this many must be equal and in order. Half
 * is not enough: two quotes spliced have half of each. Below it nothing is shown. Chosen on the generated
 * cases of test/verification/cases.ts, where invented sentences stay below it.
 */
const MIN_EQUAL = 0.7;
/** Equal words that a changed quote has at the least, in all and one after the other. */
const MIN_EQUAL_WORDS = 4;
const MIN_RUN = 3;
/** Of its words that say something, how many must be equal. */
const MIN_EQUAL_TERMS = 0.5;

/** Whether the quote was, by its words, made from this place. */
export function isNear({ steps }: Alignment): boolean {
  const counted = withoutInsertions(steps);
  const equal = wordsIn(counted.filter(isEqualWord));
  const typed = wordsIn(counted.filter((step) => step.typed));
  const source = counted.filter((step) => step.source?.isWord && step.kind !== 'left-out').length;
  return (
    equal.length >= MIN_EQUAL_WORDS &&
    equal.length >= MIN_EQUAL * Math.max(typed.length, source) &&
    longestRun(counted) >= MIN_RUN &&
    countTerms(equal) >= Math.max(1, MIN_EQUAL_TERMS * countTerms(typed))
  );
}

/** Words of the quote in a row that a place does not have: these may be a piece of somewhere else. */
const MIN_FOREIGN = 4;

/** Whether the quote has so many words in a row that this place does not have. */
export function hasForeignPiece(alignment: Alignment, typed: readonly Token[]): boolean {
  return differencesOf(alignment).some((each) => {
    if (each.kind !== 'inserted' && each.kind !== 'replaced') return false;
    const { start, end } = each.typed;
    return (
      countWords(typed.filter((token) => start <= token.start && token.end <= end)) >= MIN_FOREIGN
    );
  });
}

/** The steps put together: what is equal, replaced, added, missing, each as one range. */
export function differencesOf({ steps }: Alignment): Difference[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.[0] && sortOf(last[0]) === sortOf(step)) last.push(step);
    else groups.push([step]);
  }
  return groups.map((group): Difference => {
    const [typed, source] = [tokensOn(group, 'typed'), tokensOn(group, 'source')];
    const both = { typed: rangeOf(typed), source: rangeOf(source) };
    const kind = group[0] ? sortOf(group[0]) : 'equal';
    if (source.length === 0) return { kind: 'inserted', typed: both.typed };
    if (typed.length === 0) return { kind: 'deleted', source: both.source };
    return { kind: kind === 'changed' ? 'replaced' : kind, ...both };
  });
}

/** Whether only capitals and punctuation differ; "24.01" for "2401" is another figure. */
export function hasSameWords(differences: readonly Difference[], typed: string, body: string) {
  const text = (whole: string, range: { start: number; end: number } | undefined) =>
    range ? whole.slice(range.start, range.end) : '';
  return differences.every((each) => {
    if (each.kind === 'equal') return true;
    if (each.kind === 'left-out') return false;
    const ours = text(typed, 'typed' in each ? each.typed : undefined);
    const theirs = text(body, 'source' in each ? each.source : undefined);
    return bare(ours) === bare(theirs) && figures(ours) === figures(theirs);
  });
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?![%‰§&@#])[\s\p{P}\p{DI}]/gu, '');
}

function figures(text: string): string {
  return (text.match(/\p{N}+/gu) ?? []).join(' ');
}

/** An editor's insertion does not speak against the quote. */
function withoutInsertions(steps: readonly Step[]): Step[] {
  const insertions = insertionsIn(tokensOn(steps, 'typed'));
  return steps.filter(({ typed, kind }) => kind === 'equal' || !typed || !insertions.has(typed));
}

function isEqualWord({ kind, typed, source }: Step): boolean {
  if (!typed?.isWord || !source) return false;
  return kind === 'equal' || typed.fold === source.fold;
}

function wordsIn(steps: readonly Step[]): string[] {
  return steps.flatMap(({ typed }) => (typed?.isWord ? [typed.key] : []));
}

function countTerms(words: readonly string[]): number {
  return termsOf(words.join(' ')).length;
}

function longestRun(steps: readonly Step[]): number {
  let [run, longest] = [0, 0];
  for (const step of steps) {
    if (isEqualWord(step)) longest = Math.max(longest, ++run);
    else if (step.typed?.isWord || step.source?.isWord) run = 0;
  }
  return longest;
}

function sortOf({ kind }: Step): 'equal' | 'left-out' | 'changed' {
  return kind === 'equal' || kind === 'left-out' ? kind : 'changed';
}

function tokensOn(steps: readonly Step[], side: 'typed' | 'source'): Token[] {
  return steps.flatMap((step) => step[side] ?? []);
}
