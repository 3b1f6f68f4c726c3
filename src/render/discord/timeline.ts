// A timeline as a message: dates as headings over quotes, what has no certain date after them.
import { cited } from '../../answer/cited.js';
import type { Translate } from '../../locales/translate.js';
import { type CalendarDate, type Day, isDay } from '../../timeline/calendar.js';
import type { TimelineEntry } from '../../timeline/entries.js';
import type { Timeline } from '../../timeline/timeline.js';
import { dateLabel } from '../../wording/dates.js';
import { customId } from './custom-id.js';
import { type Entry, quoteEntry } from './entries.js';
import { inline } from './markdown.js';
import { type PageView, renderPage } from './pages.js';
import { type Reply, shorten } from './reply.js';

const MAX_HEADING = 120;
/**
 * Discord shows a timestamp in each reader's time zone, so that the start of a day would be the day before
 * for half of the world. At ten o'clock UTC it is the same day from Hawaii to New Zealand (UTC−10 to +13).
 */
const HOUR = 10;

/** @param topic what it is about, as `topicOf` gives it; null for everything */
export function renderTimeline(timeline: Timeline, topic: string | null, view: PageView): Reply {
  const { t } = view;
  const { dated, yearless, undated } = timeline;
  const all = [...dated, ...yearless, ...undated];
  if (all.length === 0) {
    if (topic === null) return { content: t('timeline.nothing') };
    return { content: t('timeline.nothingAbout', { topic: inline(topic) }) };
  }
  const { quotes, citations } = cited(all.map(({ excerpts }) => excerpts));
  const entries = quotes.flatMap((quote, i): Entry[] => {
    const entry = all[i];
    if (!entry) return [];
    return [{ lead: leadOf(entry, t), heading: headingOf(entry, t), ...quoteEntry(quote, t) }];
  });
  const list = { topic, title: t('timeline.title'), summary: null, entries, citations };
  const about = topic === null ? 'all' : 'topic';
  return renderPage(list, view, (page) =>
    customId('timeline', Math.max(0, page), about, t.language),
  );
}

function leadOf({ date }: TimelineEntry, t: Translate): string | null {
  if (date === null) return t('timeline.undated');
  return date.year === undefined ? t('timeline.yearless') : null;
}

function headingOf({ date, until, excerpts: [{ article }] }: TimelineEntry, t: Translate): string {
  if (date) return whenOf(date, until, t);
  const published =
    article.published === undefined
      ? ''
      : ` · ${t('articles.published', { date: new Date(article.published) })}`;
  return `${inline(shorten(article.title, MAX_HEADING))}${published}`;
}

function whenOf(date: CalendarDate, until: CalendarDate | null, t: Translate): string {
  if (!isDay(date) || (until && !isDay(until))) return dateLabel(date, until, t.language);
  return until && isDay(until) ? `${timestamp(date)} – ${timestamp(until)}` : timestamp(date);
}

function timestamp({ year, month, day }: Day): string {
  return `<t:${Date.UTC(year, month - 1, day, HOUR) / 1_000}:D>`;
}
