// Look-ups as messages, whatever the articles hold and whatever is looked up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choiceOf,
  type LookupView,
  renderLookup,
} from '../../../commands/topics/lookup-message.js';
import type { Article } from '../../../src/corpus/article.js';
import { LANGUAGES } from '../../../src/locales/catalogue.js';
import { translator } from '../../../src/locales/translate.js';
import { parseCustomId } from '../../../src/message/custom-id.js';
import { lookupPage } from '../../../src/message/pages/lookup.js';
import type { Reply } from '../../../src/message/reply.js';
import { MAX_TOPIC, topicIn } from '../../../src/message/topic.js';
import { indexTopics } from '../../../src/topics/entities/index-topics.js';
import { createTopics, type Lookup } from '../../../src/topics/topics.js';
import { articleOf } from '../../support/articles.js';
import { hostileArticle } from '../../support/bot/hostile-messages.js';
import { boldIn, expectWithinLimits, idsOf } from '../../support/bot/message-checks.js';
import { quotesIn, withoutIsolates } from '../../support/discord-markdown.js';

const t = translator('en');
const languages = fc.constantFrom(...LANGUAGES).map(translator);
const topicsOf = async (articles: readonly Article[]) =>
  createTopics(articles, await indexTopics(articles));

/** The page that begins there, as the thread for look-ups finds it and the bot shows it. */
function pageFrom(lookup: Lookup, from: number, changes: Partial<LookupView> = {}): Reply {
  const view = { deletableBy: '12345678901234567', mayAttach: true, t, ...changes };
  return renderLookup(lookupPage(lookup, { from, ...view }), view);
}

/** Positions that the buttons lead to. */
const positionsIn = (reply: Reply, all: number) =>
  idsOf(reply).flatMap((id) => {
    const action = parseCustomId(id);
    return action?.[0] === 'lookup' && action[1] < all ? [action[1]] : [];
  });

/** Every sentence of the article, the first word of each highlighted. */
function everything(article: Article, topic: string): Lookup {
  const excerpts = article.sentences.map(({ start, end, paragraph }) => {
    return {
      article,
      start,
      end,
      paragraph,
      highlights: [{ start, end: Math.min(start + 1, end) }],
    };
  });
  return { entity: null, topic, isCorrected: true, groups: [{ article, excerpts }], nearest: [] };
}

test('pages hold every quote once, whole, in order, within the limits', () => {
  fc.assert(
    fc.property(hostileArticle, languages, fc.boolean(), (article, language, isPrivate) => {
      const lookup = everything(article, 'a * topic');
      const all = article.sentences.length;
      const seen: string[] = [];
      for (let from = 0, pages = 0; from < all; pages++) {
        expect(pages).toBeLessThan(all);
        const view = { t: language, ...(isPrivate && { deletableBy: null }) };
        const reply = pageFrom(lookup, from, view);
        expectWithinLimits(reply);
        expect(topicIn(reply.content)).toBe('a * topic');
        const quotes = quotesIn(reply.content);
        for (const { strange } of quotes) expect(strange).toEqual([]);
        const files = reply.files?.flatMap((file) => ('text' in file ? [file.text] : [])) ?? [];
        const shown = [...quotes.map(({ text }) => text), ...files];
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(5);
        seen.push(...shown);
        const next = positionsIn(reply, all).filter((position) => position > from);
        expect(next).toEqual(seen.length < all ? [seen.length] : []);
        from = seen.length;
      }
      const texts = article.sentences.map(({ start, end }) => article.body.slice(start, end));
      expect(seen.map(withoutIsolates)).toEqual(texts.map(withoutIsolates));
    }),
    { numRuns: 150 },
  );
});

test('the page before ends where the page began, and the first page is reached', () => {
  fc.assert(
    fc.property(hostileArticle, fc.nat(), (article, n) => {
      const all = article.sentences.length;
      const lookup = everything(article, 'topic');
      let from = n % all;
      while (from > 0) {
        const [before] = positionsIn(pageFrom(lookup, from), all).filter(
          (position) => position < from,
        );
        expect(before).toBeDefined();
        const earlier = pageFrom(lookup, before ?? 0);
        const next = positionsIn(earlier, all).filter((position) => position > (before ?? 0));
        expect(next[0] ?? all).toBeGreaterThanOrEqual(from);
        from = before ?? 0;
      }
    }),
    { numRuns: 150 },
  );
});

test('what is looked up in hostile articles is found, marked and read back from the message', async () => {
  await fc.assert(
    fc.asyncProperty(hostileArticle, fc.nat(), async (article, n) => {
      const topics = await topicsOf([article]);
      const words = article.body.match(/\S{1,40}/g) ?? [];
      for (const typed of [
        words[n % words.length] ?? '',
        `"${words[0]}"`,
        article.body.slice(0, 100),
      ]) {
        const lookup = topics.lookup(typed);
        const reply = pageFrom(lookup, 0, { typed });
        expectWithinLimits(reply);
        if (lookup.groups.length === 0) continue;
        const first = lookup.groups[0]?.excerpts[0];
        const again = topics.lookup(topicIn(reply.content) ?? '');
        expect(again.groups[0]?.excerpts[0]).toMatchObject({
          start: first?.start,
          end: first?.end,
        });
        for (const quote of quotesIn(reply.content)) expect(boldIn(quote)).not.toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

test('that nothing is found is said within the limits, whatever was typed', () => {
  fc.assert(
    fc.property(hostileArticle, languages, ({ body }, language) => {
      const topic = body.slice(0, 6_000);
      const nearest = [body.slice(0, 300), 'Iran'];
      const nothing = { entity: null, topic, isCorrected: false, groups: [], nearest };
      const reply = pageFrom(nothing, 0, { t: language });
      expectWithinLimits(reply);
      expect(reply.rows ?? []).toEqual([]);
    }),
  );
});

test('choices have at most as many characters as Discord takes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: MAX_TOPIC }), languages, (topic, language) => {
      const choice = choiceOf({ topic, articles: 12_345, quotes: 1_234_567 }, language);
      expect(choice.name.length).toBeLessThanOrEqual(100);
      expect(choice.value).toBe(topic);
    }),
  );
});

test('a quote that no message could hold is attached, or the permission for that is named', () => {
  const article = articleOf(`${'word '.repeat(900)}end.`);
  const lookup = everything(article, 'word');
  const attached = pageFrom(lookup, 0);
  expect(attached.files).toEqual([{ name: 'quote-1.txt', text: article.body }]);
  const refused = pageFrom(lookup, 0, { mayAttach: false });
  expect(refused.content).toContain('Attach Files');
  expect(refused.files).toEqual([]);
});

test('a message that shows no topic has none', () => {
  for (const content of ['', '**bold**', 'No **topic** · here', '**a** b']) {
    expect(topicIn(content)).toBeUndefined();
  }
});

test('an article that the server has added is marked as such', async () => {
  const [shipped, own] = [articleOf('Putin came.', 'a'), articleOf('Putin left.', 'b')];
  const topics = await topicsOf([shipped, { ...own, origin: 'server' as const }]);
  const { content } = pageFrom(topics.lookup('Putin'), 0);
  expect(content.split('\n').filter((line) => line.includes('added by this server'))).toEqual([
    expect.stringContaining('paragraph 1 · b.md · added by this server'),
  ]);
});

test('who shares a surname is offered, and words without content are told to be such', async () => {
  const topics = await topicsOf([articleOf('Anna Novak met Petr Novak. Novak left the hall.')]);
  const shared = pageFrom(topics.lookup('Novak'), 0).content;
  expect(shared).toContain('Did you mean **Anna Novak** or **Petr Novak**?');
  expect(quotesIn(shared)).toHaveLength(2);
  expect(pageFrom(topics.lookup('the'), 0).content).toBe(
    'Nearly every sentence contains “the”. Type a name, a date or other words, or put it in “quotation marks”.',
  );
});
