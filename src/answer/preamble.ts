// What somebody tells of themselves before they ask: "my son and I argue at dinner. how old is Putin?". It is read
// with the question only where the question goes on with it.
import { isQuestion, REFERS } from './question-parts.js';

const END = /(?<=[.!…:;])\s/u;
const OF_THE_ASKER = /\b(?:i|i['’]m|i['’]ve|im|ive|me|my|mine|we|we['’]re|us|our|you|your)\b/i;
/** Words of the shortest question that says what it is about. */
const LEAST_WORDS = 4;

/** The question without what stands before it, where that is of the asker and the question is not. */
export function withoutPreamble(question: string): string {
  const sentences = question.split(END);
  const at = sentences.findIndex((sentence) => isQuestion(sentence.trim()));
  const before = sentences.slice(0, Math.max(0, at));
  const asked = sentences.slice(Math.max(0, at)).join(' ').trim();
  const isOwn = before.length > 0 && before.every((sentence) => OF_THE_ASKER.test(sentence));
  if (!isOwn || before.some((sentence) => sentence.includes('?'))) return question;
  const [first = ''] = asked.split('?');
  const isWhole = first.split(/\s+/).length >= LEAST_WORDS;
  return isWhole && !REFERS.test(first) && !OF_THE_ASKER.test(asked) ? asked : question;
}
