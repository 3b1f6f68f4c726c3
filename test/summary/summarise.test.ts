// Summaries of the real articles by the real models.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Excerpt, textOf } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/load.js';
import { overlap } from '../../src/corpus/ranges.js';
import { openRetriever } from '../../src/indexing.js';
import { firstLines, linesToRead } from '../../src/summary/differing.js';
import { bestLines, LENGTH_NAMES, LENGTHS } from '../../src/summary/lines.js';
import { type Summary, summarise } from '../../src/summary/summarise.js';
import { type RealEngine, realEngine, realReader } from '../support/real-engine.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let engine: RealEngine;

beforeAll(async () => {
  engine = await realEngine();
});

const textsOf = (lines: readonly Excerpt[]) => lines.map((line) => textOf(line.article, line));

function linesOf({ ranked, relevant }: Summary, count: number): string[] {
  const about = ranked.slice(0, relevant);
  return textsOf(bestLines(about, count).flatMap((position) => about[position] ?? []));
}

describe('a summary', () => {
  it.each([
    ['Ukraine', /(?:conflict|war) in Ukraine/],
    ['trade between Russia and China', /\$240\.1bn/],
    ['delegation', /Belousov.*Lavrov.*Shoigu.*Ushakov/],
    ['where did Xi travel before', /five-day visit to Europe/],
    ['Tiawan', /Taiwan/],
  ])('of %j has what matters in three lines', async (topic, wanted) => {
    const summary = await summarise(engine, topic);
    expect(summary.refusal).toBeNull();
    expect(linesOf(summary, LENGTHS.short).join('\n')).toMatch(wanted);
  });

  it.each(LENGTH_NAMES)(
    'of trade begins with the two figures, as differing (%s)',
    async (length) => {
      const summary = await summarise(engine, 'trade');
      const chosen = firstLines(summary, LENGTHS[length]);
      const read = linesToRead(summary.ranked, summary.differing, chosen);
      expect(read.differing).toBe(2);
      const [first, second, ...others] = read.lines.map(({ excerpt }) => excerpt);
      const figuresOf = (line?: Excerpt) =>
        line?.highlights.map((figure) => textOf(line.article, figure));
      expect([first, second].map(figuresOf)).toEqual([['more than US$200 billion'], ['$240.1bn']]);
      expect(others.flatMap(({ highlights }) => highlights)).toEqual([]);
    },
  );

  it('of lines that do not differ says nothing of the kind', async () => {
    expect((await summarise(engine, 'Serbia')).differing).toEqual([]);
  });

  it('is made of whole sentences that do not overlap', async () => {
    for (const topic of ['Ukraine', 'Western sanctions', 'Putin']) {
      const { ranked, relevant } = await summarise(engine, topic);
      expect(relevant).toBeGreaterThan(2);
      expect(ranked.length).toBeGreaterThan(relevant);
      for (const [i, { article, start, end, paragraph }] of ranked.entries()) {
        expect(article.sentences.some((each) => each.start === start)).toBe(true);
        const last = article.sentences.find((each) => each.end === end);
        expect(last?.paragraph).toBe(paragraph);
        const others = ranked.slice(i + 1).filter((each) => each.article.id === article.id);
        expect(others.some((other) => overlap(other, { start, end }))).toBe(false);
      }
    }
  });

  it('has no heading and no fragment', async () => {
    const { ranked } = await summarise(engine, 'Xi’s Western engagement');
    const texts = textsOf(ranked);
    expect(texts).not.toContain('Xi’s Western Engagement Not Broken By Allegiance To Putin');
    for (const text of texts) expect(text).toMatch(/^[“"]?[\p{Lu}\p{N}].*[.!?][”"]?$/su);
  });

  it('has sentences that stand under a heading, of which the index holds the heading too', async () => {
    const { embedders, reader } = engine;
    const body =
      '# The harbour\n\nIt holds 40 boats.\n\n## Summer\n\nThe harbour opens at dawn.\n\nThe harbour closes at dusk.\n';
    const articles = [parseArticle('harbour.md', Buffer.from(body))];
    const reporter = { notice: () => {}, progress: () => {} };
    const opened = await openRetriever(await temporaryFolder(), articles, embedders, reporter);
    const { ranked } = await summarise({ ...opened, reader }, 'harbour');
    expect(textsOf(ranked)).toContain('The harbour opens at dawn.');
  });

  it('says a thing once: one of two sentences about the same worldview', async () => {
    const summary = await summarise(engine, 'decadent West in decline');
    const same = linesOf(summary, LENGTHS.long).filter((text) => text.includes('decadent'));
    expect(same).toHaveLength(1);
  });

  it('is the same each time', async () => {
    const places = async (reader = engine.reader) =>
      (await summarise({ ...engine, reader }, 'Ukraine')).ranked.map(({ article, start }) => [
        article.id,
        start,
      ]);
    expect(await places(await realReader())).toEqual(await places());
  });
});

describe('a topic', () => {
  it.each(['football', 'pizza recipe', 'Nobel prize', 'asdf', 'who won the world cup?'])(
    'without anything about it is refused: %s',
    async (topic) => {
      const { refusal, ranked, relevant } = await summarise(engine, topic);
      expect(refusal).toBe('no-evidence');
      expect([ranked, relevant]).toEqual([[], 0]);
    },
  );

  it.each([
    ['', 'empty'],
    ['…!', 'empty'],
    ['long '.repeat(60), 'too-long'],
    ['long '.repeat(600), 'too-long'],
    ['война на Украине', 'language'],
    ['der Besuch des russischen Präsidenten bei seinem Freund', 'language'],
  ])('that cannot be summarised says why (%#)', async (topic, code) => {
    expect((await summarise(engine, topic)).refusal).toBe(code);
  });
});
