// The list of articles: title, source, date if known, size; in pages of whole entries.
import type { Article } from '../../corpus/article.js';
import { wordsIn } from '../../ingestion/draft.js';
import type { Translate } from '../../locales/translate.js';
import { button, row } from './controls.js';
import { customId } from './custom-id.js';
import { inline } from './markdown.js';
import { MAX_CONTENT, type Reply, shorten } from './reply.js';

const ENTRIES_PER_PAGE = 8;
/** Characters of the line above and the line below the entries, in the longest language. */
const FRAME = 240;

/** @param page from 1; another number shows the nearest page there is */
export function renderArticles(articles: readonly Article[], page: number, t: Translate): Reply {
  const pages = paged(
    articles.map((article) => entryOf(article, t)),
    (entry) => entry,
  );
  const at = Math.min(Math.max(page, 1), pages.length);
  const count = `**${t('articles.count', { count: articles.length })}**`;
  const to = (label: string, next: number) =>
    button(label, customId('articles', next), { disabled: next < 1 || next > pages.length });
  return {
    content: [
      pages.length > 1
        ? `${count} · ${t('controls.page', { page: at, pages: pages.length })}`
        : count,
      ...(pages[at - 1] ?? []),
    ].join('\n'),
    rows:
      pages.length > 1
        ? row(to(t('controls.previous'), at - 1), to(t('controls.next'), at + 1))
        : [],
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

/** Pages of whole entries, which leave room for a frame of `FRAME` characters. */
export function paged<Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): Entry[][] {
  const pages: Entry[][] = [[]];
  for (const entry of entries) {
    const page = pages.at(-1) ?? [];
    const length = [...page, entry].reduce((sum, each) => sum + textOf(each).length + 1, 0);
    if (page.length < ENTRIES_PER_PAGE && length <= MAX_CONTENT - FRAME) page.push(entry);
    else pages.push([entry]);
  }
  return pages;
}
