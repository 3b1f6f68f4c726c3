// "Is that true?", "who says so?", "when was that announced?": asked of what the answer said, in its own words.
import { withoutSigns } from './shape.js';
import { isContent, PREPOSITIONS, tokensOf } from './tokens.js';

const TRUE =
  /^(?:is|was|are) (?:that|this|it|these|those) (?:really |actually |even )?(?:true|right|correct|so|a fact|real|fake|false|wrong)(?: (?:tho|though|now))?$|^is it$|^are you sure(?: (?:about|of) (?:that|this|it))?$|^(?:can (?:you|u) |could (?:you|u) |please )?(?:fact[- ]?check|verify|check)(?: (?:this|that|it))?$|^(?:is (?:he|she)|are they) (?:right|wrong|correct|lying)(?: about (?:that|this|it))?$|^did (?:he|she|they) (?:really |actually |even )?say (?:that|this|so)$/i;
/** Without a question mark it agrees. */
const TRUE_ASKED = /^true\s?\?/i;
const SAYS =
  /^who (?:says|said|claims|claimed|reported|reports|told) (?:that|so|this|it)$|^(?:says|said) who$|^according to (?:who|whom)$|^(?:what(?:'s| is) (?:the|your) )?(?:source|sources|proof)$/i;
const TOLD =
  /^(when|where|why|how|by whom) (?:was|were|is) (?:that|this|it) (announced|said|reported|declared|claimed|revealed|confirmed|decided|agreed)$/i;

const STOP = /[;:.!?](?=["'”’)]?\s|["'”’)]?$)|\s[–—]\s/u;
const STOP_OR_COMMA = /[,;:.!?](?=["'”’)]?\s|["'”’)]?$)|\s[–—]\s/u;

/** Characters of the longest statement. */
const MOST = 300;

/** Who is meant stands in the sentence before. */
const UNTOLD = /^(?:he|she|they|it|his|her|their|its)$/;

/** How the statement is asked about; undefined where it is not. */
export function askedOf(message: string): ((statement: string) => string) | undefined {
  const text = withoutSigns(message);
  if (TRUE.test(text) || TRUE_ASKED.test(message.trim()))
    return (statement) => `is it true that ${statement}?`;
  if (SAYS.test(text)) return (statement) => `who says that ${statement}?`;
  const told = TOLD.exec(text);
  return told ? (statement) => `${told[1]} was it ${told[2]} that ${statement}?` : undefined;
}

/**
 * The clauses of a sentence up to the end of the words that answer, without what joins it to the one before. What
 * opens with "At a lavish event, …" is no clause before its comma.
 */
export function statementOf(sentence: string, end: number): string | undefined {
  const [first] = tokensOf(sentence);
  const isOpened = first !== undefined && PREPOSITIONS.has(first.word);
  const stop = (isOpened ? STOP : STOP_OR_COMMA).exec(sentence.slice(end));
  // Who asked something said nothing that can be true.
  if (stop?.[0] === '?') return undefined;
  let text = stop ? sentence.slice(0, end + stop.index) : sentence;
  text = text
    .replace(/^(?:And|But|However,|Still,|Yet|So|Meanwhile,)\s/u, '')
    .replace(/["“”]/g, '');
  const parts = text.split(/(?<=[;:]|\s[–—])\s/u);
  while (parts.length > 1 && parts.join(' ').length > MOST) parts.shift();
  const kept = parts.join(' ').trim();
  if (kept === '' || kept.length > MOST) return undefined;
  const [word] = tokensOf(kept);
  if (word && UNTOLD.test(word.word)) return undefined;
  // Within a question no name begins with a capital that was of the sentence.
  return word && !isContent(word) ? kept.charAt(0).toLowerCase() + kept.slice(1) : kept;
}
