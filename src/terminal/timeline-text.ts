// A timeline for a terminal: dates as headings, what is not certain after them, then the sources.
import { cited } from '../answer/cited.js';
import { translator } from '../locales/translate.js';
import type { TimelineEntry } from '../timeline/entries.js';
import type { Timeline } from '../timeline/timeline.js';
import { dateLabel } from '../wording/dates.js';
import { renderQuote, renderSources, type TerminalStyle, visible } from './text.js';

/** The terminal speaks English. */
const t = translator('en');

export function renderTimeline(timeline: Timeline, style: TerminalStyle): string {
  const { colors } = style;
  const { dated, yearless, undated } = timeline;
  const entries = [...dated, ...yearless, ...undated];
  const { quotes, citations } = cited(entries.map(({ excerpts }) => excerpts));
  const headings = [
    ...[...dated, ...yearless].map(labelOf),
    ...undated.map(({ excerpts: [{ article }] }) => {
      const date =
        article.published === undefined
          ? ''
          : ` · ${t('articles.published', { date: new Date(article.published) })}`;
      return `${visible(article.title)}${date}`;
    }),
  ];
  const leads = new Map([
    [dated.length, yearless.length > 0 ? t('timeline.yearless') : undefined],
    [dated.length + yearless.length, undated.length > 0 ? t('timeline.undated') : undefined],
  ]);
  const blocks = quotes.flatMap((quote, i) => {
    const lead = leads.get(i);
    const isNew = lead !== undefined || headings[i] !== headings[i - 1];
    return [
      ...(lead === undefined ? [] : [colors.yellow(lead)]),
      ...(isNew ? [colors.bold(headings[i] ?? '')] : []),
      renderQuote(quote, style),
    ];
  });
  return [...blocks, renderSources(citations, style)].join('\n\n');
}

function labelOf({ date, until }: TimelineEntry): string {
  return date ? dateLabel(date, until, 'en') : '';
}
