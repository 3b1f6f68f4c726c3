// The type of answer that a question expects, told by its words: "who" wants a person, "when" a date, "how
// many" a figure. A classic of question answering (Li and Roth 2002, Learning Question Classifiers), in its
// simplest form.
import type { Range } from '../corpus/article.js';
import { normalizeWord, wordsOf } from '../text/words.js';

export type AnswerType = 'person' | 'name' | 'date' | 'figure';

const FIGURE =
  /\b(?:how (?:many|much|long|old|big|large|far|tall|high|often)|(?:what|which) (?:number|percentage|percent|share|amount|age)|value of|price of|cost of)\b/i;
const DATE =
  /\b(?:when|whens|(?:what|which|wat) (?:\S{1,20} )?(?:day|date|time|year|month|week)|since when|until when)\b/i;
const PERSON =
  /\b(?:who|whos|whom|whose|(?:what|which) (?:person|people|politicians?|leaders?|ministers?|officials?|reporters?|journalists?)|names? of)\b/i;
const NAME =
  /\b(?:(?:what|which) (?:compan(?:y|ies)|firms?|countr(?:y|ies)|nations?|cit(?:y|ies)|places?|institut(?:e|ion)s?|part(?:y|ies))|where|wheres)\b/i;

/** Undefined where the words do not tell ("why", "how", key words). */
export function expectedAnswer(question: string): AnswerType | undefined {
  const plain = question.replace(/['’]/g, '');
  if (FIGURE.test(plain)) return 'figure';
  if (DATE.test(plain)) return 'date';
  if (PERSON.test(plain)) return 'person';
  return NAME.test(plain) ? 'name' : undefined;
}

const NAME_WORD = '\\p{Lu}(?:[\\p{L}\\p{M}-]|\\.(?=\\p{L}))*';
const FULL_NAME = new RegExp(`(?<![\\p{L}\\p{N}]|\\p{L}\\.)${NAME_WORD}(?:\\s${NAME_WORD})+`, 'gu');

/** Two or more words with capitals in a row, none of them the question's. */
export function fullNamesIn(text: string, question: string): Range[] {
  const asked = new Set(wordsOf(question).map(({ word }) => normalizeWord(word)));
  return [...text.matchAll(FULL_NAME)].flatMap(({ index, 0: name }) => {
    const isAsked = wordsOf(name).some(({ word }) => asked.has(normalizeWord(word)));
    return isAsked ? [] : [{ start: index, end: index + name.length }];
  });
}
