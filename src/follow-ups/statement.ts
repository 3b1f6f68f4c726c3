// "Is that true?", "who says so?", "when was that announced?": asked of what the answer said, in its own words.
import { withoutSigns } from './shape.js';

const TRUE =
  /^(?:is|was|are) (?:that|this|it|these|those) (?:really |actually |even )?(?:true|right|correct|so|a fact|real|fake|false|wrong)(?: (?:tho|though|now))?$|^(?:true|is it)$|^are you sure(?: (?:about|of) (?:that|this|it))?$/i;
const SAYS =
  /^who (?:says|said|claims|claimed|reported|reports|told) (?:that|so|this|it)$|^(?:says|said) who$|^according to (?:who|whom)$/i;
const TOLD =
  /^(when|where|why|how|by whom) (?:was|were|is) (?:that|this|it) (announced|said|reported|declared|claimed|revealed|confirmed|decided|agreed)$/i;

/** Characters of the longest statement. */
const MOST = 300;

/** How the statement is asked about; undefined where it is not. */
export function askedOf(message: string): ((statement: string) => string) | undefined {
  const text = withoutSigns(message);
  if (TRUE.test(text)) return (statement) => `is it true that ${statement}?`;
  if (SAYS.test(text)) return (statement) => `who says that ${statement}?`;
  const told = TOLD.exec(text);
  return told ? (statement) => `${told[1]} was it ${told[2]} that ${statement}?` : undefined;
}

/** The clauses of a sentence up to the end of the words that answer, without what joins it to the one before. */
export function statementOf(sentence: string, end: number): string | undefined {
  const stop = /[,;:.!?](?=["'”’)]?\s|["'”’)]?$)|\s[–—]\s/u.exec(sentence.slice(end));
  let text = stop ? sentence.slice(0, end + stop.index) : sentence;
  text = text
    .replace(/^(?:And|But|However,|Still,|Yet|So|Meanwhile,)\s/u, '')
    .replace(/["“”]/g, '');
  const parts = text.split(/(?<=[;:]|\s[–—])\s/u);
  while (parts.length > 1 && parts.join(' ').length > MOST) parts.shift();
  const kept = parts.join(' ').trim();
  return kept === '' || kept.length > MOST ? undefined : kept;
}
