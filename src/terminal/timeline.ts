// `npm run timeline`: what the articles say happened or will happen, in order of date.
import { translator } from '../locales/translate.js';
import type { TimelineEntry } from '../timeline/entries.js';
import { timelineOf } from '../timeline/timeline.js';
import { quoteJson } from './json.js';
import { type JsonOption, print, styleOfStdout } from './output.js';
import { visible } from './text.js';
import { renderTimeline } from './timeline-text.js';
import { openAbout } from './topic.js';

/** @param words the topic; none for everything */
export async function timeline(words: readonly string[], { json }: JsonOption): Promise<void> {
  const { articles, isAbout, understood: topic } = await openAbout(words.join(' '));
  const found = await timelineOf(articles, isAbout);
  const { dated, yearless, undated } = found;
  if (json) {
    const lists = [dated, yearless, undated].map((entries) => entries.map(entryJson));
    print(JSON.stringify({ topic, dated: lists[0], yearless: lists[1], undated: lists[2] }));
    return;
  }
  const count = dated.length + yearless.length + undated.length;
  const t = translator('en');
  if (count === 0 && topic === '') print(t('timeline.nothing'));
  else if (count === 0) print(t('timeline.nothingAbout', { topic: visible(topic) }));
  else print(renderTimeline(found, styleOfStdout()));
}

function entryJson({ date, until, written, excerpts }: TimelineEntry) {
  return { date, until, written, quotes: excerpts.map(quoteJson) };
}
