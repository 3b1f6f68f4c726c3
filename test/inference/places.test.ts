// Places on their way between processes: they come back as slices of the articles here, or not at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZodError } from 'zod';
import {
  placesIn,
  sentExcerpt,
  sentVerification,
  verificationSchema,
} from '../../src/inference/places.js';
import { verify } from '../../src/verification/verify.js';
import { change, changed } from '../fuzz/changed-json.js';
import { shippedArticles } from '../support/articles.js';

const articles = await shippedArticles();
const quotes: readonly (readonly [string, string | null])[] = [
  ['We will try to establish closer cooperation in the field of industry', 'Xi'],
  ['We will try … energy sources and other innovative sectors', 'Putin'],
  ['China would sell weapons to Russia and would control the flow', null],
  [
    'Putin pivoted to China after the US and its allies were suspended as of March because of sanctions',
    null,
  ],
  ['Nobody has ever said anything like this', null],
  ['it is', null],
];
const found = await Promise.all(quotes.map(([quote, speaker]) => verify(articles, quote, speaker)));

test('every kind of verdict arrives as it was', () => {
  const { verification } = placesIn(articles);
  for (const each of found) {
    const sent = JSON.parse(JSON.stringify(sentVerification(each)));
    expect(verification(verificationSchema.parse(sent))).toEqual(each);
  }
});

test('a verdict that was changed anywhere is refused, or names places in the articles alone', () => {
  const { verification } = placesIn(articles);
  const lengths = new Map(articles.map(({ id, body }) => [id, body.length]));
  fc.assert(
    fc.property(fc.nat(), fc.array(change, { minLength: 1, maxLength: 3 }), (n, changes) => {
      const whole = found[n % found.length];
      const sent = changes.reduce<unknown>(changed, whole && sentVerification(whole));
      try {
        const { verdict } = verification(verificationSchema.parse(sent));
        const places = 'places' in verdict ? verdict.places : [];
        for (const { article, end } of places) {
          expect(end).toBeLessThanOrEqual(lengths.get(article.id) ?? 0);
        }
      } catch (error) {
        expect(error instanceof ZodError || error instanceof RangeError).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('an article or a place that there is not is refused', () => {
  const [article] = articles;
  if (!article) throw new Error('There are articles.');
  const { excerpt } = placesIn(articles);
  const [sentence] = article.sentences;
  const sent = sentExcerpt({
    article,
    paragraph: 1,
    start: sentence?.start ?? 0,
    end: sentence?.end ?? 1,
    highlights: [],
  });
  expect(excerpt(sent).article).toBe(article);
  expect(() => excerpt({ ...sent, article: 'nowhere' })).toThrow(RangeError);
  expect(() => excerpt({ ...sent, end: article.body.length + 1 })).toThrow(RangeError);
  expect(() => excerpt({ ...sent, highlights: [{ start: 5, end: 4 }] })).toThrow(RangeError);
});
