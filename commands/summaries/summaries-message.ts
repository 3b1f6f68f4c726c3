// The list of pinned summaries, and what a moderator is told about them.
import type { Translate } from '../../src/locales/translate.js';
import { menu, row, turnButtons } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { pageOfTexts, placeOf } from '../../src/message/paging.js';
import { marks } from '../../src/message/quotes.js';
import { MAX_CHOICE, type Reply, shorten } from '../../src/message/reply.js';
import { ago } from '../../src/message/timestamp.js';

export interface ListedSummary {
  readonly id: string;
  readonly topic: string;
  readonly url: string;
  readonly quotes: number;
  /** How many of the quotes the articles no longer hold. */
  readonly gone: number;
  readonly pinnedAt: Date;
  /** When its quotes were last compared with the articles. */
  readonly checkedAt: Date;
}

/** What came of comparing a summary with the articles: numbers of its quotes. */
export interface Check {
  readonly topic: string;
  readonly url: string;
  readonly moved: readonly number[];
  readonly gone: readonly number[];
  /** Gone before, and there again. */
  readonly back: readonly number[];
  /** No longer fit the message. */
  readonly leftOut: readonly number[];
}

/** Characters of a topic; it is whole in its summary. */
const MAX_TITLE = 80;

/** @param page from 1; another number shows the nearest page there is */
export function renderPinned(
  summaries: readonly ListedSummary[],
  page: number,
  t: Translate,
): Reply {
  if (summaries.length === 0) return { content: t('pins.none') };
  const entries = summaries.map((summary) => ({ summary, text: entryOf(summary, t) }));
  const shown = pageOfTexts(entries, ({ text }) => text, page);
  const count = t('pins.listed', { count: summaries.length });
  const menuTo = (action: 'refresh' | 'unpin') =>
    menu(
      customId('menu', action),
      t(`pins.${action}`),
      shown.entries.map(({ summary: { id, topic } }) => ({
        label: shorten(topic, MAX_CHOICE),
        value: customId(action, id, shown.page),
      })),
    );
  return {
    content: [`**${count}**${placeOf(shown, t)}`, ...shown.entries.map(({ text }) => text)].join(
      '\n',
    ),
    rows: [
      ...row(menuTo('refresh')),
      ...row(menuTo('unpin')),
      ...row(...turnButtons(shown, (to) => customId('summaries', to), t)),
    ],
  };
}

export function renderCheck({ topic, url, ...found }: Check, t: Translate): Reply {
  const lines = (['gone', 'back', 'moved', 'leftOut'] as const)
    .filter((kind) => found[kind].length > 0)
    .map((kind) => t(`pins.checked.${kind}`, { quotes: marks(found[kind]) }));
  const title = inline(shorten(topic, MAX_TITLE));
  return {
    content: [
      `**${title}** · ${url}`,
      ...(lines.length > 0 ? lines : [t('pins.checked.same')]),
    ].join('\n'),
  };
}

function entryOf(summary: ListedSummary, t: Translate): string {
  const { topic, url, quotes, gone, pinnedAt, checkedAt } = summary;
  const facts = [
    t('articles.quotes', { count: quotes }),
    ...(gone > 0 ? [`**${t('pins.goneCount', { count: gone })}**`] : []),
    t('pins.pinnedAt', { when: ago(pinnedAt) }),
    t('pins.checkedAt', { when: ago(checkedAt) }),
  ];
  const title = `${inline(shorten(topic, MAX_TITLE))} · [${t('pins.show')}](${url})`;
  return `${title}\n-# ${facts.join(' · ')}`;
}
