// Quotes of old messages, compared with articles that have changed since.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recheck } from '../../../commands/summaries/recheck.js';
import type { Article } from '../../../src/corpus/article.js';
import { hashOf } from '../../../src/message/custom-id.js';
import { TakesTooLong } from '../../../src/processes/too-long.js';
import { arbitraryProse } from '../../support/arbitrary-text.js';
import { articleOf } from '../../support/articles.js';

test('a quote that stays is found at its place, with its highlights', async () => {
  const article = articleOf('Oil rose. Gas fell.\n\nCoal stayed.');
  const line = { ...quoteOf(article, 'Gas fell.'), highlights: [{ start: 14, end: 18 }] };
  const [found] = await recheck([article], [line]);
  expect(found?.excerpt).toEqual({
    article,
    start: 10,
    end: 19,
    paragraph: 1,
    highlights: [{ start: 14, end: 18 }],
  });
});

test('a quote that moved is found where it stands now', async () => {
  const before = articleOf('Oil rose. Gas fell.');
  const after = articleOf('A new beginning.\n\nOil rose. Gas fell.');
  const line = { ...quoteOf(before, 'Gas fell.'), highlights: [{ start: 14, end: 18 }] };
  const [found] = await recheck([after], [line]);
  expect(found?.excerpt).toMatchObject({
    start: 28,
    paragraph: 2,
    highlights: [{ start: 32, end: 36 }],
  });
});

test('a quote is gone with its article, with its words, and as a part of a longer sentence', async () => {
  const before = articleOf('Oil rose. Gas fell.');
  const line = quoteOf(before, 'Gas fell.');
  expect((await recheck([], [line]))[0]?.excerpt).toBeNull();
  expect((await recheck([articleOf('Oil rose. Gas fell!')], [line]))[0]?.excerpt).toBeNull();
  expect(
    (await recheck([articleOf('He never said that Gas fell.')], [line]))[0]?.excerpt,
  ).toBeNull();
  expect((await recheck([articleOf('Oil rose. Gas fell.', 'b')], [line]))[0]?.excerpt).toBeNull();
});

test('of the same words in several places, the nearest is taken, and none twice', async () => {
  const before = articleOf('Oil rose. Gas fell. Oil rose.');
  const lines = [0, 20].map((start) => ({
    ...quoteOf(before, 'Oil rose.'),
    start,
    end: start + 9,
  }));
  const after = articleOf('Well. Oil rose. Gas fell. Oil rose.');
  const places = (await recheck([after], lines)).map(({ excerpt }) => excerpt?.start);
  expect(places).toEqual([6, 26]);
  const once = articleOf('Well. Oil rose. Gas fell.');
  expect((await recheck([once], lines)).map(({ excerpt }) => excerpt?.start)).toEqual([
    6,
    undefined,
  ]);
});

test('whatever happens to an article, what is found says what was quoted', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProse, arbitraryProse, fc.boolean(), async (before, after, keeps) => {
      const old = articleOf(before);
      const now = articleOf(keeps ? `${after}\n\n${before}` : after);
      const lines = old.sentences.map(({ start, end }) => lineAt(old, start, end));
      const found = await recheck([now], lines);
      expect(found).toHaveLength(lines.length);
      for (const [i, { excerpt }] of found.entries()) {
        const { start = 0, end = 0 } = lines[i] ?? {};
        const text = excerpt && now.body.slice(excerpt.start, excerpt.end);
        if (text !== null) expect(text).toBe(old.body.slice(start, end));
        if (keeps) expect(text).not.toBeNull();
      }
      const places = found.flatMap(({ excerpt }) => (excerpt ? [excerpt.start] : []));
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

test('very many places that could hold what is gone are looked at in short turns, and not without end', async () => {
  const all = articleOf('Oil fell now. '.repeat(3_000));
  const sentences = all.sentences.slice(0, 1_000);
  const lines = sentences.map(({ start }, i) => ({
    ...lineAt(all, start, start + 14 * (1 + (i % 40)) - 1),
    hash: 'gone',
  }));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await expect(recheck([all], lines)).rejects.toThrow(TakesTooLong);
  delay.disable();
  // A turn is 10 ms; a machine that is busy lets a process stand besides.
  expect(delay.percentile(50) / 1e6).toBeLessThan(50);
});

function quoteOf(article: Article, text: string) {
  const start = article.body.indexOf(text);
  return lineAt(article, start, start + text.length);
}

function lineAt({ id, body }: Article, start: number, end: number) {
  const text = body.slice(start, end);
  return { article: id, start, end, hash: hashOf(text), text, highlights: [], isStruck: false };
}
