// A page of a look-up: whole quotes under the titles of their articles.
import type { Quote } from '../../answer/answer.js';
import { type Article, type Excerpt, textOf } from '../../corpus/article.js';
import type { Translate } from '../../locales/translate.js';
import { groupedBy } from '../../text/grouped.js';
import type { Block } from '../block.js';
import { linkedTitle, originFacts } from '../cited-source.js';
import { asFile, marks, quoteBlock } from '../quotes.js';
import { joinedParts, type TextFile, type Viewer } from '../reply.js';

/** A quote with its article and its number in the look-up. */
export interface NumberedQuote
  extends Pick<Quote, 'text' | 'article' | 'start' | 'end' | 'paragraph' | 'citations'> {
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
  while (quotes.length > 1 && joinedParts(quotesBlocks(quotes, t)).length > room) quotes.pop();
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
export function quotesBlocks(quotes: readonly NumberedQuote[], t: Translate): Block[] {
  return groupedBy(quotes, ({ article }) => article).flatMap(([, own]) =>
    own.map((quote, i) => ({
      text: [...(i === 0 ? [headingOf(own, t)] : []), quoteBlock(quote)].join('\n'),
      quote,
    })),
  );
}

function headingOf(quotes: readonly NumberedQuote[], t: Translate): string {
  const places = quotes.map(
    ({ citations, paragraph }) =>
      `${marks(citations)} ${t('answer.paragraph', { number: paragraph })}`,
  );
  const of = quotes[0]?.of;
  if (!of) return '';
  const facts = [...places, ...originFacts({ ...of, source: of.source ?? of.id }, t)];
  return [`__${linkedTitle(of)}__`, `-# ${facts.join(' · ')}`].join('\n');
}

/** The quote in a text file, or why it is in none. */
export function inFile(
  quote: NumberedQuote,
  view: Pick<Viewer, 'mayAttach' | 't'>,
): { readonly blocks: readonly Block[]; readonly files: readonly TextFile[] } {
  const { note, files } = asFile(`quote-${quote.citations[0]}.txt`, quote.text, view);
  return { blocks: [{ text: `${headingOf([quote], view.t)}\n${note}`, quote }], files };
}

function quoteOf(excerpt: Excerpt, number: number): NumberedQuote {
  const { article: of, start, end, paragraph, highlights } = excerpt;
  const text = textOf(of, excerpt);
  return { of, article: of.id, text, start, end, paragraph, highlights, citations: [number] };
}
