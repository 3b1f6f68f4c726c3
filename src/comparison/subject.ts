// What a figure is said of: the common nouns of its sentence, as compromise tags them, and its names.
// "Trade between China and Russia" and "oil from Russia to China" share names and verbs, "the Greens won
// 12 percent" and "the Liberals won 8 percent" all but a name; each pair is about two things.
import nlp from 'compromise';
import { z } from 'zod';
import { onceForEach } from '../processes/once-for-each.js';
import { termsOf } from '../text/words.js';
import type { Statement } from './statements.js';

const sentencesSchema = z.array(
  z.object({ terms: z.array(z.object({ text: z.string(), tags: z.array(z.string()) })) }),
);

/** Verbs of change that the tagger takes for nouns. */
const NO_NOUNS = /^(?:rose|fell|hit|jump(?:ed)?|surged?|drop(?:ped)?|climb(?:ed)?)$/i;
const NO_SUBJECT = ['ProperNoun', 'Pronoun', 'Date', 'Value', 'Unit'];

const tagsOf = onceForEach(({ text }: Statement) => taggedIn(text));

/** The terms of the common nouns of a statement. */
export const nounsOf = onceForEach(
  (statement: Statement): ReadonlySet<string> =>
    new Set(tagsOf(statement).filter(isCommonNoun).flatMap(termsOfTagged)),
);

/** The terms of the common nouns before its first verb, who reports left out. */
const subjectOf = onceForEach((statement: Statement) => {
  const rest = withoutAttribution(statement.text);
  return subjectIn(rest === statement.text ? tagsOf(statement) : taggedIn(rest));
});

const namesOf = onceForEach(({ text }: Statement) => namesIn(withoutAttribution(text)));

/** The first letters of its terms, by which "China" is known again in "Chinese". */
const stemsOf = onceForEach(
  ({ terms }: Statement) => new Set([...terms].flatMap((term) => stemOf(term) ?? [])),
);

/** Whether two figures may be of the same thing, by the statements that they stand in. */
export function mayBeOfSameThing(a: Statement, b: Statement): boolean {
  return !(hasOwnName(a, b) && hasOwnName(b, a)) && !(hasOwnSubject(a, b) && hasOwnSubject(b, a));
}

/** Whether a noun before its first verb is one that the other lacks. */
function hasOwnSubject(statement: Statement, { terms }: Statement): boolean {
  return subjectOf(statement).some((term) => !terms.has(term));
}

/** "China" and "Chinese", "Russia" and "Russian" are the same name. */
function hasOwnName(statement: Statement, other: Statement): boolean {
  const stems = stemsOf(other);
  return namesOf(statement).some(
    (name) => !other.terms.has(name) && !stems.has(stemOf(name) ?? ''),
  );
}

interface Tagged {
  readonly text: string;
  readonly tags: readonly string[];
}

function taggedIn(sentence: string): readonly Tagged[] {
  return sentencesSchema.parse(nlp(sentence).json()).flatMap(({ terms }) => terms);
}

function isCommonNoun({ text, tags }: Tagged): boolean {
  return (
    tags.includes('Noun') && !NO_SUBJECT.some((tag) => tags.includes(tag)) && !NO_NOUNS.test(text)
  );
}

function subjectIn(tagged: readonly Tagged[]): string[] {
  // The tagger takes many a first word for a command.
  const verb = tagged.findIndex(
    ({ text, tags }, i) => i > 0 && (tags.includes('Verb') || NO_NOUNS.test(text)),
  );
  return tagged.slice(0, Math.max(0, verb)).filter(isCommonNoun).flatMap(termsOfTagged);
}

function termsOfTagged({ text }: Tagged): string[] {
  return termsOf(text);
}

/** Who reports is no part of what is reported: ", Reuters said", "According to the ministry,". */
function withoutAttribution(sentence: string): string {
  const rest = sentence.replace(LEADING, ' ');
  const comma = rest.lastIndexOf(',');
  return comma >= 0 && REPORTS.test(rest.slice(comma)) ? `${rest.slice(0, comma)} ` : rest;
}

const REPORTS = /\b(?:said|says|reported|reports|showed|shows?|announced|stated|according to)\b/;

const LEADING =
  /^According to [^,]+,|^[^,]{1,60}\b(?:(?:said|says|stated)(?: on \S+)?(?: that)?|(?:reported|announced|showed)(?: on \S+)? that)\s/u;

/** The first word counts as well: if it is no name, the other sentence may still have it. */
function namesIn(sentence: string): string[] {
  const words = sentence.match(/(?<![\p{L}\p{N}$])\p{Lu}[\p{L}’'.-]*/gu) ?? [];
  return words.filter((word) => !MONTH_OR_DAY.test(word)).flatMap((word) => termsOf(word));
}

const MONTH_OR_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

function stemOf(term: string): string | undefined {
  return term.length > 3 ? term.slice(0, 4) : undefined;
}
