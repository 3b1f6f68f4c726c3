// The combination of retrieval and reading; the reader is a fake, so that every part is known.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { READ, rank } from '../../src/reading/ranking.js';
import type { Candidate } from '../../src/retrieval/candidate.js';
import { fuse } from '../../src/retrieval/fusion.js';
import type { Retrieval } from '../../src/retrieval/retriever.js';
import { articleOf } from '../support/articles.js';
import { type FakeReading, fakeReader } from '../support/fake-reader.js';

/** The sentences of an article as retrieval would rank them: the first one highest. */
function retrieved(article: Article, coverage = 0.5, weight = 1): Retrieval {
  const candidates = article.sentences.map(
    (sentence, i): Candidate => ({
      key: `${sentence.start}`,
      article,
      sentence,
      text: article.body.slice(sentence.start, sentence.end),
      signals: { score: -i },
    }),
  );
  return {
    ranked: fuse(
      candidates,
      ({ signals }) => signals,
      ({ key }) => key,
      { score: weight },
    ),
    evidence: { probability: 0.5, sufficient: true, signs: { coverage, similarity: 0.5 } },
  };
}

const SCORE = {
  intercept: 0,
  weights: { retrieval: 1, relevance: 1, answerability: 0, names: 0 },
  shown: 0.5,
};
const WEIGHTS = {
  score: SCORE,
  answered: {
    intercept: 0,
    weights: { score: 1, bestRelevance: 0, meanRelevance: 0 },
    threshold: 0.5,
  },
};

describe('the ranking', () => {
  const article = articleOf('Putin left Moscow. Lavrov will be there. It rained.');
  const reader = (readings: Readonly<Record<string, FakeReading>>, ships = true) =>
    fakeReader(({ candidate }) => readings[candidate], ships);

  it('weighs what the reader found against retrieval', async () => {
    const sure = reader({ 'Lavrov will be there.': { mark: ['Lavrov'], relevance: 6 } });
    const { ranked } = await rank('who travels?', retrieved(article), sure, { weights: WEIGHTS });
    expect(ranked.map(({ candidate }) => candidate.text)).toEqual([
      'Lavrov will be there.',
      'Putin left Moscow.',
      'It rained.',
    ]);
    expect(ranked[0]?.reading.spans).toEqual([{ start: 0, end: 6 }]);
    const deaf = await rank('who travels?', retrieved(article), sure, {
      weights: { ...WEIGHTS, score: { ...SCORE, weights: { ...SCORE.weights, relevance: 0 } } },
    });
    expect(deaf.ranked[0]?.candidate.text).toBe('Putin left Moscow.');
  });

  it('counts what retrieval gave as a share of the best, however many sentences were searched', async () => {
    const sharesOf = async (weight: number) => {
      const retrieval = retrieved(article, 0.5, weight);
      const { ranked } = await rank('who travels?', retrieval, reader({}));
      return ranked.map(({ parts }) => parts.retrieval).toSorted((a, b) => b - a);
    };
    const shares = await sharesOf(1);
    expect(shares[0]).toBe(1);
    expect(shares[1]).toBeLessThan(1);
    expect(await sharesOf(4)).toEqual(shares);
    expect(await sharesOf(0)).toEqual([0, 0, 0]);
  });

  it('is by the sum of its parts, which is a log-odds', async () => {
    const weights = { ...WEIGHTS, score: { ...SCORE, intercept: -1 } };
    const { ranked } = await rank('who travels?', retrieved(article), reader({}), { weights });
    expect(ranked).toHaveLength(3);
    for (const { score, probability, parts, contributions } of ranked) {
      const sum = Object.values(contributions).reduce((total, c) => total + c.contribution, -1);
      expect(sum).toBeCloseTo(score, 10);
      expect(probability).toBeCloseTo(1 / (1 + Math.exp(-score)), 10);
      expect(Object.values(contributions).map(({ raw }) => raw)).toEqual(Object.values(parts));
    }
  });

  it('counts the names that are marked where a person is asked for', async () => {
    const list = articleOf('Putin left. Anna Blum, Carl Dorn and Eva Frei will be there.');
    const marked = reader({
      'Anna Blum, Carl Dorn and Eva Frei will be there.': { mark: ['Anna Blum'] },
      'Putin left.': { mark: ['Putin'] },
    });
    const partsOf = async (question: string) => {
      const { ranked } = await rank(question, retrieved(list), marked);
      return ranked.find(({ candidate }) => candidate.text.startsWith('Anna'))?.parts;
    };
    expect((await partsOf('who travels with Putin?'))?.names).toBe(3);
    expect((await partsOf('who travels with Anna Blum?'))?.names).toBe(2);
    expect((await partsOf('why do they travel?'))?.names).toBe(0);
  });

  it('reads the question with its typos corrected, by the words of the articles', async () => {
    const fake = { ...reader({}), isWord: (word: string) => word !== 'putni' };
    const inputs: string[] = [];
    const recording = {
      ...fake,
      read: (given: Parameters<typeof fake.read>[0]) => {
        inputs.push(...given.map(({ question }) => question));
        return fake.read(given);
      },
    };
    const vocabulary = new Set(['putin', 'left', 'moscow']);
    await rank('where did putni go?', retrieved(article), recording, { vocabulary });
    expect(new Set(inputs)).toEqual(new Set(['where did putin go?']));
  });

  it('reads each candidate with the title before it, and no more than it may', async () => {
    const fake = reader({});
    const long = articleOf(Array.from({ length: READ + 10 }, (_, i) => `Fact ${i}.`).join(' '));
    const { ranked } = await rank('which fact?', retrieved(long), fake);
    expect(fake.inputs).toHaveLength(READ);
    expect(fake.inputs[0]).toEqual({
      question: 'which fact?',
      context: `${long.title}.`,
      candidate: 'Fact 0.',
    });
    expect(ranked).toHaveLength(READ);
  });

  it('reads what cannot be understood alone with the sentence before', async () => {
    const fake = reader({});
    await rank('when?', retrieved(articleOf('Putin left Moscow. He arrives on Friday.')), fake);
    const dependent = fake.inputs.find(({ candidate }) => candidate.startsWith('He'));
    expect(dependent?.context).toMatch(/\. Putin left Moscow\.$/);
  });

  it('tells from the best score, the best relevance and the mean of all whether it is answered', async () => {
    const readings = { 'Lavrov will be there.': { mark: ['Lavrov'], relevance: 2 } };
    const weights = {
      score: SCORE,
      answered: {
        intercept: -3,
        weights: { score: 1, bestRelevance: 0.25, meanRelevance: 0.5 },
        threshold: 0.9,
      },
    };
    const { ranked, signs, answered, isAnswered } = await rank(
      'why did Putin leave Beijing?',
      retrieved(article),
      reader(readings),
      { weights },
    );
    expect(signs.score).toBe(ranked[0]?.score);
    const relevances = ranked.map(({ reading }) => reading.relevance);
    expect(signs.bestRelevance).toBe(2);
    expect(signs.meanRelevance).toBe(relevances.reduce((a, b) => a + b) / relevances.length);
    const logit = -3 + signs.score + 0.25 * 2 + 0.5 * signs.meanRelevance;
    expect(answered).toBeCloseTo(1 / (1 + Math.exp(-logit)), 10);
    expect(isAnswered).toBe(answered >= 0.9);
  });

  it('refuses where nothing is relevant, and not where something surely is', async () => {
    const relevance = async (value: number) => {
      const readings = { 'Lavrov will be there.': { mark: ['Lavrov'], relevance: value } };
      return rank('who travels?', retrieved(article), reader(readings), { weights: WEIGHTS });
    };
    const [low, high] = [await relevance(-12), await relevance(8)];
    expect(low.isAnswered).toBe(false);
    expect(high.isAnswered).toBe(true);
    expect(high.ranked[0]?.probability).toBeGreaterThan(low.ranked[0]?.probability ?? 1);
  });

  it('refuses with another reader where that one finds no answer anywhere', async () => {
    const other = async (answerability: number) => {
      const readings = { 'It rained.': { mark: ['rained'], relevance: answerability } };
      return (await rank('what happened?', retrieved(article), reader(readings, false))).isAnswered;
    };
    expect(await other(-1)).toBe(false);
    expect(await other(1)).toBe(true);
  });

  it('of nothing is empty and refused', async () => {
    const nothing = { ...retrieved(article), ranked: [] };
    const { ranked, isAnswered } = await rank('who?', nothing, reader({}));
    expect(ranked).toEqual([]);
    expect(isAnswered).toBe(false);
  });
});
