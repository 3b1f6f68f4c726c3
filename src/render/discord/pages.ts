// A list of quotes that is too long for one message: pages of whole entries, with buttons to turn them.
// What the list is about stands in the head of the message, from where it is read back.
import type { Citation, Quote } from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import { button, contextMenu, deleteButton, row } from './controls.js';
import { contextId, customId } from './custom-id.js';
import { type Entry, entriesText, plainText } from './entries.js';
import { inline } from './markdown.js';
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
  readonly t: Translate;
}

const ENTRIES_PER_PAGE = 5;
/** Characters that the head's title and page number, and a summary of one line, leave free. */
const FRAME = 100;

/** @param turnTo the custom_id that shows another page */
export function renderPage(
  list: List,
  { page, deletableBy, mayAttach, t }: PageView,
  turnTo: (page: number) => string,
): Reply {
  const fixed = [headOf(list), ...(list.summary === null ? [] : [list.summary])].join('\n').length;
  const pages = paged(list, MAX_CONTENT - SHARE_RESERVE - FRAME - fixed, t);
  const at = Math.min(Math.max(page, 1), Math.max(pages.length, 1));
  const entries = pages[at - 1] ?? [];
  const place =
    pages.length > 1 ? ` · ${t('controls.page', { page: at, pages: pages.length })}` : '';
  const head = [`${headOf(list)}${place}`, ...(list.summary === null ? [] : [list.summary])];
  const shown = entries.flatMap(({ quotes }) => quotes);
  const rows = controls(shown, list.citations, { at, pages: pages.length, deletableBy, t }, turnTo);
  const text = entriesText(entries, list.citations, t);
  if ([...head, text].join('\n').length <= MAX_CONTENT - SHARE_RESERVE) {
    return { content: [...head, ...(text === '' ? [] : [text])].join('\n'), rows };
  }
  const file = `quotes-${shown[0]?.citations[0] ?? 1}.txt`;
  const note = mayAttach
    ? t('answer.inFile', { file: inline(file) })
    : t('answer.noFile', { permission: t('permissions.AttachFiles') });
  const files = mayAttach ? [{ name: file, text: plainText(shown, list.citations) }] : [];
  return { content: [...head, note].join('\n'), rows, files };
}

function headOf({ topic, title }: List): string {
  return topic === null ? `**${title}**` : `**${inline(topic)}** · ${title}`;
}

function paged(list: List, room: number, t: Translate): Entry[][] {
  const pages: Entry[][] = [];
  for (const entry of list.entries) {
    const page = pages.at(-1);
    const fits =
      page !== undefined &&
      page.length < ENTRIES_PER_PAGE &&
      entriesText([...page, entry], list.citations, t).length <= room;
    if (page && fits) page.push(entry);
    else pages.push([entry]);
  }
  return pages;
}

function controls(
  quotes: readonly Quote[],
  citations: readonly Citation[],
  {
    at,
    pages,
    deletableBy,
    t,
  }: Pick<PageView, 'deletableBy' | 't'> & { at: number; pages: number },
  turnTo: (page: number) => string,
): Row[] {
  const [first] = quotes;
  const turn = (label: string, to: number) =>
    pages > 1 ? button(label, turnTo(to), { disabled: to < 1 || to > pages }) : null;
  return [
    ...row(
      first ? button(t('controls.inContext'), contextId(first)) : null,
      turn(t('controls.previous'), at - 1),
      turn(t('controls.next'), at + 1),
      deletableBy === null && first ? button(t('controls.share'), customId('share')) : null,
      deletableBy === null ? null : deleteButton(deletableBy, t),
    ),
    ...row(contextMenu(quotes.slice(0, MAX_CHOICES), citations, t)),
  ];
}
