// What checking a quote can find. Only `found` says that the articles have these words; what comes near
// is always shown with how it differs.
import type { Article, Excerpt, Range } from '../corpus/article.js';
import { sentencesIn } from '../corpus/sentence-at.js';
import type { Unchecked } from './typed-quote.js';

/** Whose words the article says these are. */
export type Attribution =
  /** `speaker` is the article's phrase for them; `isDirect`: in quotation marks, else reported speech. */
  | { readonly kind: 'speaker'; readonly speaker: string; readonly isDirect: boolean }
  /** Neither quoted nor reported: whoever wrote the article says so. */
  | { readonly kind: 'own-words' }
  | { readonly kind: 'unclear' };

/** Whether the article attributes the words to the speaker that was given. */
export type Agreement = 'same' | 'other' | 'unclear';

/** Where the words stand: whole sentences, the words highlighted. */
export interface Place extends Excerpt {
  readonly attribution: Attribution;
  /** What the quote's ellipses stand for. */
  readonly leftOut: readonly Range[];
}

export interface Places {
  readonly places: readonly Place[];
  /** How many there are: of words that stand everywhere, not all are in `places`. */
  readonly total: number;
}

/**
 * One step from the article's words to the typed ones, in their order and without gaps: `typed` is a
 * range of the quote as typed, `source` one of the article's body.
 */
export type Difference =
  | {
      readonly kind: 'equal' | 'replaced' | 'left-out';
      readonly typed: Range;
      readonly source: Range;
    }
  | { readonly kind: 'inserted'; readonly typed: Range }
  | { readonly kind: 'deleted'; readonly source: Range };

export interface Piece {
  readonly typed: Range;
  readonly place: Place;
}

export type Verdict =
  | ({ readonly kind: 'found' } & Places)
  /** Found, but the articles say it of somebody else; these places first. */
  | ({ readonly kind: 'other-speaker' } & Places)
  /** Found, but no article says clearly who said it. */
  | ({ readonly kind: 'unattributed' } & Places)
  | {
      readonly kind: 'changed';
      readonly place: Place;
      readonly differences: readonly Difference[];
      /** Nothing differs but capitals and punctuation. */
      readonly hasSameWords: boolean;
      /** Null where no speaker was given. */
      readonly agreement: Agreement | null;
    }
  /** Its pieces stand apart from each other, or in another order. */
  | { readonly kind: 'spliced'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unchecked'; readonly reason: Unchecked };

export interface Verification {
  /** As typed. */
  readonly quote: string;
  readonly speaker: string | null;
  readonly verdict: Verdict;
}

/** Every place that a verdict shows, in its order; pieces from the same sentences are one place. */
export function placesIn(verdict: Verdict): readonly Place[] {
  if ('places' in verdict) return verdict.places;
  if ('place' in verdict) return [verdict.place];
  if (!('pieces' in verdict)) return [];
  const places = new Map<string, Place>();
  for (const { place } of verdict.pieces) {
    const key = `${place.article.id}:${place.start}-${place.end}`;
    const known = places.get(key);
    places.set(
      key,
      known ? { ...known, highlights: [...known.highlights, ...place.highlights] } : place,
    );
  }
  return [...places.values()];
}

/**
 * The whole sentences of an article that hold a range of it, with highlights in them; what stands between
 * sentences (the marks of a heading) belongs to none.
 */
export function excerptOf(
  article: Article,
  { start: from, end: to }: Range,
  highlights: readonly Range[],
): Excerpt {
  const sentences = sentencesIn(article, { start: from, end: to });
  const [first, last] = [sentences.at(0), sentences.at(-1)];
  const [start, end] = [first?.start ?? from, last?.end ?? to];
  return {
    article,
    paragraph: first?.paragraph ?? 1,
    start,
    end,
    highlights: highlights
      .map((range) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
      .filter((range) => range.start < range.end),
  };
}
