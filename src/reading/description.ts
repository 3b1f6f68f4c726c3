// What somebody is, after their name: "Andrei Belousov, Putin's recently appointed defense minister, …". Asked who
// that is, the reader at times marks others of the same list.
import type { Range } from '../corpus/article.js';
import { overlap } from '../corpus/ranges.js';
import { isRole } from '../topics/word-classes.js';

/** "who's andrei belousov?" */
const WHO_IS =
  /^(?:(?:and|so|ok|hey|then)\s)?who(?:['’]?s|\s(?:is|was))\s(\p{L}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]*){0,3})\s?\??$/iu;
/** Words between commas. */
const APPOSITION = /^,\s([^,;:.!?()"“”]{3,90})(?=[,;.!?]|$)/u;
/** How they begin where they are more than a description. */
const CLAUSE =
  /^(?:who|whom|whose|which|where|when|and|or|but|as|while|is|was|has|had|said|says)\b/i;

/**
 * The spans; the description of whom the question asks about, where none of them touches it.
 * @param text a sentence, in which the spans lie
 */
export function withDescription(
  text: string,
  question: string,
  spans: readonly Range[],
): readonly Range[] {
  const asked = WHO_IS.exec(question.trim())?.[1];
  const described =
    asked === undefined || spans.length === 0 ? undefined : describedIn(text, asked);
  if (!described || spans.some((span) => overlap(span, described))) return spans;
  return [described];
}

function describedIn(text: string, asked: string): Range | undefined {
  const at = text.toLowerCase().indexOf(asked.toLowerCase());
  const end = at + asked.length;
  const name = text.slice(at, end).split(' ');
  if (
    at < 0 ||
    /\p{L}/u.test(text.charAt(at - 1)) ||
    !name.every((word) => /^\p{Lu}/u.test(word))
  ) {
    return undefined;
  }
  const words = APPOSITION.exec(text.slice(end))?.[1];
  // The next name of a list ends with a capital: "Foreign Minister Sergei Lavrov".
  if (words === undefined || CLAUSE.test(words) || !/\s\p{Ll}[\p{L}-]*$/u.test(words)) {
    return undefined;
  }
  const start = end + ', '.length;
  return words.split(/\s/).some(isRole) ? { start, end: start + words.length } : undefined;
}
