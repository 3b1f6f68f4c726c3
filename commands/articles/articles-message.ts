// The list of articles: title, source, date if known, size; in pages of whole entries.
import type { APIStringSelectComponent } from 'discord.js';
import type { Article } from '../../src/corpus/article.js';
import { wordsIn } from '../../src/ingestion/draft.js';
import type { Translate } from '../../src/locales/translate.js';
import { linkedTitle, originFacts } from '../../src/message/cited-source.js';
import { menu, row, turnButtons } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { pageOfTexts, placeOf } from '../../src/message/paging.js';
import { MAX_CHOICE, type Reply, shorten } from '../../src/message/reply.js';

/** @param page from 1; another number shows the nearest page there is */
export function renderArticles(articles: readonly Article[], page: number, t: Translate): Reply {
  const isAllByEditor =
    articles.length > 1 && articles.every(({ titleBy }) => titleBy === 'editor');
  const entries = articles.map((article) => ({
    article,
    text: entryOf(article, { saysTitleBy: !isAllByEditor, t }),
  }));
  const shown = pageOfTexts(entries, ({ text }) => text, page);
  const count = `**${t('articles.count', { count: articles.length })}**`;
  const byEditor = isAllByEditor ? ` · ${t('articles.titlesByEditor')}` : '';
  return {
    content: [
      `${count}${placeOf(shown, t)}${byEditor}`,
      ...shown.entries.map(({ text }) => text),
    ].join('\n'),
    rows: [
      ...row(
        menuOf(
          shown.entries.map(({ article }) => article),
          t,
        ),
      ),
      ...row(...turnButtons(shown, (to) => customId('articles', to), t)),
    ],
  };
}

function menuOf(articles: readonly Article[], t: Translate): APIStringSelectComponent | null {
  if (articles.length === 0) return null;
  const options = articles.map(({ id, title }) => ({
    // A title may be of signs alone that nobody sees.
    label: shorten(title, MAX_CHOICE) || id,
    value: customId('open', id),
  }));
  return menu(customId('menu'), t('articles.open'), options);
}

interface EntryView {
  /** Whether it says that its title is the editor's; what is true of all is said once. */
  readonly saysTitleBy: boolean;
  readonly t: Translate;
}

function entryOf(article: Article, { saysTitleBy, t }: EntryView): string {
  const { id, source = id, titleBy, body, paragraphs, origin } = article;
  const facts = [
    ...originFacts({ ...article, source, origin: undefined }, t),
    t('articles.paragraphs', { count: paragraphs.length }),
    t('articles.words', { count: wordsIn(body) }),
    ...(saysTitleBy && titleBy === 'editor' ? [t('articles.titleByEditor')] : []),
    ...(origin ? [t('articles.ofServer')] : []),
  ];
  return `${linkedTitle(article)}\n-# ${facts.join(' · ')}`;
}
