// A list of quotes that is too long for one message: pages of whole entries, with buttons to turn them.
// What the list is about stands in the head of the message, from where it is read back.
import type { Citation, Quote } from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import { button, contextMenu, deleteButton, row } from './controls.js';
import { contextId, customId } from './custom-id.js';
import { inline, readInline } from './markdown.js';
import { furtherSources, quoteBlock, sourceList, withSources } from './quotes.js';
import { MAX_CHOICES, MAX_CONTENT, type Reply, type Row, SHARE_RESERVE } from './reply.js';

/** What is never parted by a page. */
export interface Entry {
  /** Stands over this entry and those after it that have the same. */
  readonly lead: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly quotes: readonly Quote[];
}

export interface List {
  /** What it is about; null for everything. */
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
/** Sources that are named for a quote; all others are counted. */
const SOURCES_PER_QUOTE = 4;
/** Characters of a topic, which the option and every message can hold. */
export const MAX_TOPIC = 100;
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
    pages.length > 1 ? ` · ${t('articles.page', { page: at, pages: pages.length })}` : '';
  const head = [`${headOf(list)}${place}`, ...(list.summary === null ? [] : [list.summary])];
  const shown = entries.flatMap(({ quotes }) => quotes);
  const rows = controls(shown, list.citations, { at, pages: pages.length, deletableBy, t }, turnTo);
  const text = textOf(entries, list.citations, t);
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

/** A quote with its numbers; of very many sources only the first are named. */
export function quoteEntry(quote: Quote, t: Translate): Pick<Entry, 'text' | 'quotes'> {
  const shown = withSources(quote, SOURCES_PER_QUOTE);
  const more =
    shown.citations.length < quote.citations.length
      ? [furtherSources(quote, SOURCES_PER_QUOTE, t)]
      : [];
  return { text: [quoteBlock(shown), ...more].join('\n'), quotes: [shown] };
}

/** The topic that the head of one of the bot's own messages shows. */
export function topicIn(content: string): string | undefined {
  const [, topic] = /^\*\*(.+?)\*\* · /.exec(content.split('\n', 1)[0] ?? '') ?? [];
  return topic === undefined ? undefined : readInline(topic);
}

/** A topic as a message can show it, in one line; undefined where nothing could be seen of it. */
export function topicOf(typed: string): string | undefined {
  const topic = readInline(
    inline(typed.slice(0, MAX_TOPIC).replace(/[\u202a-\u202e\u2066-\u2069]/g, '')),
  );
  return topic === '' ? undefined : topic;
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
      textOf([...page, entry], list.citations, t).length <= room;
    if (page && fits) page.push(entry);
    else pages.push([entry]);
  }
  return pages;
}

function textOf(entries: readonly Entry[], citations: readonly Citation[], t: Translate): string {
  if (entries.length === 0) return '';
  const blocks = entries.map(({ lead, heading, text }, i) => {
    const before = entries[i - 1];
    const isNew = lead !== before?.lead;
    return [
      ...(isNew && lead !== null ? [`**${lead}**`] : []),
      ...((isNew || heading !== before?.heading) && heading !== null ? [`__${heading}__`] : []),
      text,
    ].join('\n');
  });
  const quotes = entries.flatMap((entry) => entry.quotes);
  return [blocks.join('\n\n'), sourceList(quotes, citations, t)].join('\n');
}

function plainText(quotes: readonly Quote[], citations: readonly Citation[]): string {
  const sources = (numbers: readonly number[]) =>
    citations
      .filter(({ number }) => numbers.includes(number))
      .map(({ number, title, paragraph }) => `[${number}] ${title}, ${paragraph}`);
  return quotes.map((quote) => [quote.text, ...sources(quote.citations)].join('\n')).join('\n\n');
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
