import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation, Quote } from '../../src/answer/answer.js';
import {
  draftQuotes,
  numbered,
  type Quotable,
  type QuoteOptions,
} from '../../src/answer/quotes.js';
import type { Article } from '../../src/corpus/article.js';
import type { Candidate } from '../../src/retrieval/candidate.js';
import { fuse } from '../../src/retrieval/fusion.js';
import { termsOf } from '../../src/text/words.js';
import { arbitraryProse } from '../support/arbitrary-text.js';
import { articleOf, sentencesOf } from '../support/articles.js';

/** Every sentence of the articles as a candidate, with scores in their order. */
function ranked(articles: readonly Article[], scores: readonly number[]): Quotable[] {
  const candidates = articles
    .flatMap((article) => article.sentences.map((sentence) => ({ article, sentence })))
    .map(
      ({ article, sentence }, i): Candidate => ({
        key: `${article.id}:sentence:${sentence.start}-${sentence.end}`,
        article,
        sentence,
        text: article.body.slice(sentence.start, sentence.end),
        signals: { score: scores[i % scores.length] ?? 0 },
      }),
    );
  return fuse(
    candidates,
    ({ signals }) => signals,
    ({ key }) => key,
    { score: 1 },
  ).map(({ candidate, share }) => ({ candidate, probability: share }));
}

/** The quotes of a question in one part. */
function chooseQuotes(found: readonly Quotable[], options: QuoteOptions) {
  return numbered(draftQuotes([found], options));
}

/** The answer to a ranking in which these sentences come first, in their order. */
function choose(bodies: readonly string[], order: readonly string[], maxQuotes = 5) {
  const articles = bodies.map((body, i) => articleOf(body, 'abc'[i]));
  const scores = articles.flatMap(sentencesOf).map((text) => {
    const place = order.indexOf(text);
    return place < 0 ? -order.length : -place;
  });
  return chooseQuotes(ranked(articles, scores), { maxQuotes, least: 0 });
}

const textsOf = ({ quotes }: { quotes: readonly Quote[] }) => quotes.map(({ text }) => text);

const figuresOf = (text: string) => termsOf(text).filter((term) => /^\p{N}/u.test(term));

describe('the quotes of an answer', () => {
  const trade = 'Trade between China and Russia reached 240 billion in 2023.';
  const sameTrade = 'In 2023 trade between Russia and China reached 240 billion.';
  const otherTrade = 'Trade between China and Russia reached 200 billion in 2023.';

  it('are sentences as they stand, best first, with a citation each', () => {
    const body = 'Putin visits China. Xi went to Serbia.';
    const { quotes, citations } = choose([body], ['Xi went to Serbia.', 'Putin visits China.']);
    expect(quotes).toEqual([
      {
        text: 'Xi went to Serbia.',
        article: 'a',
        paragraph: 1,
        start: 20,
        end: 38,
        highlights: [],
        score: expect.any(Number),
        citations: [1],
      },
      expect.objectContaining({ text: 'Putin visits China.', citations: [2] }),
    ]);
    expect(citations[0]).toEqual({
      number: 1,
      article: 'a',
      title: 'a',
      source: 'a.md',
      paragraph: 1,
      start: 20,
      end: 38,
      text: 'Xi went to Serbia.',
    });
  });

  it('are one where two articles say the same, with a citation and the words of each', () => {
    const { quotes, citations } = choose([trade, sameTrade], [trade, sameTrade]);
    expect(quotes).toMatchObject([{ text: trade, article: 'a', citations: [1, 2] }]);
    expect(citations).toMatchObject([
      { number: 1, article: 'a', text: trade },
      { number: 2, article: 'b', text: sameTrade },
    ]);
  });

  it('are two where the articles give different figures', () => {
    const chosen = choose([trade, otherTrade], [trade, otherTrade]);
    expect(textsOf(chosen)).toEqual([trade, otherTrade]);
    expect(chosen.quotes.map(({ citations }) => citations)).toEqual([[1], [2]]);
  });

  it('leave out what an article says a second time', () => {
    const { quotes, citations } = choose([`${trade} ${sameTrade}`], [trade, sameTrade]);
    expect(quotes).toMatchObject([{ text: trade, citations: [1] }]);
    expect(citations).toHaveLength(1);
  });

  it('leave out what adds nothing to those before', () => {
    const adding = 'Putin will meet Xi in Beijing on Thursday.';
    const nothing = 'Putin will meet Xi on Thursday.';
    expect(textsOf(choose([adding, `Oil is cheap. ${nothing}`], [adding, nothing]))).toEqual([
      adding,
      'Oil is cheap.',
    ]);
  });

  it('leave out what gives the same answer again, unless another article does', () => {
    const bodies = [
      'Putin visits China in May. Officials say that May suits Xi.',
      'In May he comes.',
    ];
    const articles = bodies.map((body, i) => articleOf(body, 'ab'[i]));
    const found = ranked(articles, [3, 2, 1]).map((entry) => {
      const start = entry.candidate.text.indexOf('May');
      const spans = [{ start, end: start + 3 }];
      return { ...entry, reading: { spans, relevance: 1, answerability: 1 } };
    });
    const { quotes } = chooseQuotes(found, { maxQuotes: 5, least: 0 });
    expect(quotes.map(({ article }) => article)).toEqual(['a', 'b']);
    expect(quotes.map(({ highlights }) => highlights.map(({ text }) => text))).toEqual([
      ['May'],
      ['May'],
    ]);
  });

  it('carry the sentence before where one cannot be understood alone', () => {
    const body = 'Putin visits China.\n\nIt is a short trip. Xi waits.';
    const { quotes } = choose([body], ['It is a short trip.', 'Xi waits.', 'Putin visits China.']);
    expect(quotes[0]).toMatchObject({
      text: 'Putin visits China.\n\nIt is a short trip.',
      paragraph: 2,
      start: 0,
    });
    expect(quotes).toHaveLength(2);
  });

  it('grow together where they overlap, also where one lies between two others', () => {
    const body = 'Putin left. It rained there. It stopped later. It began anew.';
    const [s1 = '', s2 = '', s3 = '', s4 = ''] = sentencesOf(articleOf(body));
    // The fourth carries the second and third, and so does not touch the first; the second joins both.
    expect(textsOf(choose([body], [s1, s4, s2, s3]))).toEqual([body]);
  });

  it('are no more than asked for', () => {
    const bodies = ['Putin left. Xi came. Oil fell. Gas rose. Serbia signed. Macron spoke.'];
    for (const max of [1, 3, 5]) {
      expect(choose(bodies, ['Oil fell.'], max).quotes).toHaveLength(max);
    }
  });

  it('stop where one is less probable than it must be, but for the first', () => {
    const article = articleOf('Putin left. Xi came. Oil fell.');
    const all = ranked([article], [0, 0.1, 9]);
    const second = all[1]?.probability ?? 0;
    const count = (least: number) => chooseQuotes(all, { maxQuotes: 5, least }).quotes.length;
    expect(count(0)).toBe(3);
    expect(count(second)).toBe(2);
    expect(count(second * 1.001)).toBe(1);
    expect(count(1)).toBe(1);
  });

  it('are none where nothing was found', () => {
    expect(chooseQuotes([], { maxQuotes: 5, least: 0 })).toEqual({
      quotes: [],
      citations: [],
    });
  });

  it('hold to all of this whatever the articles and their order', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryProse, { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 36 }),
        fc.integer({ min: 1, max: 10 }),
        (bodies, given, maxQuotes) => {
          const articles = bodies.map((body, i) => articleOf(body, 'abc'[i]));
          const all = ranked(articles, given);
          const { quotes, citations } = chooseQuotes(all, { maxQuotes, least: 0 });
          expect(quotes.length).toBeGreaterThan(0);
          expect(quotes.length).toBeLessThanOrEqual(maxQuotes);
          for (const cited of [...quotes, ...citations]) isSlice(articles, cited);
          isNumbered(quotes, citations);
          isMergedFairly(quotes, citations);
          doesNotOverlap(quotes);
          const scores = quotes.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(scores[0]).toBe(all[0]?.probability);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function isSlice(articles: readonly Article[], cited: Quote | Citation): void {
  const article = articles.find(({ id }) => id === cited.article);
  expect(article?.body.slice(cited.start, cited.end)).toBe(cited.text);
}

function isNumbered(quotes: readonly Quote[], citations: readonly Citation[]): void {
  const numbers = quotes.flatMap((quote) => quote.citations);
  expect(numbers).toEqual(citations.map((_, i) => i + 1));
  expect(citations.map(({ number }) => number)).toEqual(numbers);
  for (const {
    citations: [own = 0],
    article,
    paragraph,
    start,
    end,
    text,
  } of quotes) {
    expect(citations[own - 1]).toMatchObject({ article, paragraph, start, end, text });
  }
}

function isMergedFairly(quotes: readonly Quote[], citations: readonly Citation[]): void {
  for (const quote of quotes) {
    const cited = quote.citations.map((number) => citations[number - 1]);
    const articles = cited.map((citation) => citation?.article);
    expect(new Set(articles).size).toBe(articles.length);
    for (const other of cited.slice(1)) {
      const sentence = other?.text.split(/(?<=\.)\s+/).at(-1) ?? '';
      expect(figuresOf(quote.text)).toEqual(expect.arrayContaining(figuresOf(sentence)));
    }
  }
}

function doesNotOverlap(quotes: readonly Quote[]): void {
  for (const [i, a] of quotes.entries()) {
    for (const b of quotes.slice(i + 1)) {
      const apart = a.article !== b.article || a.end <= b.start || b.end <= a.start;
      expect(apart, `${a.text} | ${b.text}`).toBe(true);
    }
  }
}
