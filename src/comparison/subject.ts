// What a figure is said of: the common nouns of its sentence, as compromise tags them. "Trade between
// China and Russia" and "oil from Russia to China" share names and verbs, and are two things.
import nlp from 'compromise';
import { z } from 'zod';
import { termsOf } from '../retrieval/words.js';

const sentencesSchema = z.array(
  z.object({ terms: z.array(z.object({ text: z.string(), tags: z.array(z.string()) })) }),
);

/** Verbs of change that the tagger takes for nouns. */
const NO_NOUNS = /^(?:rose|fell|hit|jump(?:ed)?|surged?|drop(?:ped)?|climb(?:ed)?)$/i;
const NO_SUBJECT = ['ProperNoun', 'Pronoun', 'Date', 'Value', 'Unit'];

/** The terms of the common nouns of a sentence. */
export function subjectsOf(sentence: string): ReadonlySet<string> {
  const tagged = sentencesSchema.parse(nlp(sentence).json());
  const nouns = tagged
    .flatMap(({ terms }) => terms)
    .filter(({ tags }) => tags.includes('Noun') && !NO_SUBJECT.some((tag) => tags.includes(tag)))
    .filter(({ text }) => !NO_NOUNS.test(text));
  return new Set(nouns.flatMap(({ text }) => termsOf(text)));
}
