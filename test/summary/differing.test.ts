// Which lines give different figures, and in which order the lines are read for that.
import { describe, expect, it } from 'vitest';
import { type Article, type Excerpt, textOf } from '../../src/corpus/article.js';
import { differingFigures, firstLines, linesToRead } from '../../src/summary/differing.js';
import { articleOf } from '../support/articles.js';

const RECORD = 'Trade between China and Russia hit a record of $240.1bn in 2023.';
const MORE = 'In 2023 trade between China and Russia reached more than US$200 billion.';
const EARLIER = 'In 2022 trade between China and Russia reached more than US$190 billion.';
const FERRY = 'The ferry across the river leaves at noon.';

const whole = (article: Article): Excerpt => ({
  article,
  start: 0,
  end: article.body.trimEnd().length,
  paragraph: 1,
  highlights: [],
});

/** A line of an article of its own each. */
const linesOf = (...bodies: readonly string[]) =>
  bodies.map((body, i) => whole(articleOf(body, 'abcdef'[i])));

async function read(ranked: readonly Excerpt[], chosen = [...ranked.keys()]) {
  const { lines, differing } = linesToRead(ranked, await differingFigures(ranked), chosen);
  return {
    order: lines.map(({ position }) => position),
    differing,
    figures: lines.map(({ excerpt: { article, highlights } }) =>
      highlights.map((figure) => textOf(article, figure)).join(),
    ),
  };
}

describe('lines', () => {
  it('that give different figures come first, side by side, the figures marked', async () => {
    expect(await read(linesOf(FERRY, MORE, FERRY, RECORD))).toEqual({
      order: [1, 3, 0, 2],
      differing: 2,
      figures: ['more than US$200 billion', '$240.1bn', '', ''],
    });
  });

  it('that give one with the sentence before it are found as well', async () => {
    const { order, figures } = await read(linesOf(FERRY, `${FERRY} ${MORE}`, RECORD));
    expect([order, figures]).toEqual([
      [1, 2, 0],
      ['more than US$200 billion', '$240.1bn', ''],
    ]);
  });

  it.each([
    ['say the same', RECORD, RECORD.replace('$240.1bn', '240.1 billion dollars')],
    ['speak of another time', RECORD, EARLIER],
    ['speak of another thing', RECORD, FERRY],
  ])('that %s stay in their order, and nothing is marked', async (_, one, other) => {
    expect(await read(linesOf(FERRY, one, other))).toEqual({
      order: [0, 1, 2],
      differing: 0,
      figures: ['', '', ''],
    });
  });

  it('of which one is not chosen differ from nothing', async () => {
    const ranked = linesOf(FERRY, MORE, RECORD);
    expect(await read(ranked, [0, 2])).toMatchObject({ order: [0, 2], differing: 0 });
  });

  it('of one article do not differ', async () => {
    const article = articleOf(`${RECORD} ${MORE}`);
    const ranked = article.sentences.map(({ start, end }) => ({ ...whole(article), start, end }));
    expect(await read(ranked)).toMatchObject({ differing: 0 });
  });
});

describe('a first choice', () => {
  const choose = async (ranked: readonly Excerpt[], count: number, relevant = ranked.length) =>
    firstLines({ ranked, relevant, differing: await differingFigures(ranked) }, count);

  it('that has one version of a figure has another in place of the last that has none', async () => {
    expect(await choose(linesOf(MORE, FERRY, FERRY, RECORD), 3)).toEqual([0, 1, 3]);
    expect(await choose(linesOf(FERRY, MORE, FERRY, RECORD), 2)).toEqual([1, 3]);
  });

  it('is the best lines where both versions are among them, none is, or the other may not be', async () => {
    expect(await choose(linesOf(MORE, RECORD, FERRY, FERRY), 3)).toEqual([0, 1, 2]);
    expect(await choose(linesOf(FERRY, FERRY, MORE, RECORD), 2)).toEqual([0, 1]);
    expect(await choose(linesOf(MORE, FERRY, FERRY, RECORD), 3, 3)).toEqual([0, 1, 2]);
    expect(await choose(linesOf(MORE, RECORD), 1)).toEqual([0]);
    const ranked = linesOf(MORE, FERRY, FERRY, RECORD);
    const differing = await differingFigures(ranked);
    const fits = (chosen: readonly number[]) => !chosen.includes(3);
    expect(firstLines({ ranked, relevant: 4, differing }, 3, fits)).toEqual([0, 1, 2]);
  });
});
