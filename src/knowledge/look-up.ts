// A look-up on behalf of a member, with the articles in which its places are found again.

import type { Article, Excerpt } from '../corpus/article.js';
import { type Places, placesIn, type SentExcerpt } from '../inference/places.js';
import type { LookUp, ResultOf } from '../inference/protocol.js';
import type { Knowledge } from './knowledge.js';

export interface LookedUp<T extends LookUp> {
  readonly result: ResultOf<T>;
  readonly articles: readonly Article[];
  readonly places: Places;
}

/** What look-ups are done by. */
export interface LooksUp {
  readonly knowledge: { of(guildId: string | null): Pick<Knowledge, 'articles' | 'run'> };
}

interface Member {
  readonly guildId: string | null;
  readonly userId: string;
}

/** @throws Overloaded when too many ask at once, TakesTooLong where it is too much */
export async function lookUpFor<T extends LookUp>(
  { knowledge }: LooksUp,
  { guildId, userId }: Member,
  task: T,
): Promise<LookedUp<T>> {
  const known = knowledge.of(guildId);
  // Before it is waited for: the index may move on meanwhile.
  const articles = known.articles();
  const result = await known.run(task, { user: userId, guild: guildId });
  return { result, articles, places: placesIn(articles) };
}

/** What says the same, found again. */
export function groupIn(
  places: Places,
  [first, ...others]: readonly [SentExcerpt, ...SentExcerpt[]],
): [Excerpt, ...Excerpt[]] {
  return [places.excerpt(first), ...others.map(places.excerpt)];
}
