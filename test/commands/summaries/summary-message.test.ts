// A summary as a message, and what is read back of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SummaryLine } from '../../../commands/summaries/summary-line.js';
import {
  MAX_FOOT,
  readSummary,
  renderSummary,
} from '../../../commands/summaries/summary-message.js';
import type { Excerpt } from '../../../src/corpus/article.js';
import { paragraphOf } from '../../../src/corpus/paragraphs.js';
import { LANGUAGES } from '../../../src/locales/catalogue.js';
import { translator } from '../../../src/locales/translate.js';
import { contextId, isUnchanged } from '../../../src/message/custom-id.js';
import { MAX_CONTENT, type Reply } from '../../../src/message/reply.js';
import { topicOf } from '../../../src/message/topic.js';
import { articleOf } from '../../support/articles.js';
import { hostileAnswer } from '../../support/bot/hostile-messages.js';
import { expectWithinLimits, idsOf } from '../../support/bot/message-checks.js';
import {
  listedNumbers,
  quotesIn,
  readMarkdown,
  withoutIsolates,
} from '../../support/discord-markdown.js';

const t = translator('en');

const view = fc.record(
  { t: fc.constantFrom(...LANGUAGES.map(translator)), foot: fc.constant('Small print') },
  { requiredKeys: ['t'] },
);

/** Hostile excerpts, each of another range, and a hostile topic. */
const hostileSummary = hostileAnswer
  .map(({ article, answer }) => {
    const byId = new Map(
      [...answer.quotes, ...answer.nearest].map((each) => [contextId(each), each]),
    );
    const lines = [...byId.values()].map(
      ({ paragraph, start, end, highlights }): Excerpt => ({
        article,
        paragraph,
        start,
        end,
        highlights: highlights.map((each) => ({ start: each.start, end: each.end })),
      }),
    );
    return { article, lines, topic: topicOf(answer.question.slice(0, 150), 150) };
  })
  .filter((each): each is typeof each & { topic: string } => each.topic !== undefined);

describe('a summary', () => {
  test('is read back from its own message: topic, ranges, words and highlights', () => {
    fc.assert(
      fc.property(hostileSummary, view, ({ article, topic, lines }, options) => {
        const reply = renderSummary({ topic, lines, differing: 0 }, options);
        expectWithinLimits(reply);
        const read = readOf(reply);
        if (reply.shown === 0) return expect(read).toBeUndefined();
        expect(read?.topic).toBe(topic);
        expect(read?.lines.map(rangeAndMarks)).toEqual(
          lines.slice(0, reply.shown).map((line) => rangeAndMarks(marksSeen(line))),
        );
        for (const line of read?.lines ?? []) {
          expect(isUnchanged(article, line, line.hash)).toBe(true);
          expect(line.text).toBe(article.body.slice(line.start, line.end));
          expect(line.source).toMatch(new RegExp(` ${paragraphOf(article, line)?.number}$`));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('shows every quote exactly, with the numbers of its list of sources', () => {
    fc.assert(
      fc.property(hostileSummary, ({ article, topic, lines }) => {
        const { content, shown } = renderSummary({ topic, lines, differing: 0 }, { t });
        const seen = quotesIn(content);
        const numbers = lines.slice(0, shown).map((_, i) => i + 1);
        expect(seen).toHaveLength(shown);
        expect(seen.flatMap((quote) => quote.numbers)).toEqual(numbers);
        expect(listedNumbers(content)).toEqual(numbers);
        expect(seen.flatMap(({ strange }) => strange)).toEqual([]);
        const [heading] = readMarkdown(content);
        expect(heading).toMatchObject({ kind: 'heading', spans: [] });
        expect(heading?.text.replace('\u200b', '')).toBe(topic);
        for (const [i, quote] of seen.entries()) {
          const text = article.body.slice(lines[i]?.start, lines[i]?.end);
          expect(withoutIsolates(quote.text)).toBe(withoutIsolates(text));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('still knows a quote that is gone, and shows it as gone', () => {
    fc.assert(
      fc.property(hostileSummary, fc.array(fc.boolean(), { minLength: 5 }), (summary, gone) => {
        const { topic, lines } = summary;
        const first = renderSummary({ topic, lines, differing: 0 }, { t });
        const read = readOf(first);
        if (!read) return;
        const mixed = read.lines.map((line, i) => (gone[i] ? line : (lines[i] as Excerpt)));
        const again = renderSummary({ topic, lines: mixed, differing: 0 }, { t });
        expectWithinLimits(again);
        const reread = readOf(again)?.lines ?? [];
        expect(reread.map(({ hash }) => hash)).toEqual(
          read.lines.slice(0, again.shown).map(({ hash }) => hash),
        );
        const count = reread.filter((_, i) => gone[i]).length;
        expect(again.content.split('no longer in the articles')).toHaveLength(count + 1);
        for (const [i, line] of reread.entries()) {
          if (!gone[i] || line.text !== null) expect(line.text).toBe(read.lines[i]?.text);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('lines that differ', () => {
  const article = articleOf(
    '---\ntitle: The harbour\n---\nTrade hit 240. Trade hit 200. Oil rose.',
  );
  const lines = article.sentences.map(
    ({ start, end, paragraph }): Excerpt => ({ article, start, end, paragraph, highlights: [] }),
  );

  test.each(LANGUAGES)('are told from those after them, and read back as such (%s)', (language) => {
    for (const count of [0, 2, 3]) {
      const reply = renderSummary(
        { topic: 'Trade', lines, differing: count },
        { t: translator(language) },
      );
      expect(readOf(reply)?.differing).toBe(count);
      expect(readOf(reply)?.lines).toHaveLength(3);
    }
  });

  test('stand under a line that says so', () => {
    const { content } = renderSummary({ topic: 'Trade', lines, differing: 2 }, { t });
    expect(content.split('\n').slice(2, 9)).toEqual([
      '',
      'The articles differ:',
      '> Trade hit 240. `[1]`',
      '',
      '> Trade hit 200. `[2]`',
      '',
      '__Also__',
    ]);
  });

  test('do so no longer where one of them is gone', () => {
    const before = renderSummary({ topic: 'Trade', lines, differing: 2 }, { t });
    const [, second] = readOf(before)?.lines ?? [];
    if (!second) throw new Error('There are three lines.');
    const mixed = lines.map((line, i) => (i === 1 ? second : line));
    const after = renderSummary({ topic: 'Trade', lines: mixed, differing: 2 }, { t });
    expect(after.content).not.toMatch(/differ|Also/);
    expect(readOf(after)?.differing).toBe(0);
  });

  test('are read of no older message, nor of the words of an article', () => {
    const body = 'The articles differ:\n\nTrade hit 240.\n\n__Also__\n\nTrade hit 200.';
    const other = articleOf(body);
    const quoted = other.sentences.map(
      ({ start, end, paragraph }): Excerpt => ({
        article: other,
        start,
        end,
        paragraph,
        highlights: [],
      }),
    );
    for (const topic of ['Trade', 'The articles differ:']) {
      const reply = renderSummary({ topic, lines: quoted, differing: 0 }, { t });
      expect(readOf(reply)).toMatchObject({ topic, differing: 0 });
    }
  });
});

test('a quote that is gone is struck through, and not counted', () => {
  const article = articleOf('---\ntitle: The harbour\n---\nOne is *here*.\n\nTwo is gone.');
  const lines = article.sentences.map(
    ({ start, end, paragraph }): Excerpt => ({ article, start, end, paragraph, highlights: [] }),
  );
  const [, second] =
    readOf(renderSummary({ topic: 'Numbers', lines, differing: 0 }, { t }))?.lines ?? [];
  const [first] = lines;
  if (!first || !second) throw new Error('There are two lines.');
  const { content } = renderSummary(
    { topic: 'Numbers', lines: [first, second], differing: 0 },
    { t, foot: 'Checked' },
  );
  expect(content).toBe(
    [
      '## Numbers',
      '-# Summary in 1 quote · every sentence is word for word from the articles',
      '',
      '> One is \\*here\\*. `[1]`',
      '',
      '> ~~Two is gone.~~ `[2]`',
      '-# `[2]` no longer in the articles',
      '',
      '-# Sources',
      '-# `[1]` The harbour · paragraph 1',
      '-# `[2]` The harbour · paragraph 2',
      '-# Checked',
    ].join('\n'),
  );
});

test.each(LANGUAGES)('where a quote stood is kept when it is gone (%s)', (language) => {
  const article = articleOf('One is here.\n\n'.repeat(1_234));
  const { start = 0, end = 0 } = article.paragraphs[1_233] ?? {};
  const lines = [{ article, start, end, paragraph: 1_234, highlights: [] }];
  const reply = renderSummary({ topic: 'One', lines, differing: 0 }, { t: translator(language) });
  const read = readOf(reply);
  expect(read?.lines[0]?.source).toMatch(/ 1\D?234$/);
  const again = renderSummary({ topic: 'One', lines: read?.lines ?? [], differing: 0 }, { t });
  expect(readOf(again)?.lines[0]?.source).toBe(read?.lines[0]?.source);
});

test('as many whole lines are shown as fit, whatever the foot is', () => {
  const article = articleOf(`${`${'word '.repeat(60)}end.\n\n`.repeat(16)}`);
  const lines = article.sentences.map(
    ({ start, end, paragraph }): Excerpt => ({ article, start, end, paragraph, highlights: [] }),
  );
  const { shown, content } = renderSummary({ topic: 'Words', lines, differing: 0 }, { t });
  expect(shown).toBe(10);
  expect(quotesIn(content)).toHaveLength(10);
  const foot = 'x'.repeat(MAX_FOOT - 4);
  const withFoot = renderSummary({ topic: 'Words', lines, differing: 0 }, { t, foot });
  expect(withFoot.shown).toBe(10);
  expect(withFoot.content.length).toBeLessThanOrEqual(MAX_CONTENT);
});

test('a quote that no message holds is not cut: nothing is shown', () => {
  const article = articleOf(`${'word '.repeat(900)}end.`);
  const lines = [{ article, start: 0, end: article.body.length, paragraph: 1, highlights: [] }];
  const reply = renderSummary({ topic: 'Words', lines, differing: 0 }, { t });
  expect(reply).toMatchObject({ shown: 0, rows: [] });
  expect(reply.content).toContain('None of these quotes fits');
});

test('a topic that ends in number signs keeps them, as a heading', () => {
  const article = articleOf('One is here.');
  const lines = [{ article, start: 0, end: 12, paragraph: 1, highlights: [] }];
  for (const topic of ['C#', 'F##', '# of boats']) {
    const reply = renderSummary({ topic, lines, differing: 0 }, { t });
    expect(readMarkdown(reply.content)[0]?.text.replace('\u200b', '')).toBe(topic);
    expect(readOf(reply)?.topic).toBe(topic);
  }
});

test('an older summary, whose quotes are in a menu, is read as one with buttons', () => {
  const article = articleOf('---\ntitle: The harbour\n---\nOne is here.\n\nTwo is there.');
  const lines = article.sentences.map(
    ({ start, end, paragraph }): Excerpt => ({ article, start, end, paragraph, highlights: [] }),
  );
  const reply = renderSummary({ topic: 'Numbers', lines, differing: 0 }, { t });
  const values = idsOf(reply).filter((id) => id.startsWith('context:'));
  expect(values).toHaveLength(2);
  const older = readSummary(reply.content, ['menu:summary', ...values]);
  expect(older).toEqual(readOf(reply));
  expect(older?.lines.map(({ source }) => source)).toEqual([
    'The harbour · paragraph 1',
    'The harbour · paragraph 2',
  ]);
});

test('what has no heading, or no quotes, is no summary', () => {
  const article = articleOf('One is here.');
  const lines = [{ article, start: 0, end: 12, paragraph: 1, highlights: [] }];
  const reply = renderSummary({ topic: 'One', lines, differing: 0 }, { t });
  expect(readSummary(reply.content.replace('## ', '**'), idsOf(reply))).toBeUndefined();
  expect(readSummary(reply.content, ['pin', 'menu:line'])).toBeUndefined();
});

function readOf(reply: Reply) {
  return readSummary(reply.content, idsOf(reply));
}

function rangeAndMarks({
  start,
  end,
  highlights,
}: Pick<SummaryLine, 'start' | 'end' | 'highlights'>) {
  return { start, end, highlights };
}

/** What of the highlights is bold in a block quote: line by line. */
function marksSeen(line: Excerpt): Excerpt {
  const { body } = line.article;
  const highlights = line.highlights.flatMap(({ start, end }) =>
    [...body.slice(start, end).matchAll(/[^\n]+/g)].map(({ 0: text, index }) => ({
      start: start + index,
      end: start + index + text.length,
    })),
  );
  return { ...line, highlights };
}
