// Look-ups: from what somebody typed, an entity or any words, to every sentence about it; and what may be
// looked up.
import MiniSearch from 'minisearch';
import type { Article, Excerpt, Range } from '../corpus/article.js';
import { sentenceAt } from '../corpus/sentence-at.js';
import { normalizeWord, wordsOf } from '../retrieval/words.js';
import type { Entity, IndexedTopics, Mention } from './entity.js';
import { groupedBy } from './grouped.js';
import { excerptOf, isQuoted, matching, type Place, type Wanted, wantedIn } from './match.js';
import { createUnderstanding } from './understand.js';

export interface Lookup {
  /** The entity that was understood; null where words were looked up, or nothing was found. */
  readonly entity: Entity | null;
  /** The name of the entity, or the words as they were typed. */
  readonly topic: string;
  /** Whether a typo stands between what was typed and the entity. */
  readonly isCorrected: boolean;
  /** In the order of the corpus; empty where nothing was found. */
  readonly groups: readonly Group[];
  /** Names of entities that may have been meant, where nothing was found. */
  readonly nearest: readonly string[];
}

/** The sentences of an article, in its order; never empty. */
export interface Group {
  readonly article: Article;
  readonly excerpts: readonly Excerpt[];
}

export interface Suggestion {
  /** Gives these quotes when it is looked up. */
  readonly topic: string;
  readonly articles: number;
  readonly quotes: number;
}

export interface Topics {
  /** Those that most sentences name come first. */
  readonly entities: readonly Entity[];
  /** @param typed anything */
  lookup(typed: string): Lookup;
  /** The best first, at most `limit`; for nothing typed the most mentioned entities. */
  suggest(typed: string, limit: number): Suggestion[];
}

const NEAREST = 3;
/** Entities that are added to the index for suggestions at a stretch: some 10 ms. */
const AT_A_STRETCH = 500;

export async function createTopics(
  articles: readonly Article[],
  { entities, terms }: IndexedTopics,
): Promise<Topics> {
  const places = articles.flatMap((article) =>
    article.sentences.map((sentence): Place => ({ article, sentence })),
  );
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const positionsOf = new Map(terms);
  const vocabulary = new Set(positionsOf.keys());
  const isWord = (word: string) => wantedIn(word).terms.every((term) => vocabulary.has(term));
  const understanding = createUnderstanding(entities, isWord);
  const engine = await createEngine(entities);

  const search = (typed: string, limit: number) =>
    engine
      .search(typed)
      .slice(0, limit)
      .flatMap(({ id }) => entities[Number(id)] ?? []);
  const groupsFor = (wanted: Wanted) =>
    grouped(
      matching(wanted, places, positionsOf).flatMap((position) => places[position] ?? []),
    ).map(({ article, places: own }) => ({
      article,
      excerpts: own.map((place) => excerptOf(place, wanted)),
    }));

  const lookup = (typed: string): Lookup => {
    const found = (entity: Entity, isCorrected: boolean): Lookup => {
      const groups = groupsOf(entity, articlesById);
      return { entity, topic: entity.name, isCorrected, groups, nearest: [] };
    };
    const wanted = wantedIn(typed);
    const exact = isQuoted(typed) ? undefined : understanding.exact(typed);
    if (exact) return found(exact, false);
    const groups = groupsFor(wanted);
    const near = groups.length > 0 || isQuoted(typed) ? undefined : understanding.near(typed);
    if (near) return found(near, true);
    const mayBeMeant = groups.length === 0 && /\p{L}{3}/u.test(typed);
    const nearest = mayBeMeant ? search(typed, NEAREST).map(({ name }) => name) : [];
    return { entity: null, topic: typed.trim(), isCorrected: false, groups, nearest };
  };

  const suggestionOf = (topic: string, groups: readonly Group[]): Suggestion => ({
    topic,
    articles: groups.length,
    quotes: groups.reduce((sum, { excerpts }) => sum + excerpts.length, 0),
  });
  return {
    entities,
    lookup,
    suggest(typed, limit) {
      const text = typed.trim();
      const shown = text === '' ? entities.slice(0, limit) : search(text, limit);
      const suggestions = shown.map((entity) =>
        suggestionOf(entity.name, groupsOf(entity, articlesById)),
      );
      const { entity, groups } = lookup(text);
      if (entity || groups.length === 0) return suggestions;
      return [...suggestions.slice(0, limit - 1), suggestionOf(text, groups)];
    },
  };
}

/** Finds entities by the beginnings of their words, and by words with typos. */
async function createEngine(entities: readonly Entity[]) {
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
  return engine;
}

function groupsOf(
  { mentions }: Entity,
  articlesById: ReadonlyMap<string, Article>,
): readonly Group[] {
  return groupedBy(mentions, ({ article }) => article).flatMap(([id, own]) => {
    const article = articlesById.get(id);
    return article ? [{ article, excerpts: excerptsOf(article, own) }] : [];
  });
}

/** The sentences that hold the mentions, which come in the order of the text. */
function excerptsOf(article: Article, mentions: readonly Mention[]): Excerpt[] {
  const excerpts: (Excerpt & { highlights: Range[] })[] = [];
  for (const { start, end } of mentions) {
    const last = excerpts.at(-1);
    if (last && start < last.end) {
      last.highlights.push({ start, end });
      continue;
    }
    const sentence = sentenceAt(article, start);
    if (!sentence) continue;
    excerpts.push({
      article,
      paragraph: sentence.paragraph,
      start: sentence.start,
      end: sentence.end,
      highlights: [{ start, end }],
    });
  }
  return excerpts;
}

function grouped(places: readonly Place[]) {
  return groupedBy(places, ({ article }) => article.id).flatMap(([, own]) =>
    own[0] ? [{ article: own[0].article, places: own }] : [],
  );
}
