// A comparison for a terminal: the versions beside each other, each with the articles that have it, and
// what was compared.
import { cited } from '../answer/cited.js';
import type { Comparison } from '../comparison/comparison.js';
import { translator } from '../locales/translate.js';
import { agree, comparisonFacts } from '../wording/comparison.js';
import { renderQuote, renderSources, type TerminalStyle, visible } from './text.js';

/** The terminal speaks English. */
const t = translator('en');

export function renderComparison(comparison: Comparison, style: TerminalStyle): string {
  const { differences } = comparison;
  const { quotes, citations } = cited(differences.flatMap(({ sides }) => sides));
  let at = 0;
  const blocks = differences.flatMap(({ kind, sides }) => [
    style.colors.yellow(t(`comparison.${kind}`)),
    ...sides.flatMap((side) => {
      const quote = quotes[at++];
      const titles = side.map(({ article }) => visible(article.title)).join('; ');
      return quote ? [style.colors.bold(titles), renderQuote(quote, style)] : [];
    }),
  ]);
  const sources = citations.length > 0 ? [renderSources(citations, style)] : [];
  const { facts, agreement } = comparisonFacts({ ...comparison, agree: agree(comparison) }, t);
  return [[facts, ...agreement].join('\n'), ...blocks, ...sources].join('\n\n');
}
