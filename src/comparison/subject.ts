// What a figure is said of: the common nouns of its sentence, as compromise tags them, and its names.
// "Trade between China and Russia" and "oil from Russia to China" share names and verbs, "the Greens won
// 12 percent" and "the Liberals won 8 percent" all but a name; each pair is about two things.
import nlp from 'compromise';
import { z } from 'zod';
import { termsOf } from '../text/words.js';

const sentencesSchema = z.array(
  z.object({ terms: z.array(z.object({ text: z.string(), tags: z.array(z.string()) })) }),
);

/** Verbs of change that the tagger takes for nouns. */
const NO_NOUNS = /^(?:rose|fell|hit|jump(?:ed)?|surged?|drop(?:ped)?|climb(?:ed)?)$/i;
const NO_SUBJECT = ['ProperNoun', 'Pronoun', 'Date', 'Value', 'Unit'];

/** Whether two figures may be of the same thing, by the sentences that they stand in. */
export function mayBeOfSameThing(a: string, b: string): boolean {
  return !(hasOwnName(a, b) && hasOwnName(b, a)) && !(hasOwnSubject(a, b) && hasOwnSubject(b, a));
}

/** The terms of the common nouns of a sentence. */
export function nounsOf(sentence: string): ReadonlySet<string> {
  return new Set(
    taggedIn(sentence)
      .filter(isCommonNoun)
      .flatMap(({ text }) => termsOf(text)),
  );
}

interface Tagged {
  readonly text: string;
  readonly tags: readonly string[];
}

/** The sentences that were tagged last: one is compared with many. */
const remembered = new Map<string, readonly Tagged[]>();
const MAX_REMEMBERED = 500;

function taggedIn(sentence: string): readonly Tagged[] {
  const known = remembered.get(sentence);
  if (known) return known;
  const tagged = sentencesSchema.parse(nlp(sentence).json()).flatMap(({ terms }) => terms);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(sentence, tagged);
  return tagged;
}

function isCommonNoun({ text, tags }: Tagged): boolean {
  return (
    tags.includes('Noun') && !NO_SUBJECT.some((tag) => tags.includes(tag)) && !NO_NOUNS.test(text)
  );
}

/** Whether a noun before its first verb is one that the other lacks. */
function hasOwnSubject(sentence: string, other: string): boolean {
  const tagged = taggedIn(withoutAttribution(sentence));
  // The tagger takes many a first word for a command.
  const verb = tagged.findIndex(
    ({ text, tags }, i) => i > 0 && (tags.includes('Verb') || NO_NOUNS.test(text)),
  );
  const terms = new Set(termsOf(other));
  return tagged
    .slice(0, Math.max(0, verb))
    .filter(isCommonNoun)
    .flatMap(({ text }) => termsOf(text))
    .some((term) => !terms.has(term));
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

function hasOwnName(sentence: string, other: string): boolean {
  const terms = termsOf(other);
  return namesIn(sentence).some((name) => !terms.some((term) => isRelated(name, term)));
}

/** The first word counts as well: if it is no name, the other sentence may still have it. */
function namesIn(sentence: string): string[] {
  const words = withoutAttribution(sentence).match(/(?<![\p{L}\p{N}$])\p{Lu}[\p{L}’'.-]*/gu) ?? [];
  return words.filter((word) => !MONTH_OR_DAY.test(word)).flatMap((word) => termsOf(word));
}

const MONTH_OR_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** "China" and "Chinese", "Russia" and "Russian". */
function isRelated(name: string, term: string): boolean {
  return name === term || (name.length > 3 && term.slice(0, 4) === name.slice(0, 4));
}
