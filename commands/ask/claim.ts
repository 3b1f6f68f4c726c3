// What of a claim stands in no article: its names and figures, each looked up by itself. An age has to be said as
// an age: "75 years of relations" says nothing about how old somebody is.
import { MAX_QUESTION_CHARACTERS } from '../../src/answer/question.js';
import type { Asked } from '../../src/inference/protocol.js';
import { type LooksUp, lookUpFor } from '../../src/knowledge/look-up.js';
import { isMonth, valuesIn } from '../../src/text/values.js';
import { termsOf, wordsOf } from '../../src/text/words.js';

/** A name or a figure of a claim. */
export interface Particular {
  /** As the claim has it. */
  readonly text: string;
  readonly isAge: boolean;
  /** What is looked up: it stands in the articles where one of these does. */
  readonly topics: readonly string[];
}

/** Of a long claim the first are looked up: each takes some milliseconds. */
const MOST = 12;

/** "Putin is 75", "aged 75", "turned 75 years old"; not "is 75 kilometres away". */
const AGE =
  /\b(?:is|was|are|were|am|turned|turns|aged|age of) (\d{1,3})(?: years? old)?(?=[.,;:!?)]|$| and\b| now\b| today\b)/giu;

/** "1,75" has no 75 in it. */
const NUMBERS = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** Words that have a capital only because they begin a sentence. */
const SENTENCE_STARTS =
  /^(?:yesterday|today|tomorrow|now|then|here|there|also|even|just|still|maybe|perhaps|according|breaking|actually|allegedly|apparently|currently|finally|honestly|recently|reportedly|supposedly)$/iu;

/** The names and figures of a claim, in its order; none of one that is refused for its length, as a question is. */
export function particularsOf(claim: string): readonly Particular[] {
  if (claim.length > MAX_QUESTION_CHARACTERS) return [];
  const ages = [...claim.matchAll(AGE)].map(({ 1: age = '', 0: { length }, index }) => ({
    age,
    start: index,
    end: index + length,
  }));
  const isInAge = (at: number) => ages.some(({ start, end }) => start <= at && at < end);
  const named = wordsOf(claim)
    .filter(({ word }) => /^\p{Lu}/u.test(word) && termsOf(word).length > 0)
    .filter(({ word }) => !isMonth(word) && !SENTENCE_STARTS.test(word))
    .map(({ word, start }) => {
      const name = word.replace(/['’]s$/u, '');
      return { start, particular: { text: name, isAge: false, topics: [`"${name}"`] } };
    });
  const figures = valuesIn(claim).flatMap(({ text, unit, start }) => {
    const figure = unit === 'date' ? text : figureIn(text);
    if (figure === '' || isInAge(start)) return [];
    return [{ start, particular: { text: figure, isAge: false, topics: [figure] } }];
  });
  const asAges = ages.map(({ age, start }) => ({
    start,
    particular: { text: age, isAge: true, topics: agePhrases(age).map((each) => `"${each}"`) },
  }));
  const all = [...named, ...figures, ...asAges].toSorted((a, b) => a.start - b.start);
  const once = new Map(all.map(({ particular }) => [particular.text, particular]));
  return [...once.values()].slice(0, MOST);
}

function figureIn(text: string): string {
  const start = text.search(/\p{Sc}?\p{N}/u);
  return start === -1 ? '' : text.slice(start);
}

/** Those that stand in no article. @throws Overloaded when too many ask at once, TakesTooLong where it is too much */
export async function missingFrom(
  bot: LooksUp,
  asker: { readonly guildId: string | null; readonly userId: string },
  particulars: readonly Particular[],
): Promise<readonly Particular[]> {
  if (particulars.length === 0) return [];
  // All at once, so that one time limit is for all of them.
  const task = { type: 'claim', particulars: particulars.map(({ topics }) => topics) } as const;
  const { result } = await lookUpFor(bot, asker, task);
  return particulars.filter((_, i) => !result[i]);
}

/** Without the quotes that have the number of a claimed age and do not mean an age by it. */
export function withoutOtherFigures(asked: Asked, particulars: readonly Particular[]): Asked {
  const ages = particulars.filter(({ isAge }) => isAge);
  if (ages.length === 0) return asked;
  const isOther = ({ text }: { readonly text: string }) => {
    const numbers = new Set(text.match(NUMBERS));
    const lower = text.toLowerCase();
    return ages.some(({ text: age }) => numbers.has(age) && !saysAge(lower, age));
  };
  const { answer } = asked;
  const quotes = answer.quotes.filter((quote) => !isOther(quote));
  const nearest = answer.nearest.filter((quote) => !isOther(quote));
  const left = [...quotes, ...nearest];
  if (left.length === answer.quotes.length + answer.nearest.length) return asked;
  const isRefused = quotes.length === 0;
  return {
    // Further quotes are counted by their place among all: there is no going on after some were left out.
    hasMore: false,
    answer: {
      ...answer,
      quotes,
      nearest,
      status: isRefused ? 'no-answer' : answer.status,
      reason: isRefused ? (answer.reason ?? NOTHING) : answer.reason,
      // They count quotes by their places.
      parts: [],
      disagreement: null,
    },
  };
}

const NOTHING = { code: 'no-evidence', message: 'Nothing is left.' } as const;

function agePhrases(age: string): string[] {
  return [
    `, ${age},`,
    `${age}-year-old`,
    `${age} years old`,
    `aged ${age}`,
    `age of ${age}`,
    `turned ${age}`,
  ];
}

function saysAge(lower: string, age: string): boolean {
  return agePhrases(age).some((phrase) => lower.includes(phrase));
}
