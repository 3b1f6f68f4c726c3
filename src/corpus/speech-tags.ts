// Whether who spoke is told right after a question or an exclamation: “Who will pay?” Tom Reyes asked.
import { REPORTING_VERBS, SPEECH_VERBS } from './speech-verbs.js';

/** Characters in which the tag's verb has to come. */
const LONGEST = 120;
/** Words of the longest name, with titles. */
const MAX_NAME = 8;

const SAYS = new RegExp(
  `(?<=\\s)(?:${REPORTING_VERBS}|${SPEECH_VERBS}|(?:add|answer|ask|call|chant|demand|enquir|exclaim|inquir|interject|jok|laugh|murmur|mutter|observ|quip|remark|respond|retort|scream|shout|sigh|snap|urg|warn|whisper|wonder|yell)(?:e?s)?|say|tells|cries|replies|writes|went on)(?![\\p{L}-])`,
  'gu',
);
const ADVERB = /^(?:also|then|had|has|later|once|used|to|would|\p{Ll}{2,20}ly)$/u;
const IN_NAME = /^(?:\p{Lu}[\p{L}’'.-]*|(?:el|al)-\p{Lu}\p{L}*|and|of|the|van|von|der|de|bin)$/u;

/** What the verb goes on with where it tells of what was quoted, not of something else: "said that it was". */
const GOES_ON =
  /^(?:[.,;:!?—–“"]|\s(?:—|–|about|after|again|aloud|as|at|back|before|during|from|her|him|in|into|later|me|of|on|out|over|the|them|through|to|under|us|when|while|with|\p{Ll}{2,20}ly)(?!\p{L})|\s?$)/u;
/** Other statements: "told him that he should go". */
const SOMETHING = /\b(?:for|he|how|if|it|she|that|they|to|what|whether|who|why)\b/;

/** @param after what follows the quotation: the name first, perhaps what that person is between commas, then the verb */
export function isSpeechTag(after: string): boolean {
  const near = after.slice(0, LONGEST);
  for (const { 0: verb, index } of near.matchAll(SAYS)) {
    if (!isSubject(near.slice(0, index))) continue;
    const rest = after.slice(index + verb.length);
    return GOES_ON.test(rest) || (/^(?:told|asked)$/.test(verb) && tellsWhom(rest));
  }
  return false;
}

function isSubject(text: string): boolean {
  const words = text.trimEnd().split(/\s+/);
  while (ADVERB.test(words.at(-1) ?? '')) words.pop();
  const comma = words.findIndex((word) => word.endsWith(','));
  if (comma >= 0 && !words.at(-1)?.endsWith(',')) return false;
  const name = comma < 0 ? words : words.slice(0, comma + 1);
  return (
    name.length <= MAX_NAME &&
    /^\p{Lu}/u.test(name[0] ?? '') &&
    name.every((word) => IN_NAME.test(word.replace(/,$/, '')))
  );
}

/** "told the reporters on Monday." */
function tellsWhom(rest: string): boolean {
  const [whom = ''] = rest.split(/[.,;:!?…“”"]/, 1);
  return /\S/.test(whom) && whom.length < LONGEST / 2 && !SOMETHING.test(whom);
}
