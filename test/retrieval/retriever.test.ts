// The retriever over the articles that ship, with the models that ship.
import { beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/corpus/article.js';
import { createRetriever } from '../../src/retrieval/retriever.js';
import { FUSION } from '../../src/retrieval/weights.js';
import { type RealEngine, realEngine } from '../support/real-engine.js';

let engine: RealEngine;

beforeAll(async () => {
  engine = await realEngine();
});

const firstOf = async (question: string) =>
  (await engine.retriever.retrieve(question)).ranked[0]?.candidate;

describe('retrieval', () => {
  it('proposes sentences of the articles, each once and as its slice', async () => {
    const { ranked } = await engine.retriever.retrieve('When is the visit?');
    expect(ranked.length).toBeGreaterThan(50);
    expect(new Set(ranked.map(({ candidate }) => candidate.key)).size).toBe(ranked.length);
    for (const { candidate } of ranked) {
      expect(candidate.text).toBe(textOf(candidate.article, candidate.sentence));
      expect(candidate.article.sentences[candidate.sentence.index]).toEqual(candidate.sentence);
    }
  });

  it('gives every candidate every signal, weighted as fitted', async () => {
    const { ranked } = await engine.retriever.retrieve('How much trade is there?');
    for (const { candidate, trace, score } of ranked) {
      expect(Object.keys(candidate.signals).sort()).toEqual(Object.keys(FUSION).sort());
      expect(Object.keys(trace).sort()).toEqual(Object.keys(FUSION).sort());
      expect(Number.isFinite(score)).toBe(true);
    }
  });

  it('finds by words, and by meaning where no word is the same', async () => {
    expect((await firstOf('Who is Hua Chunying?'))?.text).toContain('Hua Chunying');
    expect((await firstOf('Will petroleum be talked about?'))?.text).toContain('trade, energy');
  });

  it('restricts itself to one article when told to, and then to all its sentences', async () => {
    for (const article of engine.articles) {
      const { ranked } = await engine.retriever.retrieve('When is the visit?', {
        article: article.id,
      });
      const keys = new Set(ranked.map(({ candidate }) => candidate.article.id));
      expect([...keys]).toEqual([article.id]);
      expect(ranked).toHaveLength(article.sentences.length);
    }
  });

  it('finds nothing, and no evidence, in an article that does not exist', async () => {
    const { ranked, evidence } = await engine.retriever.retrieve('When is it?', {
      article: 'none',
    });
    expect(ranked).toEqual([]);
    expect(evidence.sufficient).toBe(false);
  });

  it('comes to the same every time', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => engine.retriever.retrieve('who meets whom in beijing')),
    );
    expect(one).toEqual(two);
    const again = createRetriever(engine.index, engine.embedders);
    expect(await again.retrieve('who meets whom in beijing')).toEqual(one);
  });

  it('ranks with other weights when told to', async () => {
    const question = 'Who is Hua Chunying?';
    const weights = { 'keyword:sentence': 1 };
    const { ranked } = await engine.retriever.retrieve(question, { weights });
    for (const { score, trace } of ranked) {
      expect(score).toBe(trace['keyword:sentence']?.contribution);
    }
  });

  it('sees more evidence for a question that the articles answer than for any other', async () => {
    const evidence = async (question: string) =>
      (await engine.retriever.retrieve(question)).evidence;
    const answered = await evidence('How much did trade between China and Russia reach in 2023?');
    const unrelated = await evidence('How do I bake sourdough bread?');
    expect(answered.sufficient).toBe(true);
    expect(unrelated.sufficient).toBe(false);
    expect(answered.probability).toBeGreaterThan(unrelated.probability + 0.3);
    for (const { signs, probability } of [answered, unrelated]) {
      for (const value of [signs.coverage, signs.similarity, probability]) {
        expect(value >= 0 && value <= 1).toBe(true);
      }
    }
  });

  it('refuses to open an index with fewer models than it was built with', () => {
    expect(() => createRetriever(engine.index, [])).toThrow(RangeError);
  });
});
