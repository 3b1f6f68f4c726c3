// A page of a comparison as a message.
import { customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { type ComparisonPage, comparisonList } from '../../src/message/pages/comparison.js';
import type { Reply } from '../../src/message/reply.js';
import { type PageView, renderPage } from './list-message.js';

/** @param topic as `topicOf` gives it */
export function renderComparison(shown: ComparisonPage, topic: string, view: PageView): Reply {
  const { t } = view;
  const { differences, sentences, articles } = shown;
  if (sentences === 0) {
    return { content: t('comparison.nothingAbout', { topic: inline(topic) }) };
  }
  if (differences.length === 0 && articles === 1) {
    return { content: t('comparison.oneArticle', { topic: inline(topic) }) };
  }
  return renderPage(comparisonList(shown, topic, t), shown, view, (page) =>
    customId('compare', Math.max(0, page), t.language),
  );
}
