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

const WORD = /\p{L}[\p{L}\p{M}-]*(?:\.\p{L}[\p{L}\p{M}-]*)*/gu;

/** The words of a question, as `fullNamesIn` takes them. */
export function askedWords(question: string): ReadonlySet<string> {
  return new Set(wordsOf(question).map(({ word }) => normalizeWord(word)));
}

/** Two or more words with capitals in a row, none of them the question's. */
export function fullNamesIn(text: string, asked: ReadonlySet<string>): Range[] {
  return rowsOfCapitals(text).filter(({ start, end }) => !isAsked(text.slice(start, end), asked));
}

/** Whether the question has a word of it. */
export function isAsked(name: string, asked: ReadonlySet<string>): boolean {
  return wordsOf(name).some(({ word }) => asked.has(normalizeWord(word)));
}

/** Two or more words that begin with a capital, with one blank between each. */
function rowsOfCapitals(text: string): Range[] {
  const rows: (Range & { readonly words: number })[] = [];
  for (const { index, 0: word } of text.matchAll(WORD)) {
    // Of "anti-Putin" the second part.
    const from = /^\p{Lu}/u.test(word) ? 0 : word.search(/-\p{Lu}/u) + 1;
    const isCapital = /^\p{Lu}/u.test(word.slice(from));
    if (!isCapital || (from === 0 && /\p{N}/u.test(text.charAt(index - 1)))) continue;
    const [last, start, end] = [rows.at(-1), index + from, index + word.length];
    const isNext = last?.end === start - 1 && /\s/.test(text.charAt(start - 1));
    if (isNext) rows[rows.length - 1] = { start: last.start, end, words: last.words + 1 };
    else rows.push({ start, end, words: 1 });
  }
  return rows.filter(({ words }) => words > 1).map(({ start, end }) => ({ start, end }));
}
