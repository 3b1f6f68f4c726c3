// Tells which sentences cannot be understood alone ("It said that …", an item of a list) and widens their range
// by the sentence before, or to the line that introduces them, which a quote then carries along.
import type { Article, Range, Sentence } from './article.js';
import { isHeading, placeOf } from './outline.js';

/** Sentences that may be carried along: a chain of "It … It …" longer than this stays unexplained. */
const MAX_CARRIED = 2;

/** Characters from the line that introduces a list to an item that still carries it along. */
const MAX_LIST = 300;

const PRONOUN = /^(?:it|he|she|they|him|her|them|his|their|its|this|these|those|both)$/i;

/** "The measure would …", "The trip, …": a definite noun that only the sentence before explains. */
const BARE_DEFINITE =
  /^(?:The|Such|That) \p{Ll}+(?:,| (?:is|was|are|were|has|had|will|would|said|says)\b)/u;

/** The sentence's range, widened so that it can be understood. */
export function withContext(article: Article, sentence: Sentence): Range {
  let first = sentence;
  for (let carried = 0; carried < MAX_CARRIED; carried++) {
    const previous = article.sentences[first.index - 1];
    if (!previous || isHeading(article, previous)) break;
    if (!dependsOnPrevious(article.body.slice(first.start, first.end))) break;
    first = previous;
  }
  const { lead } = placeOf(article, first);
  const isNear = lead && first.start - lead.start <= MAX_LIST;
  return { start: isNear ? lead.start : first.start, end: sentence.end };
}

/**
 * True when a pronoun comes before any name that it could stand for, or a bare definite noun opens the
 * sentence. Direct speech is left alone: whoever speaks says "it" and "this" of what is at hand.
 */
export function dependsOnPrevious(sentence: string): boolean {
  if (/^["“‘'«„]/.test(sentence)) return false;
  if (BARE_DEFINITE.test(sentence)) return true;
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  for (const [i, word] of words.entries()) {
    if (PRONOUN.test(word)) return true;
    const isName = /^\p{Lu}/u.test(word) && (i > 0 || !isFunctionWord(word));
    if (isName || i >= 6) return false;
  }
  return false;
}

function isFunctionWord(word: string): boolean {
  return /^(?:a|an|the|in|on|at|by|for|from|to|with|of|and|but|or|so|yet|as|after|before|during|despite|since|while|when|if|although|though|because|also|additionally|however|moreover|meanwhile|then|there|here|last|next|no|not|for)$/i.test(
    word,
  );
}
