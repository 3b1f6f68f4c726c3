// Entities for a topic that is being typed, by the beginnings of words and in spite of typos.
import MiniSearch from 'minisearch';
import { normalizeWord, wordsOf } from '../text/words.js';
import type { Entity } from './entity.js';

/** Entities that are added to the index for suggestions at a stretch: some 10 ms. */
const AT_A_STRETCH = 500;

/** @returns the entities for what was typed, the best first */
export async function createEntitySearch(
  entities: readonly Entity[],
): Promise<(typed: string, limit: number) => Entity[]> {
  const engine = new MiniSearch<{ readonly id: number; readonly names: string }>({
    fields: ['names'],
    tokenize: (text) => wordsOf(text).map(({ word }) => normalizeWord(word)),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      // Shorter words resemble each other by chance.
      fuzzy: (term) => (term.length >= 4 ? 0.25 : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
      // The most mentioned come first.
      boostDocument: (id) => 1 + Math.log2(entities[Number(id)]?.mentions.length ?? 1),
    },
  });
  const documents = entities.map(({ names }, id) => ({ id, names: names.join(' ') }));
  await engine.addAllAsync(documents, { chunkSize: AT_A_STRETCH });
  return (typed, limit) =>
    engine
      .search(typed)
      .slice(0, limit)
      .flatMap(({ id }) => entities[Number(id)] ?? []);
}
