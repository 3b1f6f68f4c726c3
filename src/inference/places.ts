// Excerpts and verdicts on their way between processes and threads: an article goes by its id, and what
// arrives is looked for in the articles here, so that whatever is shown is a slice of them.
import { z } from 'zod';
import type { Article, Excerpt, Range } from '../corpus/article.js';
import type { Place, Verdict, Verification } from '../verification/verdict.js';

const offset = z.int().nonnegative();
const rangeSchema = z.strictObject({ start: offset, end: offset });

export const placeSchema = z.strictObject({
  article: z.string(),
  paragraph: z.int().positive(),
  start: offset,
  end: offset,
  highlights: z.array(rangeSchema),
});

/** An excerpt with the id of its article. */
export type SentExcerpt = z.infer<typeof placeSchema>;

const attributionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('speaker'), speaker: z.string(), isDirect: z.boolean() }),
  z.strictObject({ kind: z.literal('own-words') }),
  z.strictObject({ kind: z.literal('unclear') }),
]);

const attributedSchema = placeSchema.extend({
  attribution: attributionSchema,
  leftOut: z.array(rangeSchema),
});

const places = { places: z.array(attributedSchema), total: offset };

const differenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['equal', 'replaced', 'left-out']),
    typed: rangeSchema,
    source: rangeSchema,
  }),
  z.strictObject({ kind: z.literal('inserted'), typed: rangeSchema }),
  z.strictObject({ kind: z.literal('deleted'), source: rangeSchema }),
]);

const verdictSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), ...places }),
  z.strictObject({ kind: z.literal('other-speaker'), ...places }),
  z.strictObject({ kind: z.literal('unattributed'), ...places }),
  z.strictObject({
    kind: z.literal('changed'),
    place: attributedSchema,
    differences: z.array(differenceSchema),
    hasSameWords: z.boolean(),
    agreement: z.enum(['same', 'other', 'unclear']).nullable(),
  }),
  z.strictObject({
    kind: z.literal('spliced'),
    pieces: z.array(z.strictObject({ typed: rangeSchema, place: attributedSchema })),
  }),
  z.strictObject({ kind: z.literal('not-found') }),
  z.strictObject({
    kind: z.literal('unchecked'),
    reason: z.enum(['empty', 'too-short', 'too-long']),
  }),
]);

export const verificationSchema = z.strictObject({
  quote: z.string(),
  speaker: z.string().nullable(),
  verdict: verdictSchema,
});

type SentPlace = z.infer<typeof attributedSchema>;
type SentVerification = z.infer<typeof verificationSchema>;

export function sentExcerpt({ article, paragraph, start, end, highlights }: Excerpt): SentExcerpt {
  return { article: article.id, paragraph, start, end, highlights: highlights.map(rangeOf) };
}

export function sentVerification({ quote, speaker, verdict }: Verification): SentVerification {
  return { quote, speaker, verdict: sentVerdict(verdict) };
}

function sentVerdict(verdict: Verdict): SentVerification['verdict'] {
  if ('places' in verdict) return { ...verdict, places: verdict.places.map(sentPlace) };
  if (verdict.kind === 'changed') {
    const { place, differences } = verdict;
    return { ...verdict, place: sentPlace(place), differences: [...differences] };
  }
  if (verdict.kind !== 'spliced') return verdict;
  const pieces = verdict.pieces.map(({ typed, place }) => ({
    typed: rangeOf(typed),
    place: sentPlace(place),
  }));
  return { ...verdict, pieces };
}

function sentPlace(place: Place): SentPlace {
  const { attribution, leftOut } = place;
  return { ...sentExcerpt(place), attribution, leftOut: leftOut.map(rangeOf) };
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

/** Finds what arrived in the articles that are shown. */
export interface Places {
  /** @throws RangeError where no article has that */
  excerpt(sent: SentExcerpt): Excerpt;
  /** @throws RangeError where no article has that */
  verification(sent: SentVerification): Verification;
}

export function placesIn(articles: readonly Article[]): Places {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const inArticle = (article: Article, { start, end }: Range) => {
    if (start <= end && end <= article.body.length) return;
    throw new RangeError('A look-up gave a place that is not in the articles.');
  };
  const excerpt = ({ article: id, ...place }: SentExcerpt): Excerpt => {
    const article = byId.get(id);
    if (!article) throw new RangeError('A look-up gave an article that there is not.');
    for (const range of [place, ...place.highlights]) inArticle(article, range);
    return { ...place, article };
  };
  const found = (place: SentPlace): Place => {
    const { article, ...rest } = excerpt(place);
    for (const range of place.leftOut) inArticle(article, range);
    const { attribution, leftOut } = place;
    return { ...rest, article, attribution, leftOut };
  };
  const verdictOf = (verdict: SentVerification['verdict']): Verdict => {
    if ('places' in verdict) return { ...verdict, places: verdict.places.map(found) };
    if (verdict.kind === 'changed') {
      const place = found(verdict.place);
      for (const each of verdict.differences) {
        if ('source' in each) inArticle(place.article, each.source);
      }
      return { ...verdict, place };
    }
    if (verdict.kind !== 'spliced') return verdict;
    const pieces = verdict.pieces.map(({ typed, place }) => ({ typed, place: found(place) }));
    return { ...verdict, pieces };
  };
  return {
    excerpt,
    verification: ({ verdict, ...checked }) => ({ ...checked, verdict: verdictOf(verdict) }),
  };
}
