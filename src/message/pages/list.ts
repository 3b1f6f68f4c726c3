// A list of quotes that is too long for one message: pages of whole entries. What the list is about stands in
// the head of the message, from where it is read back.
import type { Translate } from '../../locales/translate.js';
import { inline } from '../markdown.js';
import { paged, shownOf } from '../paging.js';
import { joinedParts, MAX_BESIDE, MAX_PAGE } from '../reply.js';
import { type Entry, entriesBlocks } from './entries.js';

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

/** What was typed, where it was taken for an entity that is written otherwise. */
export function typedIn(topic: string | null, { isCorrected }: { readonly isCorrected: boolean }) {
  return isCorrected && topic !== null ? { typed: topic } : {};
}

/** Which entries of a whole list one of its pages shows. */
export function pageOf(list: List, { page, ...view }: PagingView): PageOfList {
  const fixed = [headOf(list), ...belowHead(list, view)].join('\n').length;
  const room = MAX_PAGE - FRAME - fixed;
  const fits = (on: readonly Entry[]) =>
    on.length <= ENTRIES_PER_PAGE &&
    on.flatMap(({ quotes }) => quotes).length <= MAX_BESIDE &&
    joinedParts(entriesBlocks(on, view.t)).length <= room;
  const pages = paged(list.entries, fits);
  const shown = shownOf(pages, page);
  const from = pages.slice(0, shown.page - 1).reduce((sum, { length }) => sum + length, 0);
  return { page: shown.page, pages: shown.pages, from, to: from + shown.entries.length };
}

export function belowHead(
  { topic, summary }: List,
  { typed, t }: Omit<PagingView, 'page'>,
): string[] {
  return [
    ...(typed === undefined || topic === null
      ? []
      : [`-# ${t('lookup.corrected', { topic: inline(topic), typed: inline(typed) })}`]),
    ...(summary === null ? [] : [summary]),
  ];
}

export function headOf({ topic, title }: List): string {
  // Not in bold: a bold line is a question.
  return topic === null ? `### ${title}` : `**${inline(topic)}** · ${title}`;
}
