// What is said to the bot in other phrases than those that are written down, by its words: one that tells what
// it is about, and besides only such as any message may have. A name or a thing in it makes it a question.
import { CUED, type Cued, type Kind } from './phrasebook.js';
import type { Vocabulary } from './phrases.js';

/** Words of the shortest message that is told so: fewer are mostly names. */
const LEAST_WORDS = 2;

export interface Wording {
  readonly words: readonly string[];
  /** Whether it begins as a question does, or ends as one. */
  readonly asks: boolean;
}

/** @returns undefined for a question, and for what is of another language */
export function gistOf({ words, asks }: Wording, vocabulary: Vocabulary): Kind | undefined {
  const { you, others, cues } = vocabulary;
  if (words.length < LEAST_WORDS || words.some((word) => others.has(word))) return undefined;
  const isToBot = words.some((word) => you.has(word));
  const has = (set: ReadonlySet<string> | undefined) => words.some((word) => set?.has(word));
  const cued = CUED.find(
    (kind) =>
      (kind === 'thanks' ? !asks : isToBot) &&
      has(cues.get(kind)) &&
      isAbout(kind, words, vocabulary),
  );
  if (cued) return cued;
  return asks ? undefined : judgement(words, vocabulary);
}

/** Whether all words are those that a message of this kind may have. */
function isAbout(kind: Cued, words: readonly string[], vocabulary: Vocabulary): boolean {
  const { small, you, answered, cues, kinds } = vocabulary;
  const sets = [
    small,
    you,
    cues.get(kind),
    kinds.get(kind),
    ...(kind === 'thanks' ? [answered] : []),
  ];
  return words.every((word) => sets.some((set) => set?.has(word)));
}

/** Praise or an insult, of the bot or of what it has answered. */
function judgement(words: readonly string[], vocabulary: Vocabulary): Kind | undefined {
  const { small, you, answered, good, bad } = vocabulary;
  const known = [small, you, answered, good, bad];
  if (!words.every((word) => known.some((set) => set.has(word)))) return undefined;
  if (!words.some((word) => you.has(word) || answered.has(word))) return undefined;
  if (words.some((word) => bad.has(word))) return 'insult';
  return words.some((word) => good.has(word)) ? 'praise' : undefined;
}
