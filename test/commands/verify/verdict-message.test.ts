// What checking quotes found, as messages, whatever stands in the articles and in the quotes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderVerification, type VerifyView } from '../../../commands/verify/verdict-message.js';
import { textOf } from '../../../src/corpus/article.js';
import { LANGUAGES } from '../../../src/locales/catalogue.js';
import { translator } from '../../../src/locales/translate.js';
import { placesIn } from '../../../src/verification/verdict.js';
import { verify } from '../../../src/verification/verify.js';
import { articleOf, shippedArticles } from '../../support/articles.js';
import { hostileArticle, hostileText } from '../../support/bot/hostile-messages.js';
import { boldIn, expectWithinLimits } from '../../support/bot/message-checks.js';
import { quotesIn, readMarkdown, withoutIsolates } from '../../support/discord-markdown.js';

const VIEW: VerifyView = {
  articles: 5,
  unchecked: 0,
  deletableBy: '12345678901234567',
  mayAttach: true,
  t: translator('en'),
};

const shipped = await shippedArticles();

async function shown(quote: string, speaker: string | null = null, articles = shipped) {
  return renderVerification([await verify(articles, quote, speaker)], VIEW);
}

describe('a quote that was found', () => {
  test('stands in its sentence, in bold, with its place', async () => {
    const { content } = await shown('China would not sell arms to Russia');
    const [quote] = quotesIn(content);
    expect(content).toMatch(/^### Found, word for word\.\n/);
    expect(quote && boldIn(quote)).toEqual(['China would not sell arms to Russia']);
    expect(content).toMatch(/`\[1\]` Putin to visit China .* · paragraph 17$/m);
  });

  test('in an article that the server has added says so', async () => {
    const own = { ...articleOf('The harbour holds 40 boats.'), origin: 'server' as const };
    const { content } = await shown('harbour holds 40 boats', null, [own]);
    expect(content).toMatch(/a\.md · added by this server · paragraph 1$/);
  });

  test('in many places shows some of them and counts the others', async () => {
    const { content } = await shown('Putin');
    expect(quotesIn(content)).toHaveLength(5);
    expect(content).toMatch(/-# and \d+ more places$/);
  });
});

describe('a quote that was changed', () => {
  const QUOTE = 'Xi pledged that China would sell weapons to Russia';

  test('is compared in a line of text that nobody takes for a quote of the article', async () => {
    const { content } = await shown(QUOTE);
    const line = readMarkdown(content).find(({ text }) => text.includes('weapons'));
    expect(line?.kind).toBe('text');
    const of = (kind: string) =>
      line?.spans
        .filter((span) => span.kind === kind)
        .map(({ start, end }) => line.text.slice(start, end));
    expect(of('strikethrough')).toEqual(['weapons']);
    expect(of('bold')).toEqual(expect.arrayContaining(['not', 'arms']));
    expect(quotesIn(content)).toHaveLength(1);
    expect(quotesIn(content)[0]?.text).not.toContain('weapons');
  });

  test('is shortened where it is equal, and its differences are counted, if it is very long', async () => {
    const body = shipped[2]?.body ?? '';
    const long = body
      .slice(0, 1_900)
      .replace(/\b(\p{L}{9,})\b/gu, (word, _, at) => (at % 3 === 0 ? `other${word}` : word));
    const { content } = await shown(long);
    expect(content).toContain('[…');
    expectWithinLimits({ content });
  });
});

test('pieces of one sentence are marked in it, and it is shown once', async () => {
  const { content } = await shown(
    'the two countries announced a “no limits” cooperation before he dispatched tens of thousands of troops',
  );
  expect(content).toMatch(/combines 2 separate parts/);
  const [quote, ...others] = quotesIn(content);
  expect(others).toEqual([]);
  expect(quote && boldIn(quote)).toHaveLength(2);
});

test('several quotes are numbered on, and what has no room is counted', async () => {
  const quotes = ['China would not sell arms to Russia', 'no limits', 'It was all very long ago'];
  const checks = await Promise.all(quotes.map((quote) => verify(shipped, quote)));
  const { content } = renderVerification(checks, { ...VIEW, unchecked: 2 });
  expect(quotesIn(content).flatMap(({ numbers }) => numbers)).toEqual([1, 2, 3, 4]);
  expect(content).toMatch(/The message contains 2 more quotes/);
});

test('a sentence that no message could hold comes as a file', async () => {
  const article = articleOf(
    `Beginning.\n\nThe ${'very '.repeat(900)}long sentence ends here at last.`,
  );
  const reply = await shown('long sentence ends here at last', null, [article]);
  expectWithinLimits(reply);
  expect(reply.files).toHaveLength(1);
});

test('any quote of any article keeps the limits, pings nobody, and shows slices only', async () => {
  const part = fc.record({ from: fc.nat(), length: fc.nat(400), change: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      hostileArticle,
      fc.array(fc.oneof(part, hostileText), { minLength: 1, maxLength: 3 }),
      fc.option(hostileText),
      fc.constantFrom(...LANGUAGES),
      fc.boolean(),
      async (article, wanted, speaker, language, isPrivate) => {
        const quotes = wanted.map((each) => {
          if (typeof each === 'string') return each;
          const text = article.body.slice(each.from % article.body.length).slice(0, each.length);
          return each.change ? text.replace(/\s\S+\s/, ' (changed) ') : text;
        });
        const checks = await Promise.all(quotes.map((quote) => verify([article], quote, speaker)));
        const reply = renderVerification(checks, {
          ...VIEW,
          deletableBy: isPrivate ? null : VIEW.deletableBy,
          t: translator(language),
        });
        expectWithinLimits(reply);
        const slices = checks
          .flatMap(({ verdict }) => placesIn(verdict))
          .map((place) => withoutIsolates(textOf(place.article, place)));
        for (const { text, strange } of quotesIn(reply.content)) {
          expect(slices).toContain(withoutIsolates(text));
          expect(strange).toEqual([]);
        }
        const blocks = readMarkdown(reply.content);
        const headings = blocks.filter(({ kind }) => kind === 'heading');
        expect(headings.length).toBeLessThanOrEqual(checks.length);
        for (const { kind, spans } of blocks) {
          expect(['heading', 'text', 'quote', 'subtext']).toContain(kind);
          const kinds = spans.map((span) => span.kind);
          const known = ['bold', 'strikethrough', 'code', 'escape'];
          expect(kinds.filter((each) => !known.includes(each))).toEqual([]);
        }
      },
    ),
    { numRuns: 200 },
  );
});
