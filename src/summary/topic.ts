// Looks at a topic before anything is searched, and words what cannot be summarised. A topic is any words:
// a name, a noun phrase or a question.
import type { Reason } from '../answer/answer.js';
import { isForeign } from '../answer/language.js';
import { checkQuestion } from '../answer/question.js';
import { wordsOf } from '../retrieval/words.js';

/** Characters: it stands as a heading over its summary. */
export const MAX_TOPIC_CHARACTERS = 200;

export const NOTHING_ABOUT: Reason = {
  code: 'no-evidence',
  message:
    'I found nothing about this topic in the articles. Try words that stand in them, or more words.',
};

const EMPTY: Reason = {
  code: 'empty',
  message:
    'There is no topic in this. Give one in words, for example: trade between Russia and China.',
};

const TOO_LONG: Reason = {
  code: 'too-long',
  message: `A topic may have up to ${MAX_TOPIC_CHARACTERS} characters. Give it in fewer words.`,
};

const FOREIGN: Reason = {
  code: 'language',
  message: 'I read only English so far. Give the topic in English, please.',
};

export type CheckedTopic =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: Reason };

/** Words. The language of fewer cannot be told: "Nobel prize" looks Romanian. */
const LEAST_WORDS = 5;

/** @param vocabulary the words of the articles, as `normalizeWord` gives them */
export function checkTopic(topic: string, vocabulary: ReadonlySet<string>): CheckedTopic {
  const checked = checkQuestion(topic);
  if (!checked.ok) return { ok: false, reason: REASONS[checked.reason.code] ?? checked.reason };
  if (checked.text.length > MAX_TOPIC_CHARACTERS) return { ok: false, reason: TOO_LONG };
  const canTell = wordsOf(checked.text).length >= LEAST_WORDS;
  if (canTell && isForeign(checked.text, vocabulary)) return { ok: false, reason: FOREIGN };
  return checked;
}

const REASONS: Readonly<Partial<Record<Reason['code'], Reason>>> = {
  empty: EMPTY,
  'too-long': TOO_LONG,
  language: FOREIGN,
};
