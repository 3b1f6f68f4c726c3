// A comparison as a message: for each statement in which articles differ the versions beside each other,
// under the names of the articles that have them; and what was compared.
import type { Quote } from '../../answer/answer.js';
import { cited } from '../../answer/cited.js';
import type { Comparison, Difference } from '../../comparison/comparison.js';
import type { Side } from '../../comparison/sides.js';
import type { Translate } from '../../locales/translate.js';
import { comparisonFacts } from '../../wording/comparison.js';
import { customId } from './custom-id.js';
import { type Entry, quoteEntry } from './entries.js';
import { inline } from './markdown.js';
import { type PageView, renderPage } from './pages.js';
import { type Reply, shorten } from './reply.js';

const MAX_NAME = 120;
/** Articles that are named over their version; their citations name the others. */
const NAMES = 2;

/** @param topic as `topicOf` gives it */
export function renderComparison(comparison: Comparison, topic: string, view: PageView): Reply {
  const { t } = view;
  const { differences, sentences, articles } = comparison;
  if (sentences === 0) {
    return { content: t('comparison.nothingAbout', { topic: inline(topic) }) };
  }
  if (differences.length === 0 && articles === 1) {
    return { content: t('comparison.oneArticle', { topic: inline(topic) }) };
  }
  const { quotes, citations } = cited(differences.flatMap(({ sides }) => sides));
  let at = 0;
  const entries = differences.map((difference) => {
    const own = quotes.slice(at, at + difference.sides.length);
    at += own.length;
    return entryOf(difference, own, t);
  });
  const title = t('comparison.title');
  const list = { topic, title, summary: summaryOf(comparison, t), entries, citations };
  return renderPage(list, view, (page) => customId('compare', Math.max(0, page), t.language));
}

function summaryOf(comparison: Comparison, t: Translate): string {
  const { facts, agreement } = comparisonFacts(comparison, t);
  return [`-# ${facts}`, ...agreement].join('\n');
}

function entryOf({ kind, sides }: Difference, quotes: readonly Quote[], t: Translate): Entry {
  const versions = sides.flatMap((side, i) => {
    const quote = quotes[i];
    return quote ? [{ name: namesOf(side), ...quoteEntry(quote, t) }] : [];
  });
  return {
    lead: null,
    heading: null,
    text: [
      `**${t(`comparison.${kind}`)}**`,
      ...versions.map(({ name, text }) => `__${name}__\n${text}`),
    ].join('\n'),
    quotes: versions.flatMap((version) => version.quotes),
  };
}

function namesOf(side: Side): string {
  const names = side.slice(0, NAMES).map(({ article }) => inline(shorten(article.title, MAX_NAME)));
  return [...names, ...(side.length > NAMES ? [`+ ${side.length - NAMES}`] : [])].join(' · ');
}
