// Looks at a question before anything is searched: cleans it of characters that nobody sees, and tells
// in a sentence what cannot be asked.
import { LANGUAGES } from '../locales/catalogue.js';
import type { Reason } from './answer.js';

/** Characters. The embedders read some 2,000, the reader the last 200; more than 1,000 is no question. */
export const MAX_QUESTION_CHARACTERS = 1000;

/** Share of the letters that must be Latin: the models that ship were trained on English. */
const MIN_LATIN_SHARE = 0.5;

export const FOREIGN: Reason = {
  code: 'language',
  message: 'I only understand English for now. Please ask in English.',
};

/** @param code of a language, in two letters: where the bot speaks it, it can say so in it */
export function foreignIn(code: string): Reason {
  const language = LANGUAGES.find((each) => each === code);
  return language === undefined ? FOREIGN : { ...FOREIGN, language };
}

export type CheckedQuestion =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: Reason };

export function checkQuestion(question: string): CheckedQuestion {
  const text = cleanQuestion(question);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 && !/\p{N}/u.test(text)) {
    return refused(
      'empty',
      'Ask me something: a question in English, or a few words about a topic.',
    );
  }
  if (text.length > MAX_QUESTION_CHARACTERS) {
    const [limit, length] = [MAX_QUESTION_CHARACTERS, text.length].map((n) =>
      n.toLocaleString('en'),
    );
    return refused(
      'too-long',
      `Your question has ${length} characters; the limit is ${limit}. Please shorten it.`,
    );
  }
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters * MIN_LATIN_SHARE) {
    return { ok: false, reason: FOREIGN };
  }
  return { ok: true, text };
}

/** Without what nobody sees, in one line. */
export function cleanQuestion(question: string): string {
  return question
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function refused(code: Reason['code'], message: string): CheckedQuestion {
  return { ok: false, reason: { code, message } };
}
