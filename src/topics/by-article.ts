// Sentences by article: those that name an entity, or that hold what was looked for.
import type { Article, Excerpt, Range } from '../corpus/article.js';
import { sentenceAt } from '../corpus/sentence-at.js';
import { groupedBy } from '../text/grouped.js';
import type { Entity, Mention } from './entity.js';
import { excerptOf, type Place, type Wanted } from './match.js';

/** The sentences of an article, in its order; never empty. */
export interface Group {
  readonly article: Article;
  readonly excerpts: readonly Excerpt[];
}

/** The sentences that name an entity, the names highlighted. */
export function groupsNaming(
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

/** The sentences, which come in the order of the corpus, with what was wanted highlighted. */
export function groupsHolding(wanted: Wanted, places: readonly Place[]): Group[] {
  return groupedBy(places, ({ article }) => article.id).flatMap(([, own]) =>
    own[0]
      ? [{ article: own[0].article, excerpts: own.map((place) => excerptOf(place, wanted)) }]
      : [],
  );
}
