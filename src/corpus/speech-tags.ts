// Whether who spoke is told right after a question or an exclamation: “Who will pay?” Tom Reyes asked.

const NAME = "\\p{Lu}[\\p{L}’'-]{0,30}\\.?";
const SUBJECT = `${NAME}(?:\\s(?:${NAME}|of|the|van|von|der|de|bin|el-${NAME}|al-${NAME})){0,6}`;
const ADVERB = '(?:also|then|had|has|later|once|used\\sto|would|\\p{Ll}{2,20}ly)';
const SAYS =
  '(?:add|answer|ask|call|chant|demand|enquire|exclaim|inquire|interject|joke|laugh|murmur|mutter|observe|quip|remark|respond|' +
  'retort|scream|shout|sigh|snap|urge|warn|whisper|wonder|yell)(?:e?d|s)?|sa(?:id|ys?)|tells?|told|cr(?:y|ies|ied)|repl(?:y|ies|ied)|wr(?:ites?|ote)|beg(?:s|ged)?|went\\son|continue[ds]';

/** Who, perhaps after a comma what they are, and a verb of saying. */
const TAG = new RegExp(
  `^(?:${SUBJECT})(?:,\\s[^,;:.!?“”"]{2,80},)?\\s(?:${ADVERB}\\s){0,3}(?:${SAYS})(?![\\p{L}-])`,
  'u',
);

/** What the verb goes on with where it tells of what was quoted, not of something else: "said that it was". */
const GOES_ON =
  /^(?:[.,;:!?—–“"]|\s(?:—|–|about|after|again|aloud|as|at|back|before|during|from|her|him|in|into|later|me|of|on|out|over|the|them|through|to|us|when|while|with|\p{Ll}{2,20}ly)(?!\p{L})|\s?$)/u;

/** "told the reporters on Monday.", not "told him that he should go". */
const TO_WHOM =
  /^\s(?!(?:[^.,;:]{0,40}\s)?(?:for|he|how|if|it|she|that|they|to|what|whether|who|why)\s)[^.,;:!?…“”"]{2,60}[.,;:]/;

export function isSpeechTag(after: string): boolean {
  const [tag] = TAG.exec(after) ?? [];
  if (tag === undefined) return false;
  const rest = after.slice(tag.length);
  return GOES_ON.test(rest) || (/(?:told|asked)$/.test(tag) && TO_WHOM.test(rest));
}
