// Tells sentences that articles have taken from each other: they count once, with a citation each.
import { countCommon } from '../retrieval/words.js';

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
    figures.every((figure) => shown.has(figure))
  );
}
