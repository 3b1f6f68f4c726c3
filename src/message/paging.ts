// A list that is too long for one message: pages of whole entries, and which page is shown.
import type { Translate } from '../locales/translate.js';
import { MAX_PAGE } from './reply.js';

export interface PageNumber {
  /** From 1. */
  readonly page: number;
  /** How many there are; 0 where there is no entry. */
  readonly pages: number;
}

/** The page of a list that is shown. */
export interface Shown<Entry> extends PageNumber {
  readonly entries: readonly Entry[];
}

const ENTRIES_PER_PAGE = 8;
/** Characters of the line above and the line below the entries, in the longest language. */
const FRAME = 240;

/** Pages of as many entries as fit, at least one each. */
export function paged<Entry>(
  entries: readonly Entry[],
  fits: (page: readonly Entry[]) => boolean,
): Entry[][] {
  const pages: Entry[][] = [];
  for (const entry of entries) {
    const page = pages.at(-1);
    if (page && fits([...page, entry])) page.push(entry);
    else pages.push([entry]);
  }
  return pages;
}

/** A page of entries of a line or two, which leaves room for a frame of `FRAME` characters; `page` as below. */
export function pageOfTexts<Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
  page: number,
): Shown<Entry> {
  const fits = (on: readonly Entry[]) =>
    on.length <= ENTRIES_PER_PAGE &&
    on.reduce((sum, each) => sum + textOf(each).length + 1, 0) <= MAX_PAGE - FRAME;
  return shownOf(paged(entries, fits), page);
}

/** @param page from 1; another number shows the nearest page there is */
export function shownOf<Entry>(pages: readonly Entry[][], page: number): Shown<Entry> {
  const at = Math.max(Math.min(page, pages.length), 1);
  return { entries: pages[at - 1] ?? [], page: at, pages: pages.length };
}

/** " · page 2 of 3", to stand after a title; nothing where there is one page only. */
export function placeOf({ page, pages }: PageNumber, t: Translate): string {
  return pages > 1 ? ` · ${t('controls.page', { page, pages })}` : '';
}
