// A list of quotes that is too long for one message: pages of whole entries, with buttons to turn them.
// What the list is about stands in the head of the message, from where it is read back.
import type { APIButtonComponent } from 'discord.js';
import type { Citation, Quote } from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import { button, contextMenu, deleteButton, row } from '../controls.js';
import { contextId, customId } from '../custom-id.js';
import { inline } from '../markdown.js';
import { paged, placeOf, shownOf, turnButtons } from '../paging.js';
import { MAX_CHOICES, MAX_CONTENT, type Reply, type Row, SHARE_RESERVE } from '../reply.js';
import { type Entry, entriesText, plainText } from './entries.js';

export interface List {
  /** What it is about, as `topicOf` gives it; null for everything. */
  readonly topic: string | null;
  readonly title: string;
  /** Below the head of each page. */
  readonly summary: string | null;
  readonly entries: readonly Entry[];
}

/** What decides how much fits a page. */
export interface PagingView {
  /** From 1; another number shows the nearest page there is. */
  readonly page: number;
  /** What was typed, where it was taken for the topic in the head though it is written otherwise. */
  readonly typed?: string;
  readonly t: Translate;
}

export interface PageView extends Omit<PagingView, 'page'> {
  /** The user who may delete the message; null where only they see it. */
  readonly deletableBy: string | null;
  readonly mayAttach: boolean;
}

/** A page by its number, and the positions of its entries in the list. */
export interface PageOfList {
  readonly page: number;
  /** How many there are; 0 where there is no entry. */
  readonly pages: number;
  readonly from: number;
  readonly to: number;
}

const ENTRIES_PER_PAGE = 5;
/** Characters that the head's title and page number, and a summary of one line, leave free. */
const FRAME = 100;

/** Which entries of a whole list one of its pages shows. */
export function pageOf(list: List, { page, ...view }: PagingView): PageOfList {
  const fixed = [headOf(list), ...belowHead(list, view)].join('\n').length;
  const room = MAX_CONTENT - SHARE_RESERVE - FRAME - fixed;
  const fits = (on: readonly Entry[]) =>
    on.length <= ENTRIES_PER_PAGE && entriesText(on, view.t).length <= room;
  const pages = paged(list.entries, fits);
  const shown = shownOf(pages, page);
  const from = pages.slice(0, shown.page - 1).reduce((sum, { length }) => sum + length, 0);
  return { page: shown.page, pages: shown.pages, from, to: from + shown.entries.length };
}

/**
 * @param list with the entries of this page alone
 * @param turnTo the custom_id that shows another page
 */
export function renderPage(
  list: List,
  place: Pick<PageOfList, 'page' | 'pages'>,
  view: PageView,
  turnTo: (page: number) => string,
): Reply {
  const { deletableBy, mayAttach, t } = view;
  const head = [`${headOf(list)}${placeOf(place, t)}`, ...belowHead(list, view)];
  const quotes = list.entries.flatMap(({ quotes }) => quotes);
  const citations = list.entries.flatMap((entry) => entry.citations);
  const rows = controls(quotes, citations, { deletableBy, t }, turnButtons(place, turnTo, t));
  const text = entriesText(list.entries, t);
  if ([...head, text].join('\n').length <= MAX_CONTENT - SHARE_RESERVE) {
    return { content: [...head, ...(text === '' ? [] : [text])].join('\n'), rows };
  }
  const file = `quotes-${quotes[0]?.citations[0] ?? 1}.txt`;
  const note = mayAttach
    ? t('answer.inFile', { file: inline(file) })
    : t('answer.noFile', { permission: t('permissions.AttachFiles') });
  const files = mayAttach ? [{ name: file, text: plainText(quotes, citations) }] : [];
  return { content: [...head, note].join('\n'), rows, files };
}

function belowHead({ summary }: List, { typed, t }: Omit<PagingView, 'page'>): string[] {
  return [
    ...(typed === undefined ? [] : [`-# ${t('lookup.corrected', { typed: inline(typed) })}`]),
    ...(summary === null ? [] : [summary]),
  ];
}

function headOf({ topic, title }: List): string {
  // Not in bold: a bold line is a question.
  return topic === null ? `### ${title}` : `**${inline(topic)}** · ${title}`;
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
