// A list of quotes that is too long for one message: pages of whole entries, with buttons to turn them.
// What the list is about stands in the head of the message, from where it is read back.
import type { APIButtonComponent } from 'discord.js';
import type { Citation, Quote } from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import { button, contextMenu, deleteButton, row } from './controls.js';
import { contextId, customId } from './custom-id.js';
import { type Entry, entriesText, plainText } from './entries.js';
import { inline } from './markdown.js';
import { paged, placeOf, shownOf, turnButtons } from './paging.js';
import { MAX_CHOICES, MAX_CONTENT, type Reply, type Row, SHARE_RESERVE } from './reply.js';

export interface List {
  /** What it is about, as `topicOf` gives it; null for everything. */
  readonly topic: string | null;
  readonly title: string;
  /** Below the head of each page. */
  readonly summary: string | null;
  readonly entries: readonly Entry[];
  readonly citations: readonly Citation[];
}

export interface PageView {
  /** From 1; another number shows the nearest page there is. */
  readonly page: number;
  /** The user who may delete the message; null where only they see it. */
  readonly deletableBy: string | null;
  readonly mayAttach: boolean;
  /** What was typed, where it was taken for the topic in the head though it is written otherwise. */
  readonly typed?: string;
  readonly t: Translate;
}

const ENTRIES_PER_PAGE = 5;
/** Characters that the head's title and page number, and a summary of one line, leave free. */
const FRAME = 100;

/** @param turnTo the custom_id that shows another page */
export function renderPage(
  list: List,
  { page, deletableBy, mayAttach, typed, t }: PageView,
  turnTo: (page: number) => string,
): Reply {
  const below = [
    ...(typed === undefined ? [] : [`-# ${t('lookup.corrected', { typed: inline(typed) })}`]),
    ...(list.summary === null ? [] : [list.summary]),
  ];
  const fixed = [headOf(list), ...below].join('\n').length;
  const room = MAX_CONTENT - SHARE_RESERVE - FRAME - fixed;
  const fits = (on: readonly Entry[]) =>
    on.length <= ENTRIES_PER_PAGE && entriesText(on, list.citations, t).length <= room;
  const shown = shownOf(paged(list.entries, fits), page);
  const head = [`${headOf(list)}${placeOf(shown, t)}`, ...below];
  const quotes = shown.entries.flatMap(({ quotes }) => quotes);
  const rows = controls(quotes, list.citations, { deletableBy, t }, turnButtons(shown, turnTo, t));
  const text = entriesText(shown.entries, list.citations, t);
  if ([...head, text].join('\n').length <= MAX_CONTENT - SHARE_RESERVE) {
    return { content: [...head, ...(text === '' ? [] : [text])].join('\n'), rows };
  }
  const file = `quotes-${quotes[0]?.citations[0] ?? 1}.txt`;
  const note = mayAttach
    ? t('answer.inFile', { file: inline(file) })
    : t('answer.noFile', { permission: t('permissions.AttachFiles') });
  const files = mayAttach ? [{ name: file, text: plainText(quotes, list.citations) }] : [];
  return { content: [...head, note].join('\n'), rows, files };
}

function headOf({ topic, title }: List): string {
  return topic === null ? `**${title}**` : `**${inline(topic)}** · ${title}`;
}

function controls(
  quotes: readonly Quote[],
  citations: readonly Citation[],
  { deletableBy, t }: Pick<PageView, 'deletableBy' | 't'>,
  turning: readonly APIButtonComponent[],
): Row[] {
  const [first] = quotes;
  return [
    ...row(
      first ? button(t('controls.inContext'), contextId(first)) : null,
      ...turning,
      deletableBy === null && first ? button(t('controls.share'), customId('share')) : null,
      deletableBy === null ? null : deleteButton(deletableBy, t),
    ),
    ...row(contextMenu(quotes.slice(0, MAX_CHOICES), citations, t)),
  ];
}
