// Look-ups: from what somebody typed, an entity or any words, to every sentence about it; and what may be
// looked up.
import { type Article, textOf } from '../corpus/article.js';
import { spacedDirections } from '../text/directions.js';
import { termsOf } from '../text/words.js';
import { type Group, groupsHolding, groupsNaming } from './by-article.js';
import { dayIn, withDay } from './days.js';
import type { Entity, IndexedTopics } from './entity.js';
import { createEntitySearch } from './entity-search.js';
import { hasNoContent, isQuoted, matching, type Place, type Wanted, wantedIn } from './match.js';
import { createUnderstanding } from './understand.js';
import { withoutOffice } from './word-classes.js';

export interface Lookup {
  /** The entity that was understood; null where words were looked up, or nothing was found. */
  readonly entity: Entity | null;
  /** The name of the entity, or the words as they were typed. */
  readonly topic: string;
  /** Whether the entity was typed with a typo, or in another language. */
  readonly isCorrected: boolean;
  /** In the order of the corpus; empty where nothing was found. */
  readonly groups: readonly Group[];
  /** Names of entities that may have been meant, where nothing was found or several share a surname. */
  readonly nearest: readonly string[];
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
  /** The first sentences that hold all terms of the words; none for words without content. */
  sentencesWith(words: string): readonly string[];
}

const NEAREST = 3;
/** Sentences in which words are looked at. */
const MOST_SENTENCES = 50;

/** "Will Smith", "A. Smith": a full name whose first word would not be looked for. */
const NAME_THAT_IS_NONE = /^\s*(?:will|an|can|do|my|so|[a-z]\.)\s\S{1,40}\s*$/i;

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
  const search = await createEntitySearch(entities);
  const groupsFor = (wanted: Wanted) => {
    const positions = matching(wanted, places, positionsOf);
    return groupsHolding(
      wanted,
      positions.flatMap((position) => places[position] ?? []),
    );
  };

  const lookup = (asked: string): Lookup => {
    const typed = spacedDirections(asked);
    const day = dayIn(typed);
    const found = (entity: Entity, isCorrected: boolean): Lookup => {
      const naming = groupsNaming(entity, articlesById);
      const named = entity.kind === 'date' ? (dayIn(entity.name) ?? day) : undefined;
      const groups = named ? withDay(named, naming, places) : naming;
      return { entity, topic: entity.name, isCorrected, groups, nearest: [] };
    };
    const ofWords = (groups: readonly Group[], nearest: readonly string[]): Lookup => ({
      entity: null,
      topic: typed.trim(),
      isCorrected: false,
      groups,
      nearest,
    });
    const isWhole = NAME_THAT_IS_NONE.test(typed) && understanding.ofFamily(typed).length > 0;
    const wanted = wantedIn(isWhole ? `"${typed.trim()}"` : typed);
    const exact = isQuoted(typed) ? undefined : understanding.exact(typed);
    if (exact) return found(exact, false);
    if (hasNoContent(typed)) return ofWords([], []);
    const shared = isQuoted(typed) ? [] : understanding.sharing(typed);
    if (shared.length > 0)
      return ofWords(
        groupsFor(wantedIn(withoutOffice(typed))),
        shared.map(({ name }) => name),
      );
    const groups = day ? withDay(day, groupsFor(wanted), places) : groupsFor(wanted);
    const isKnown = groups.length > 0 || isQuoted(typed);
    const spelt = isKnown ? typed : understanding.spelt(typed);
    if (spelt !== typed && understanding.sharing(spelt).length > 0) {
      return { ...lookup(spelt), isCorrected: true };
    }
    const near = isKnown ? undefined : understanding.near(typed, spelt);
    if (near) return found(near, true);
    const mayBeMeant = groups.length === 0 && /\p{L}{3}/u.test(typed);
    const alike = mayBeMeant ? search(typed, NEAREST) : [];
    const family = mayBeMeant && alike.length === 0 ? understanding.ofFamily(typed) : [];
    const nearest = [...alike, ...family.slice(0, NEAREST)];
    return ofWords(
      groups,
      nearest.map(({ name }) => name),
    );
  };

  const counts = new Map<Entity, Suggestion>();
  const suggestionOf = (topic: string, groups: readonly Group[]): Suggestion => ({
    topic,
    articles: groups.length,
    quotes: groups.reduce((sum, { excerpts }) => sum + excerpts.length, 0),
  });
  const suggestionFor = (entity: Entity): Suggestion => {
    const known = counts.get(entity);
    const suggestion = known ?? suggestionOf(entity.name, groupsNaming(entity, articlesById));
    counts.set(entity, suggestion);
    return suggestion;
  };
  return {
    entities,
    lookup,
    suggest(typed, limit) {
      const text = typed.trim();
      if (text === '') return entities.slice(0, limit).map(suggestionFor);
      const { entity, groups } = lookup(text);
      // What the topic would be understood as comes first.
      const meant = entity ? [entity] : [];
      const others = search(text, limit).filter((each) => each !== entity);
      const words = entity || groups.length === 0 ? [] : [suggestionOf(text, groups)];
      const shown = [...meant, ...others].slice(0, limit - words.length);
      return [...shown.map(suggestionFor), ...words];
    },
    sentencesWith(words) {
      const wanted = { terms: termsOf(words), phrases: [] };
      if (wanted.terms.length === 0) return [];
      const positions = matching(wanted, places, positionsOf).slice(0, MOST_SENTENCES);
      return positions.flatMap((position) => {
        const place = places[position];
        return place ? [textOf(place.article, place.sentence)] : [];
      });
    },
  };
}
