// The list of articles: title, source, date if known, size; in pages of whole entries.
import type { Article } from '../../src/corpus/article.js';
import { wordsIn } from '../../src/ingestion/draft.js';
import type { Translate } from '../../src/locales/translate.js';
import { row, turnButtons } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { pagedByText, placeOf, shownOf } from '../../src/message/paging.js';
import { type Reply, shorten } from '../../src/message/reply.js';

/** @param page from 1; another number shows the nearest page there is */
export function renderArticles(articles: readonly Article[], page: number, t: Translate): Reply {
  const entries = articles.map((article) => entryOf(article, t));
  const shown = shownOf(
    pagedByText(entries, (entry) => entry),
    page,
  );
  const count = `**${t('articles.count', { count: articles.length })}**`;
  return {
    content: [`${count}${placeOf(shown, t)}`, ...shown.entries].join('\n'),
    rows: row(...turnButtons(shown, (to) => customId('articles', to), t)),
  };
}

function entryOf(article: Article, t: Translate): string {
  const { id, title, titleBy, source, publisher, published, body, paragraphs, origin } = article;
  const facts = [
    inline(shorten(source ?? id, 60)),
    ...(publisher ? [inline(shorten(publisher, 60))] : []),
    ...(published ? [t('articles.published', { date: new Date(published) })] : []),
    t('articles.paragraphs', { count: paragraphs.length }),
    t('articles.words', { count: wordsIn(body) }),
    ...(titleBy === 'editor' ? [t('articles.titleByEditor')] : []),
    ...(origin ? [t('articles.ofServer')] : []),
  ];
  return `${inline(shorten(title, 120))}\n-# ${facts.join(' · ')}`;
}
