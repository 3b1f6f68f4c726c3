// Looks at a topic before anything is searched. A topic is any words: a name, a noun phrase or a question.
import { isForeign } from '../answer/language.js';
import { checkQuestion } from '../answer/question.js';
import { wordsOf } from '../text/words.js';

/** Characters: it stands as a heading over its summary. */
export const MAX_TOPIC_CHARACTERS = 200;

/** Why a topic has no summary; src/locales/summary.ts has the words. */
export const REFUSALS = ['empty', 'too-long', 'language', 'no-evidence'] as const;
export type Refusal = (typeof REFUSALS)[number];

export type CheckedTopic =
  | { readonly text: string; readonly refusal?: never }
  | { readonly text?: never; readonly refusal: Refusal };

/** Words. The language of fewer cannot be told: "Nobel prize" looks Romanian. */
const LEAST_WORDS = 5;

/** @param vocabulary the words of the articles, as `normalizeWord` gives them */
export async function checkTopic(
  topic: string,
  vocabulary: ReadonlySet<string>,
): Promise<CheckedTopic> {
  const checked = checkQuestion(topic);
  if (!checked.ok) {
    const { code } = checked.reason;
    return { refusal: REFUSALS.find((each) => each === code) ?? 'no-evidence' };
  }
  const { text } = checked;
  if (text.length > MAX_TOPIC_CHARACTERS) return { refusal: 'too-long' };
  const canTell = wordsOf(text).length >= LEAST_WORDS;
  return canTell && (await isForeign(text, vocabulary)) ? { refusal: 'language' } : { text };
}
