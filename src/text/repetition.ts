// Tells sentences that articles have taken from each other: they count once, with a citation each. A sentence that
// denies what another says is none, though it has the same words.
import { countCommon } from './words.js';

/** Words by which a sentence denies something; the "No." of a number does not. */
export const DENIAL =
  /\b(?:not|no(?!\.\s?\d)|never|none|neither|nor|without|cannot|den(?:y|ies|ied)|refus(?:es?|ed)|reject(?:s|ed)?|rul(?:es?|ed) out)\b|n['’]t\b/i;

/** Stands among the terms of a sentence that denies something; as a stop word it is no term otherwise. */
export const DENIED = 'not';

/**
 * Two sentences "say the same in nearly the same words" when two in five of all their terms are
 * common, seven in ten of the later one's stand in the quote that is shown, and it has no figure of
 * its own. Of the corpus that ships, no pair that differs in a fact passes all three.
 * @param later the terms of the sentence that may be left out
 * @param shown the terms of the one that is shown
 */
export function repeats(later: ReadonlySet<string>, shown: ReadonlySet<string>): boolean {
  const common = countCommon(later, shown);
  const figures = [...later].filter((term) => /^\p{N}/u.test(term));
  return (
    common / (later.size + shown.size - common) >= 0.4 &&
    common / later.size >= 0.7 &&
    later.has(DENIED) === shown.has(DENIED) &&
    figures.every((figure) => shown.has(figure))
  );
}
