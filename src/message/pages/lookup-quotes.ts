// A page of a look-up: whole quotes under the titles of their articles.
import { type Article, type Excerpt, textOf } from '../../corpus/article.js';
import type { Translate } from '../../locales/translate.js';
import { groupedBy } from '../../text/grouped.js';
import type { Cited } from '../controls.js';
import { inline } from '../markdown.js';
import { MAX_SOURCE, MAX_TITLE, marks, quoteBlock } from '../quotes.js';
import { shorten, type TextFile } from '../reply.js';

/** A quote with its article and its number in the look-up. */
export interface NumberedQuote extends Cited {
  readonly of: Article;
  readonly highlights: Excerpt['highlights'];
}

/** Quotes a page: more would be a wall of text. */
const PER_PAGE = 5;

/** As many whole quotes as fit; one, where not even one does. */
export function pageFrom(
  excerpts: readonly Excerpt[],
  from: number,
  room: number,
  t: Translate,
): readonly NumberedQuote[] {
  const quotes = numberedFrom(excerpts.slice(from, from + PER_PAGE), from);
  while (quotes.length > 1 && quotesText(quotes, t).length > room) quotes.pop();
  return quotes;
}

/** @param from the position of the first of them in the look-up */
export function numberedFrom(excerpts: readonly Excerpt[], from: number): NumberedQuote[] {
  return excerpts.map((each, i) => quoteOf(each, from + i + 1));
}

/** Where the page has to start that ends before this quote. */
export function startBefore(
  excerpts: readonly Excerpt[],
  from: number,
  room: number,
  t: Translate,
) {
  let start = from - 1;
  while (start > 0 && pageFrom(excerpts.slice(0, from), start - 1, room, t).length > from - start) {
    start--;
  }
  return start;
}

/** The quotes under the titles of their articles, each with its number. */
export function quotesText(quotes: readonly NumberedQuote[], t: Translate): string {
  return groupedBy(quotes, ({ article }) => article)
    .map(([, own]) => [headingOf(own, t), own.map(quoteBlock).join('\n\n')].join('\n'))
    .join('\n\n');
}

function headingOf(quotes: readonly NumberedQuote[], t: Translate): string {
  const places = quotes.map(
    ({ citations, paragraph }) =>
      `${marks(citations)} ${t('answer.paragraph', { number: paragraph })}`,
  );
  const { title = '', id = '', source = id, origin } = quotes[0]?.of ?? {};
  const facts = [
    ...places,
    inline(shorten(source, MAX_SOURCE)),
    ...(origin ? [t('articles.ofServer')] : []),
  ];
  return [`__${inline(shorten(title, MAX_TITLE))}__`, `-# ${facts.join(' · ')}`].join('\n');
}

/** The quote in a text file, or why it is in none. */
export function inFile(
  quote: NumberedQuote,
  { mayAttach, t }: { readonly mayAttach: boolean; readonly t: Translate },
): { text: string; files: TextFile[] } {
  const name = `quote-${quote.citations[0]}.txt`;
  const where = mayAttach
    ? t('answer.inFile', { file: inline(name) })
    : t('answer.noFile', { permission: t('permissions.AttachFiles') });
  return {
    text: `${headingOf([quote], t)}\n${where}`,
    files: mayAttach ? [{ name, text: quote.text }] : [],
  };
}

function quoteOf(excerpt: Excerpt, number: number): NumberedQuote {
  const { article: of, start, end, paragraph, highlights } = excerpt;
  const text = textOf(of, excerpt);
  return { of, article: of.id, text, start, end, paragraph, highlights, citations: [number] };
}
