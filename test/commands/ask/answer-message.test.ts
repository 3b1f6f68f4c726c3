// What a member sees of hostile articles and questions, read back by Discord's rules.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  questionIn,
  renderAnswer,
  renderMore,
  showsQuestion,
} from '../../../commands/ask/answer-message.js';
import { LANGUAGES } from '../../../src/locales/catalogue.js';
import { translator } from '../../../src/locales/translate.js';
import { parseCustomId } from '../../../src/message/custom-id.js';
import { withoutDirections } from '../../../src/text/directions.js';
import { articleOf } from '../../support/articles.js';
import {
  citationOf,
  emptyAnswer,
  hostileAnswer,
  quoteOf,
} from '../../support/bot/hostile-messages.js';
import {
  boldIn,
  expectQuotes,
  expectWithinLimits,
  idsOf,
  viewOf,
} from '../../support/bot/message-checks.js';
import { listedNumbers, quotesIn } from '../../support/discord-markdown.js';

const languages = fc.constantFrom(...LANGUAGES);

describe('an answer in Discord', () => {
  test('shows every quote exactly as it stands in the article, and nothing in it is markup', () => {
    fc.assert(
      fc.property(
        hostileAnswer,
        fc.boolean(),
        languages,
        ({ article, answer }, isPrivate, language) => {
          const view = { ...viewOf(isPrivate, language), votesOn: '12345678901234567890' };
          const reply = renderAnswer({ answer, hasMore: true }, view);
          expectWithinLimits(reply);
          const given = answer.status === 'answered' ? answer.quotes : answer.nearest;
          expectQuotes(reply, given);
          for (const { text, start, end } of given)
            expect(article.body.slice(start, end)).toBe(text);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('numbers its quotes as its list of sources does', () => {
    fc.assert(
      fc.property(hostileAnswer, ({ answer }) => {
        const { content, files } = renderAnswer({ answer, hasMore: false }, viewOf(false));
        const given = answer.status === 'answered' ? answer.quotes : answer.nearest;
        const seen = quotesIn(content);
        const shown = given.slice(0, Math.max(seen.length, 1));
        const cited = shown.flatMap(({ citations }) => citations);
        const listed = listedNumbers(content);
        const isAll = listed.length === cited.length;
        // Only a single quote that very many articles repeat goes without some of its sources.
        if (!isAll) expect(shown).toHaveLength(1);
        expect(listed).toEqual(cited.slice(0, listed.length));
        expect(/\d more articles? sa/.test(content)).toBe(!isAll);
        if (!files?.length) expect(seen.flatMap(({ numbers }) => numbers)).toEqual(listed);
      }),
      { numRuns: 300 },
    );
  });

  test('tells its question back, for the buttons that need it', () => {
    fc.assert(
      fc.property(hostileAnswer, languages, ({ answer }, language) => {
        const reply = renderAnswer({ answer, hasMore: true }, viewOf(false, language));
        const question = questionIn(reply.content);
        const line = withoutDirections(answer.question)
          .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
          .trim();
        if (question !== undefined) expect(question).toBe(line);
        const asksAgain = idsOf(reply).some((id) => parseCustomId(id)?.[0] === 'more');
        if (asksAgain) expect(question).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test('puts versions of articles that differ under a line that says so', () => {
    const article = articleOf('Trade hit 240. Trade hit 200. Oil rose.');
    const quotes = article.sentences.map(({ start, end }, i) =>
      quoteOf(article, start, end, [i + 1]),
    );
    const citations = quotes.map((quote, i) => ({ ...citationOf(article, quote), number: i + 1 }));
    const sides = [
      { label: '240', quotes: [0] },
      { label: '200', quotes: [1] },
    ];
    const answer = { ...emptyAnswer('?'), quotes, citations, disagreement: { sides } };
    const lines = renderAnswer({ answer, hasMore: false }, viewOf(false)).content.split('\n');
    expect(lines.filter((line) => /^__|differ/.test(line))).toEqual([
      'The articles differ:',
      '__240__',
      '__200__',
      '__Also__',
    ]);
    // A version that is no name for it, for its length or because it is half of a quotation, is numbered.
    for (const label of ['to “outline priorities', 'for a very long time '.repeat(4)]) {
      const named = sides.map((side, i) => (i === 0 ? { ...side, label } : side));
      const differing = { ...answer, disagreement: { sides: named } };
      const { content } = renderAnswer({ answer: differing, hasMore: false }, viewOf(false));
      expect(content).toMatch(/\n__Version 1__\n[^_]+\n__Version 2__\n/);
    }
    const [, second] = lines.filter((line) => line.startsWith('> '));
    expect(second).toContain('Trade hit 200.');
    // With one version alone in the message there is nothing that differs.
    const one = { ...answer, quotes: quotes.slice(0, 1) };
    expect(renderAnswer({ answer: one, hasMore: false }, viewOf(false)).content).not.toContain(
      'differ',
    );
  });

  test('puts quotes under the part of the question that they answer', () => {
    const article = articleOf('Vucic leads Serbia. Oil rose.');
    const [first = { start: 0, end: 1 }] = article.sentences;
    const quote = quoteOf(article, first.start, first.end, [1]);
    const reason = { code: 'not-answered', message: '' } as const;
    const answer = {
      ...emptyAnswer('?'),
      quotes: [quote],
      citations: [citationOf(article, quote)],
      parts: [
        { question: 'Who leads Serbia?', quotes: [0], reason: null },
        { question: 'Who leads Mars?', quotes: [], reason },
      ],
    };
    const { content } = renderAnswer({ answer, hasMore: false }, viewOf(false));
    expect(content).toMatch(
      /__Who leads Serbia\?__\n> Vucic.*\n\n__Who leads Mars\?__\nThe articles mention this, .*\n/,
    );
  });

  test('puts in bold what is highlighted, and nothing else', () => {
    const article = articleOf('One *two* three.\n\nFour five six.');
    const quote = quoteOf(article, 0, 16, [1]);
    const highlights = [
      { text: '*two*', start: 4, end: 9 },
      { text: ' three', start: 9, end: 15 },
    ];
    const answer = { ...emptyAnswer('?'), quotes: [{ ...quote, highlights }] };
    const { content } = renderAnswer({ answer, hasMore: false }, viewOf(false));
    const [seen] = quotesIn(content);
    expect(seen && boldIn(seen)).toEqual(['*two* three']);
  });

  test('puts a sentence that no message holds into a file, unless it may not attach one', () => {
    const article = articleOf(`${'word '.repeat(900)}end.`);
    const quote = quoteOf(article, 0, article.body.length, [1]);
    const answer = {
      ...emptyAnswer('?'),
      quotes: [quote],
      citations: [citationOf(article, quote)],
    };
    const reply = renderAnswer({ answer, hasMore: false }, viewOf(false));
    expect(reply.files).toEqual([{ name: 'quote-1.txt', text: article.body }]);
    expect(reply.content).toContain('too long for a message');
    const bare = renderAnswer({ answer, hasMore: false }, { ...viewOf(false), mayAttach: false });
    expect(bare.files).toEqual([]);
    expect(bare.content).toContain('Attach Files');
  });
});

test('further quotes go on with the numbers of those before', () => {
  fc.assert(
    fc.property(hostileAnswer, fc.nat(5), languages, ({ answer }, shown, language) => {
      if (answer.status !== 'answered') return;
      const before = answer.quotes.slice(0, shown).flatMap(({ citations }) => citations).length;
      const reply = renderMore(answer, shown, before + 1, {
        mayAttach: true,
        t: translator(language),
      });
      expectWithinLimits(reply);
      if (shown < answer.quotes.length) {
        expect(listedNumbers(reply.content)[0]).toBe(before + 1);
        expectQuotes(reply, answer.quotes.slice(shown));
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['**Who holds 40 boats?**\n> The harbour.', true],
  ['**Who holds** …\n> The harbour.', true],
  ['### Found, word for word.\n> The harbour.', false],
  ['**Putin** · person · 2 quotes\n> The harbour.', false],
  ['> The harbour.', false],
])('%j begins with a question: %s', (content, expected) => {
  expect(showsQuestion(content)).toBe(expected);
});
