// A page of a timeline as a message.
import { customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { type TimelinePage, timelineList } from '../../src/message/pages/timeline.js';
import type { Reply } from '../../src/message/reply.js';
import { type PageView, renderPage } from './list-message.js';

/** @param topic what it is about, as `topicOf` gives it; null for everything */
export function renderTimeline(
  { entries, first, ...place }: TimelinePage,
  topic: string | null,
  view: PageView,
): Reply {
  const { t } = view;
  if (entries.length === 0) {
    if (topic === null) return { content: t('timeline.nothing') };
    return { content: t('timeline.nothingAbout', { topic: inline(topic) }) };
  }
  const about = topic === null ? 'all' : 'topic';
  return renderPage(timelineList(entries, first, topic, t), place, view, (page) =>
    customId('timeline', Math.max(0, page), about, t.language),
  );
}
