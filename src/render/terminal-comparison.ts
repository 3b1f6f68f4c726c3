// A comparison for a terminal: the versions beside each other, each with the articles that have it, and
// what was compared.
import { cited } from '../answer/cited.js';
import type { Comparison, Difference } from '../comparison/comparison.js';
import { counted } from '../terminal/output.js';
import { renderQuote, renderSources, type TerminalStyle, visible } from './terminal.js';

const LEADS: Readonly<Record<Difference['kind'], string>> = {
  figure: 'Another figure or date:',
  speech: 'The same speech, quoted in other words:',
  wording: 'The same, told in other words:',
};

export function renderComparison(comparison: Comparison, style: TerminalStyle): string {
  const { differences } = comparison;
  const { quotes, citations } = cited(differences.flatMap(({ sides }) => sides));
  let at = 0;
  const blocks = differences.flatMap(({ kind, sides }) => [
    style.colors.yellow(LEADS[kind]),
    ...sides.flatMap((side) => {
      const quote = quotes[at++];
      const titles = side.map(({ article }) => visible(article.title)).join('; ');
      return quote ? [style.colors.bold(titles), renderQuote(quote, style)] : [];
    }),
  ]);
  const sources = citations.length > 0 ? [renderSources(citations, style)] : [];
  return [summaryOf(comparison), ...blocks, ...sources].join('\n\n');
}

function summaryOf({ differences, sentences, articles, repeated, leftOut }: Comparison): string {
  const differ = differences.filter(({ kind }) => kind !== 'wording').length;
  return [
    `Compared ${counted(sentences, 'quote')} from ${counted(articles, 'article')}${repeatedIn(repeated)}.`,
    differ === 0
      ? 'I found no figure, date or quoted speech in which they differ.'
      : `They differ in ${counted(differ, 'statement')}.`,
    ...(leftOut > 0 ? [`${leftOut} more were not compared: give a narrower topic.`] : []),
  ].join(' ');
}

function repeatedIn(repeated: number): string {
  if (repeated === 0) return '';
  return `; ${repeated} of them ${repeated === 1 ? 'repeats' : 'repeat'} what another article says and ${repeated === 1 ? 'does' : 'do'} not count again`;
}
