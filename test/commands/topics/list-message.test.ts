import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComparison } from '../../../commands/topics/comparison-message.js';
import { renderTimeline } from '../../../commands/topics/timeline-message.js';
import { cited } from '../../../src/answer/cited.js';
import type { Comparison } from '../../../src/comparison/comparison.js';
import type { Article, Excerpt } from '../../../src/corpus/article.js';
import { translator } from '../../../src/locales/translate.js';
import { comparisonPage } from '../../../src/message/pages/comparison.js';
import { timelinePage } from '../../../src/message/pages/timeline.js';
import { MAX_CONTENT, type Reply, SHARE_RESERVE } from '../../../src/message/reply.js';
import { topicIn, topicOf } from '../../../src/message/topic.js';
import type { CalendarDate } from '../../../src/timeline/calendar.js';
import type { Timeline } from '../../../src/timeline/timeline.js';
import { articleOf } from '../../support/articles.js';
import { hostileArticle } from '../../support/bot/hostile-messages.js';
import { expectWithinLimits } from '../../support/bot/message-checks.js';
import { listedNumbers, quotesIn, withoutIsolates } from '../../support/discord-markdown.js';

const t = translator('en');
const view = { deletableBy: '12345678901234567', mayAttach: true, t };

/** Whole sentences of an article, each with its first word marked. */
function excerptsOf(article: Article): Excerpt[] {
  return article.sentences.map(({ start, end, paragraph }) => {
    const length = /^\S+/u.exec(article.body.slice(start, end))?.[0].length ?? 1;
    return { article, paragraph, start, end, highlights: [{ start, end: start + length }] };
  });
}

/** One page, as the thread for look-ups finds it and the bot shows it. */
const timelineReply = (timeline: Timeline, topic: string | null, page: number, changes = {}) =>
  renderTimeline(timelinePage(timeline, topic, { page, t }), topic, { ...view, ...changes });
const comparisonReply = (comparison: Comparison, topic: string, page: number) =>
  renderComparison(comparisonPage(comparison, topic, { page, t }), topic, view);

const dates = fc.constantFrom<CalendarDate | null>(
  { year: 2023 },
  { year: 2024, month: 5 },
  { year: 2024, month: 5, day: 16 },
  { month: 5, day: 7 },
  null,
);

const timelines = fc
  .tuple(
    fc.array(hostileArticle, { minLength: 1, maxLength: 3 }),
    fc.array(dates, { minLength: 1 }),
  )
  .map(([articles, some]): Timeline => {
    const entries = articles.flatMap(excerptsOf).map((excerpt, i) => ({
      date: some[i % some.length] ?? null,
      until: null,
      written: '',
      excerpts: [excerpt] as const,
    }));
    return {
      dated: entries.filter(({ date }) => date?.year !== undefined),
      yearless: entries.filter(({ date }) => date && date.year === undefined),
      undated: entries.filter(({ date }) => date === null),
    };
  });

const comparisons = fc
  .tuple(hostileArticle, hostileArticle, hostileArticle)
  .map((articles): Comparison => {
    const [a = [], b = [], c = []] = articles.map(excerptsOf);
    const differences = a.flatMap((first, i) => {
      const [second, third] = [b[i], c[i]];
      if (!second) return [];
      const sides = [[first] as const, third ? ([second, third] as const) : ([second] as const)];
      return [{ kind: 'wording' as const, sides }];
    });
    return { differences, sentences: 9, articles: 3, repeated: 1, leftOut: 2 };
  });

const topics = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom('**', '** · ', '\\', '\\*\\* · x', '__a__', '@everyone', '<@1>', 'a\nb', '-# x'),
);

/** All pages, as one turns them. */
function pagesOf(render: (page: number) => Reply): Reply[] {
  const first = render(1);
  const pages = Number(/ · page 1 of (\d+)$/.exec(first.content.split('\n', 1)[0] ?? '')?.[1] ?? 1);
  return Array.from({ length: pages }, (_, i) => render(i + 1));
}

function expectWholeQuotes(replies: readonly Reply[], given: readonly Excerpt[]): void {
  const seen = replies.flatMap(({ content, files = [] }) =>
    files.length > 0
      ? files.map((file) => ('text' in file ? file.text : ''))
      : quotesIn(content).map(({ text, strange }) => {
          expect(strange).toEqual([]);
          return text;
        }),
  );
  const all = withoutIsolates(seen.join('\n'));
  for (const { article, start, end } of given) {
    expect(all).toContain(withoutIsolates(article.body.slice(start, end)));
  }
}

describe('pages', () => {
  it('of a timeline show every quote whole, exactly, within all limits', () => {
    fc.assert(
      fc.property(timelines, topics, (timeline, typed) => {
        const topic = topicOf(typed) ?? null;
        const replies = pagesOf((page) => timelineReply(timeline, topic, page));
        for (const reply of replies) {
          expectWithinLimits(reply);
          expect(reply.content.length).toBeLessThanOrEqual(MAX_CONTENT - SHARE_RESERVE);
          if (topic !== null) expect(topicIn(reply.content)).toBe(topic);
        }
        const { dated, yearless, undated } = timeline;
        const all = [...dated, ...yearless, ...undated].map(({ excerpts: [excerpt] }) => excerpt);
        expectWholeQuotes(replies, all);
      }),
      { numRuns: 100 },
    );
  });

  it('of a comparison never part two versions', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        if (comparison.differences.length === 0) return;
        const replies = pagesOf((page) => comparisonReply(comparison, 'topic', page));
        for (const reply of replies) {
          expectWithinLimits(reply);
          expect(quotesIn(reply.content).length % 2).toBe(0);
        }
        const firsts = comparison.differences.flatMap(({ sides }) => sides.map(([first]) => first));
        expectWholeQuotes(replies, firsts);
      }),
      { numRuns: 100 },
    );
  });

  it('show the nearest there is for a number out of range', () => {
    const entries = excerptsOf(articleOf('It rained in 2023. '.repeat(12))).map((excerpt) => ({
      date: { year: 2023 },
      until: null,
      written: '2023',
      excerpts: [excerpt] as const,
    }));
    const timeline = { dated: entries, yearless: [], undated: [] };
    const at = (page: number) => timelineReply(timeline, null, page).content;
    expect(at(99)).toBe(at(3));
    expect(at(0)).toBe(at(1));
    expect(listedNumbers(at(2))).toEqual([6, 7, 8, 9, 10]);
  });

  it('name the first sources of a quote that very many articles repeat, and count the others', () => {
    const excerpts = Array.from({ length: 30 }, (_, i) =>
      articleOf('It rained in 2023.', `a${i}`),
    ).flatMap(excerptsOf);
    const [first, ...others] = excerpts;
    if (!first) throw new Error('No excerpt.');
    expect(cited([[first, ...others]]).citations).toHaveLength(30);
    const entry = {
      date: { year: 2023 },
      until: null,
      written: '2023',
      excerpts: [first, ...others] as const,
    };
    const timeline = { dated: [entry], yearless: [], undated: [] };
    const { content } = timelineReply(timeline, null, 1);
    expect(listedNumbers(content)).toEqual([1, 2, 3, 4]);
    expect(content).toContain('-# 26 more articles say almost the same');
  });

  it('come as a file where not even one entry fits, or say which permission that needs', () => {
    const article = articleOf(`It rained in 2023 ${'and rained '.repeat(450)}.`);
    const [excerpt] = excerptsOf(article);
    if (!excerpt) throw new Error('No excerpt.');
    const entry = {
      date: { year: 2023 },
      until: null,
      written: '2023',
      excerpts: [excerpt] as const,
    };
    const timeline = { dated: [entry], yearless: [], undated: [] };
    const { files, content } = timelineReply(timeline, null, 1);
    expect(files).toEqual([{ name: 'quotes-1.txt', text: expect.stringContaining(article.body) }]);
    expect(content).toContain('attached file');
    const without = timelineReply(timeline, null, 1, { mayAttach: false });
    expect(without.files).toEqual([]);
    expect(without.content).toContain('Attach Files');
  });
});
