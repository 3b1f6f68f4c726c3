// Which sentences hold all of some words, by the terms of the keyword search, or an exact phrase; and what
// to highlight in them.
import {
  type Article,
  type Excerpt,
  type Range,
  type Sentence,
  textOf,
} from '../corpus/article.js';
import { mergeRanges } from '../corpus/ranges.js';
import { hasWords, termsOf, wordsOf } from '../text/words.js';

/** A sentence by its position among all sentences of the corpus. */
export interface Place {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** What somebody looks for: every term and every phrase has to be in one sentence. */
export interface Wanted {
  readonly terms: readonly string[];
  readonly phrases: readonly string[];
}

const QUOTATION_MARKS = '"“”„‟«»';
const QUOTED = new RegExp(
  `[${QUOTATION_MARKS}]([^${QUOTATION_MARKS}]+)[${QUOTATION_MARKS}]?`,
  'gu',
);
/** Single marks around everything; inside they may be apostrophes. */
const SINGLE_QUOTED = /^['‘‚](.+)['’‘]$/u;

/** Phrases in quotation marks, the terms of the rest; words that give no term are a phrase. */
export function wantedIn(typed: string): Wanted {
  const text = typed.trim().replace(SINGLE_QUOTED, '"$1"');
  const quoted = [...text.matchAll(QUOTED)].flatMap(({ 1: phrase }) =>
    phrase && hasWords(phrase) ? [phrase] : [],
  );
  const phrases = [...new Set(quoted)];
  const rest = text.replace(QUOTED, ' ');
  const terms = [...new Set(termsOf(rest))];
  const isWordless = phrases.length === 0 && terms.length === 0;
  return isWordless && hasWords(rest) ? { terms, phrases: [rest] } : { terms, phrases };
}

/** Whether anything stands in quotation marks: then it is meant to the letter, and no entity. */
export function isQuoted(typed: string): boolean {
  return typed.trim().replace(SINGLE_QUOTED, '"$1"').search(QUOTED) >= 0;
}

/** "the", "what is it": such words stand everywhere, and are looked up only in quotation marks. */
export function hasNoContent(typed: string): boolean {
  return /\p{L}/u.test(typed) && !isQuoted(typed) && termsOf(typed).length === 0;
}

/** Positions of the sentences that hold everything, in order. */
export function matching(
  { terms, phrases }: Wanted,
  places: readonly Place[],
  positionsOf: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  if (terms.length === 0 && phrases.length === 0) return [];
  const [rarest, ...others] = terms
    .map((term) => positionsOf.get(term) ?? [])
    .toSorted((a, b) => a.length - b.length);
  const sets = others.map((positions) => new Set(positions));
  const patterns = phrases.map((phrase) => patternOf(phrase, 'iu'));
  return (rarest ?? places.map((_, position) => position)).filter((position) => {
    const place = places[position];
    if (!place || !sets.every((set) => set.has(position))) return false;
    const text = patterns.length > 0 ? textOf(place.article, place.sentence) : '';
    return patterns.every((pattern) => pattern.test(text));
  });
}

/** The sentence with what was wanted highlighted; the highlights are made when they are asked for. */
export function excerptOf({ article, sentence }: Place, wanted: Wanted): Excerpt {
  return {
    article,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    get highlights() {
      return highlightsIn(textOf(article, sentence), wanted).map(({ start, end }) => ({
        start: start + sentence.start,
        end: end + sentence.start,
      }));
    },
  };
}

function highlightsIn(text: string, { terms, phrases }: Wanted): Range[] {
  const wanted = new Set(terms);
  const words = wordsOf(text).filter(({ start, end }) =>
    termsOf(text.slice(start, end)).some((term) => wanted.has(term)),
  );
  const exact = phrases.flatMap((phrase) =>
    [...text.matchAll(patternOf(phrase, 'giu'))].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  );
  return mergeRanges([...words, ...exact].map(({ start, end }) => ({ start, end })));
}

/** Exact but for case, white space and the shape of quotation marks and apostrophes; whole words. */
function patternOf(phrase: string, flags: string): RegExp {
  const text = phrase.trim();
  const words = text.split(/\s+/).map((word) =>
    word
      .replace(/[$.*+?()[\]{}|^\\/]/g, '\\$&')
      .replace(/['’‘]/g, "['’‘]")
      .replace(/["“”„‟«»]/g, `[${QUOTATION_MARKS}]`),
  );
  const before = /^[\p{L}\p{N}]/u.test(text) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(text) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${words.join('\\s+')}${after}`, flags);
}
