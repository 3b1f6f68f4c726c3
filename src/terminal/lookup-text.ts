// Draws a look-up for a terminal: what was understood, and its quotes by article.
import wrapAnsi from 'wrap-ansi';
import { type Excerpt, textOf } from '../corpus/article.js';
import { translator } from '../locales/translate.js';
import { hasNoContent, isQuoted } from '../topics/match.js';
import type { Lookup, Suggestion } from '../topics/topics.js';
import { counted } from './counted.js';
import { framed, highlighted, type TerminalStyle, visible } from './text.js';

/** The terminal speaks English. */
const t = translator('en');

export function renderLookup(lookup: Lookup, typed: string, style: TerminalStyle): string {
  const { colors, width } = style;
  const { entity, topic, isCorrected, groups, nearest } = lookup;
  if (groups.length === 0) {
    const what = isQuoted(typed) ? typed : `“${typed}”`;
    const key = hasNoContent(typed) ? 'lookup.common' : 'lookup.nothing';
    const sorry = colors.yellow(t(key, { topic: visible(what) }));
    if (nearest.length === 0) return wrapAnsi(sorry, width);
    const names = nearest.map(visible).join(', ');
    return wrapAnsi(`${sorry} ${t('lookup.nearest', { names })}`, width);
  }
  const quotes = groups.flatMap(({ excerpts }) => excerpts).length;
  const head = [
    colors.bold(visible(topic)),
    ...(entity ? [entity.kind] : []),
    `${counted(quotes, 'quote')} in ${counted(groups.length, 'article')}`,
  ].join(' · ');
  const understood = { topic: visible(topic), typed: visible(typed) };
  const note = [
    ...(isCorrected ? [colors.yellow(t('lookup.corrected', understood))] : []),
    ...(nearest.length > 0
      ? [t('lookup.nearest', { names: nearest.map(visible).join(', ') })]
      : []),
  ];
  let number = 0;
  const blocks = groups.flatMap(({ article, excerpts }) => [
    `${colors.bold(visible(article.title))} ${colors.dim(`(${visible(article.source ?? article.id)})`)}`,
    ...excerpts.map((excerpt) => quote(excerpt, ++number, style)),
  ]);
  return [[head, ...note].map((line) => wrapAnsi(line, width)).join('\n'), ...blocks].join('\n\n');
}

/** One entity a line. */
export function renderSuggestions(
  suggestions: readonly Suggestion[],
  { colors }: TerminalStyle,
): string {
  return suggestions
    .map(({ topic, articles, quotes }) => {
      const counts = `${counted(articles, 'article')}, ${counted(quotes, 'quote')}`;
      return `${colors.bold(visible(topic))} · ${counts}`;
    })
    .join('\n');
}

function quote(excerpt: Excerpt, number: number, style: TerminalStyle): string {
  const { article, start, highlights, paragraph } = excerpt;
  const text = highlighted({ text: textOf(article, excerpt), start, highlights }, style);
  const place = style.colors.dim(`paragraph ${paragraph}`);
  return framed(`${text} ${style.colors.cyan(`[${number}]`)} ${place}`, '', style);
}
