// Makes what the index holds for look-ups: the entities, and which sentences hold which terms. Loaded only
// by who builds an index, because compromise takes a moment to load.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Article, textOf } from '../../corpus/article.js';
import { termsOf } from '../../text/words.js';
import type { IndexedTopics } from '../entity.js';
import { findEntities } from './find-entities.js';

/** Sentences at a stretch: some 10 ms. */
const AT_A_STRETCH = 200;

export async function indexTopics(articles: readonly Article[]): Promise<IndexedTopics> {
  const entities = await findEntities(articles);
  const terms = new Map<string, number[]>();
  let position = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      for (const term of new Set(termsOf(textOf(article, sentence)))) {
        const positions = terms.get(term);
        if (positions) positions.push(position);
        else terms.set(term, [position]);
      }
      if (++position % AT_A_STRETCH === 0) await nextTurn();
    }
  }
  return { entities, terms: [...terms] };
}
