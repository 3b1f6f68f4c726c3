// A page of a timeline: dates as headings over quotes, what has no certain date after them.
import { cited } from '../../answer/cited.js';
import type { Translate } from '../../locales/translate.js';
import { type CalendarDate, type Day, isDay } from '../../timeline/calendar.js';
import type { TimelineEntry } from '../../timeline/entries.js';
import type { Timeline } from '../../timeline/timeline.js';
import { dateLabel } from '../../wording/dates.js';
import { publishedOn } from '../cited-source.js';
import { inline } from '../markdown.js';
import { shorten } from '../reply.js';
import { type Entry, entryOf, quoteEntry } from './entries.js';
import { type List, type PagingView, pageOf } from './list.js';

const MAX_HEADING = 120;
/**
 * Discord shows a timestamp in each reader's time zone, so that the start of a day would be the day before
 * for half of the world. At ten o'clock UTC it is the same day from Hawaii to New Zealand (UTC−10 to +13).
 */
const HOUR = 10;

type ShownEntry = Omit<TimelineEntry, 'written'>;

/** One page of a timeline. */
export interface TimelinePage {
  readonly page: number;
  /** How many there are; 0 where there is no entry. */
  readonly pages: number;
  /** The number of its first citation. */
  readonly first: number;
  readonly entries: readonly ShownEntry[];
}

/** @param topic what it is about, as `topicOf` gives it; null for everything */
export function timelinePage(
  { dated, yearless, undated }: Timeline,
  topic: string | null,
  view: PagingView,
): TimelinePage {
  const all = [...dated, ...yearless, ...undated];
  const { from, to, ...place } = pageOf(timelineList(all, 1, topic, view.t), view);
  const before = all.slice(0, from).reduce((sum, { excerpts }) => sum + excerpts.length, 0);
  return { ...place, first: 1 + before, entries: all.slice(from, to) };
}

/** @param first the number of the first citation */
export function timelineList(
  all: readonly ShownEntry[],
  first: number,
  topic: string | null,
  t: Translate,
): List {
  let number = first;
  const leads = { undated: t('timeline.undated'), yearless: t('timeline.yearless') };
  const entries = all.map((entry): Entry => {
    const { quotes, citations } = cited([entry.excerpts], number);
    number += citations.length;
    const blocks = quotes.map((quote) => quoteEntry(quote, t));
    const over = { lead: leadOf(entry, leads), heading: headingOf(entry, t) };
    return entryOf(over, blocks, citations, t);
  });
  return { topic, title: t('timeline.title'), summary: null, entries };
}

function leadOf(
  { date }: ShownEntry,
  { undated, yearless }: { readonly undated: string; readonly yearless: string },
): string | null {
  if (date === null) return undated;
  return date.year === undefined ? yearless : null;
}

function headingOf({ date, until, excerpts: [{ article }] }: ShownEntry, t: Translate): string {
  if (date) return whenOf(date, until, t);
  const published =
    article.published === undefined ? '' : ` · ${publishedOn(article.published, t)}`;
  return `${inline(shorten(article.title, MAX_HEADING))}${published}`;
}

function whenOf(date: CalendarDate, until: CalendarDate | null, t: Translate): string {
  if (!isDay(date) || (until && !isDay(until))) return dateLabel(date, until, t.language);
  return until && isDay(until) ? `${timestamp(date)} – ${timestamp(until)}` : timestamp(date);
}

function timestamp({ year, month, day }: Day): string {
  return `<t:${Date.UTC(year, month - 1, day, HOUR) / 1_000}:D>`;
}
