// Summaries of articles that were written to be slow, without the models: these read forty sentences at most,
// however long an article is.
import { expect, test } from 'vitest';
import { createRetriever } from '../../src/retrieval/retriever.js';
import { summarise } from '../../src/summary/summarise.js';
import { articleOf } from '../support/articles.js';
import { fakeReader } from '../support/fake-reader.js';
import { expectLinear, repeated } from '../support/growth.js';

function engineOn(body: string) {
  const reader = fakeReader(() => ({ relevance: 5 }));
  const index = { articles: [articleOf(body)], vectorIndexes: [] };
  return { index, reader, retriever: createRetriever(index, []) };
}

test.each([
  ['the same sentence', 'Putin met Xi in Harbin. '],
  ['sentences that need the one before', 'He said that it was so of Putin. '],
  ['words that are nearly those of the topic', 'Putim Putib Pitun xiab '],
  ['one word as long as the topic', `${'x'.repeat(190)}y `],
])('%s, again and again, takes linear time', async (_, piece) => {
  await expectLinear(async (characters) => {
    const engine = engineOn(`The beginning of Putin. ${repeated(piece, characters)}.`);
    await summarise(engine, `Putin Xiba Putni ${'x'.repeat(180)}`);
  });
});

test('no more sentences are read of a long article than of a short one', async () => {
  const read = async (characters: number) => {
    const engine = engineOn(repeated('Putin met Xi in Harbin for talks on trade. ', characters));
    expect((await summarise(engine, 'trade')).refusal).toBeNull();
    return engine.reader.inputs.length;
  };
  const [short, long] = [await read(10_000), await read(40_000)];
  expect(long).toBe(short);
  expect(long).toBeLessThanOrEqual(13 + 40);
});
