// Keeps the figures of `npm run eval:entities` from falling unseen.
import path from 'node:path';
import { expect, it } from 'vitest';
import { measure, readEntityList } from '../../eval/sets/entity-list.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { findEntities } from '../../src/topics/entities/find-entities.js';
import { ENTITY_KINDS } from '../../src/topics/entity.js';
import { articleOf, shippedArticles } from '../support/articles.js';

const LIST = path.join(PROJECT_DIR, 'eval/data/entities.jsonl');

it('finds the entities of the list, each once, where they are named', async () => {
  const articles = await shippedArticles();
  const listed = await readEntityList(LIST, articles);
  const found = await findEntities(articles);
  const shares = ENTITY_KINDS.map((kind) => {
    const measures = measure(kind, found, listed);
    return {
      kind,
      precision: measures.right / measures.found,
      recall: measures.right / measures.listed,
      mentions: measures.rightMentions / Math.max(measures.foundMentions, measures.listedMentions),
    };
  });
  const least = { person: 1, organisation: 0.91, place: 1, figure: 0.91, date: 1 };
  for (const { kind, precision, recall, mentions } of shares) {
    expect([kind, precision]).toEqual([kind, expect.toSatisfy((x) => x >= least[kind])]);
    expect([kind, recall]).toEqual([kind, expect.toSatisfy((x) => x >= least[kind])]);
    expect([kind, mentions]).toEqual([kind, expect.toSatisfy((x) => x >= 0.86)]);
  }
});

it('names places of the list that are not found, and found ones that are not of the list', async () => {
  const article = articleOf('Putin met Xi.');
  const listed = [
    { kind: 'person' as const, name: 'Putin', mentions: [{ article: 'a', start: 0, end: 5 }] },
    { kind: 'person' as const, name: 'Xi', mentions: [{ article: 'a', start: 10, end: 12 }] },
  ];
  const entity = { kind: 'person' as const, name: 'met', names: ['met'] };
  const found = [
    { ...entity, name: 'Putin', mentions: [{ article: article.id, start: 0, end: 5 }] },
    { ...entity, mentions: [{ article: article.id, start: 6, end: 9 }] },
  ];
  expect(measure('person', found, listed)).toMatchObject({
    right: 1,
    rightMentions: 1,
    missing: ['Xi'],
    wrong: ['met'],
  });
});
