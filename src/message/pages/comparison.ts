// A page of a comparison: for each statement in which articles differ the versions beside each other,
// under the names of the articles that have them; and what was compared.
import { cited } from '../../answer/cited.js';
import type { Comparison, Difference } from '../../comparison/comparison.js';
import type { Side } from '../../comparison/sides.js';
import type { Translate } from '../../locales/translate.js';
import { agree, type Compared, comparisonFacts } from '../../wording/comparison.js';
import { inline } from '../markdown.js';
import { shorten } from '../reply.js';
import { type Entry, entryOf, quoteEntry } from './entries.js';
import { type List, type PagingView, pageOf } from './list.js';

const MAX_NAME = 120;
/** Articles that are named over their version; their citations name the others. */
const NAMES = 2;

/** One page of a comparison, and what was compared in all. */
export interface ComparisonPage extends Compared {
  readonly page: number;
  /** How many there are; 0 where nothing differs. */
  readonly pages: number;
  /** The number of its first citation. */
  readonly first: number;
  readonly differences: readonly Difference[];
}

/** @param topic as `topicOf` gives it */
export function comparisonPage(
  comparison: Comparison,
  topic: string,
  view: PagingView,
): ComparisonPage {
  const { differences: all, sentences, articles, repeated, leftOut } = comparison;
  const compared = { sentences, articles, repeated, leftOut, agree: agree(comparison) };
  const list = comparisonList({ ...compared, differences: all, first: 1 }, topic, view.t);
  const { from, to, ...place } = pageOf(list, view);
  const before = all.slice(0, from).flatMap(({ sides }) => sides.flat()).length;
  return { ...compared, ...place, first: 1 + before, differences: all.slice(from, to) };
}

export function comparisonList(
  shown: Omit<ComparisonPage, 'page' | 'pages'>,
  topic: string,
  t: Translate,
): List {
  let number = shown.first;
  const entries = shown.differences.map((difference) => {
    const entry = differenceEntry(difference, number, t);
    number += entry.citations.length;
    return entry;
  });
  return { topic, title: t('comparison.title'), summary: summaryOf(shown, t), entries };
}

function summaryOf(compared: Compared, t: Translate): string {
  const { facts, agreement } = comparisonFacts(compared, t);
  return [`-# ${facts}`, ...agreement].join('\n');
}

/** @param first the number of its first citation */
function differenceEntry({ kind, sides }: Difference, first: number, t: Translate): Entry {
  const { quotes, citations } = cited(sides, first);
  const blocks = sides.flatMap((side, i) => {
    const cited = quotes[i];
    if (!cited) return [];
    const { text, quote } = quoteEntry(cited, t);
    const over = i === 0 ? [`**${t(`comparison.${kind}`)}**`] : [];
    return [{ text: [...over, `__${namesOf(side)}__`, text].join('\n'), quote }];
  });
  return entryOf({ lead: null, heading: null }, blocks, citations, t);
}

function namesOf(side: Side): string {
  const names = side.slice(0, NAMES).map(({ article }) => inline(shorten(article.title, MAX_NAME)));
  return [...names, ...(side.length > NAMES ? [`+ ${side.length - NAMES}`] : [])].join(' · ');
}
