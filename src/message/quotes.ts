// Quotes with their numbers, and the list of sources that has the same numbers. As many whole quotes as
// fit a message, never a part of one; one that no message could hold goes into a text file.
import type { Answer, Citation, Quote } from '../answer/answer.js';
import type { Range } from '../corpus/article.js';
import type { Translate } from '../locales/translate.js';
import { type Sectioned, sectionsOf } from '../wording/sections.js';
import { blockQuote, inline } from './markdown.js';
import { shorten, type TextFile } from './reply.js';

export interface QuotedText {
  /** How many of the quotes are shown. */
  readonly shown: number;
  readonly text: string;
  readonly files: readonly TextFile[];
}

export interface QuotesOptions {
  readonly answer: Sectioned;
  readonly citations: readonly Citation[];
  /** Characters that the text may have. */
  readonly room: number;
  readonly mayAttach: boolean;
  readonly t: Translate;
}

/** Titles and sources are labels: longer ones are shortened in the list, not in the quotes. */
export const MAX_TITLE = 120;
export const MAX_SOURCE = 60;
const MAX_HEADING = 80;

export function renderQuotes(options: QuotesOptions): QuotedText {
  const { answer, room } = options;
  const { quotes } = answer;
  for (let shown = quotes.length; shown > 0; shown--) {
    if (!mayFit(quotes.slice(0, shown), room)) continue;
    const text = textOf(options, shown);
    if (text.length <= room) return { shown, text, files: [] };
  }
  const [first] = quotes;
  if (!first) return { shown: 0, text: '', files: [] };
  return withFewerSources(options, first) ?? inFile(options, first);
}

/** What is longer than a message as it stands in the article is not made longer first. */
function mayFit(quotes: readonly Quote[], room: number): boolean {
  return quotes.reduce((sum, { text }) => sum + text.length, 0) <= room;
}

/** A quote that very many articles repeat: as many of its sources as fit, its own first. */
function withFewerSources(options: QuotesOptions, quote: Quote): QuotedText | undefined {
  if (!mayFit([quote], options.room)) return undefined;
  for (let count = quote.citations.length - 1; count > 0; count--) {
    const answer = { ...options.answer, quotes: [withSources(quote, count)] };
    const text = `${textOf({ ...options, answer }, 1)}\n${furtherSources(quote, count, options.t)}`;
    if (text.length <= options.room) return { shown: 1, text, files: [] };
  }
  return undefined;
}

export function withSources(quote: Quote, count: number): Quote {
  return { ...quote, citations: quote.citations.slice(0, count) };
}

export function furtherSources({ citations }: Quote, shown: number, t: Translate): string {
  return `-# ${t('answer.repeated', { count: citations.length - shown })}`;
}

/** The quotes from a position on, with citations numbered anew from `firstNumber`. */
export function quotesFrom(
  { quotes, citations }: Pick<Answer, 'quotes' | 'citations'>,
  position: number,
  firstNumber: number,
): { quotes: Quote[]; citations: Citation[] } {
  const rest = quotes.slice(position);
  const numbers = new Map(
    rest.flatMap((quote) => quote.citations).map((number, i) => [number, firstNumber + i]),
  );
  const renumber = (number: number) => numbers.get(number) ?? number;
  return {
    quotes: rest.map((quote) => ({ ...quote, citations: quote.citations.map(renumber) })),
    citations: citations
      .filter(({ number }) => numbers.has(number))
      .map((citation) => ({ ...citation, number: renumber(citation.number) })),
  };
}

function textOf({ answer, citations, t }: QuotesOptions, shown: number): string {
  const blocks = sectionsOf(answer, shown, t).map(({ lead, heading, reason, quotes }) =>
    [
      ...(lead ? [lead] : []),
      ...(heading ? [`__${inline(shorten(heading, MAX_HEADING))}__`] : []),
      ...(reason ? [reason] : []),
      ...(quotes.length > 0 ? [quotes.map(quoteBlock).join('\n\n')] : []),
    ].join('\n'),
  );
  return [blocks.join('\n\n'), sourceList(answer.quotes.slice(0, shown), citations, t)].join('\n');
}

/** A block quote with the highlights bold, and its numbers. */
export function quoteBlock(
  quote: Pick<Quote, 'text' | 'start' | 'citations'> & { readonly highlights: readonly Range[] },
): string {
  const highlights = quote.highlights.map(({ start, end }) => ({
    start: start - quote.start,
    end: end - quote.start,
  }));
  return `${blockQuote(quote.text, highlights)} ${marks(quote.citations)}`;
}

function inFile({ citations, mayAttach, room, t }: QuotesOptions, quote: Quote): QuotedText {
  const name = `quote-${quote.citations[0]}.txt`;
  const where = mayAttach
    ? t('answer.inFile', { file: inline(name) })
    : t('answer.noFile', { permission: t('permissions.AttachFiles') });
  const textWith = (count: number) => {
    const shown = withSources(quote, count);
    const lines = [`${where} ${marks(shown.citations)}`, sourceList([shown], citations, t)];
    return [
      ...lines,
      ...(count < quote.citations.length ? [furtherSources(quote, count, t)] : []),
    ].join('\n');
  };
  let count = quote.citations.length;
  while (count > 1 && textWith(count).length > room) count--;
  return {
    shown: 1,
    text: textWith(count),
    files: mayAttach ? [{ name, text: quote.text }] : [],
  };
}

/** `[1]` in the type of code: no reader takes it for a part of the quote. */
export function marks(numbers: readonly number[]): string {
  return numbers.map((number) => `\`[${number}]\``).join(' ');
}

/** The sources of these quotes. */
export function sourceList(
  shown: readonly Quote[],
  citations: readonly Citation[],
  t: Translate,
): string {
  const numbers = new Set(shown.flatMap((quote) => quote.citations));
  const lines = citations
    .filter(({ number }) => numbers.has(number))
    .map(({ number, title, paragraph, source, origin }) =>
      [
        `-# ${marks([number])} ${inline(shorten(title, MAX_TITLE))}`,
        t('answer.paragraph', { number: paragraph }),
        inline(shorten(source, MAX_SOURCE)),
        ...(origin ? [t('articles.ofServer')] : []),
      ].join(' · '),
    );
  return [`-# ${t('answer.sources')}`, ...lines].join('\n');
}
