// Quotes with their numbers, and the list of sources that has the same numbers. As many whole quotes as
// fit a message, never a part of one; one that no message could hold goes into a text file.
import type { Answer, Citation, Quote } from '../answer/answer.js';
import type { Range } from '../corpus/article.js';
import type { Translate } from '../locales/translate.js';
import { type Sectioned, sectionsOf } from '../wording/sections.js';
import type { Block } from './block.js';
import { sourceLine } from './cited-source.js';
import { blockQuote, inline } from './markdown.js';
import { joinedParts, shorten, type TextFile, type Viewer } from './reply.js';

export interface QuotedText {
  /** How many of the quotes are shown. */
  readonly shown: number;
  /** The quotes, one a block, and last their sources. */
  readonly blocks: readonly Block[];
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

const MAX_HEADING = 80;

export function renderQuotes(options: QuotesOptions): QuotedText {
  const { answer, room } = options;
  const { quotes } = answer;
  for (let shown = quotes.length; shown > 0; shown--) {
    if (!mayFit(quotes.slice(0, shown), room)) continue;
    const blocks = blocksOf(options, shown);
    if (joinedParts(blocks).length <= room) return { shown, blocks, files: [] };
  }
  const [first] = quotes;
  if (!first) return { shown: 0, blocks: [], files: [] };
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
    const further = furtherSources(quote, count, options.t);
    const blocks = withBelow(blocksOf({ ...options, answer }, 1), further);
    if (joinedParts(blocks).length <= options.room) return { shown: 1, blocks, files: [] };
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

function blocksOf({ answer, citations, t }: QuotesOptions, shown: number): Block[] {
  const blocks = sectionsOf(answer, shown, t).flatMap(({ lead, heading, reason, quotes }) => {
    const over = [
      ...(lead ? [lead] : []),
      ...(heading ? [`__${inline(shorten(heading, MAX_HEADING))}__`] : []),
      ...(reason ? [reason] : []),
    ];
    if (quotes.length === 0) return [{ text: over.join('\n') }];
    return quotes.map((quote, i) => ({
      text: [...(i === 0 ? over : []), quoteBlock(quote)].join('\n'),
      quote,
    }));
  });
  return [...blocks, { text: sourceList(answer.quotes.slice(0, shown), citations, t) }];
}

/** The blocks with a line more below the last of them. */
export function withBelow(blocks: readonly Block[], line: string): Block[] {
  return blocks.map((block, i) =>
    i === blocks.length - 1 ? { ...block, text: `${block.text}\n${line}` } : block,
  );
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
  const { note, files } = asFile(name, quote.text, { mayAttach, t });
  const blocksWith = (count: number): Block[] => {
    const shown = withSources(quote, count);
    const blocks = [
      { text: `${note} ${marks(shown.citations)}`, quote },
      { text: sourceList([shown], citations, t) },
    ];
    return count < quote.citations.length
      ? withBelow(blocks, furtherSources(quote, count, t))
      : blocks;
  };
  let count = quote.citations.length;
  while (count > 1 && joinedParts(blocksWith(count)).length > room) count--;
  return { shown: 1, blocks: blocksWith(count), files };
}

/** What no message could hold as a text file, and the line that says so, or why there is none. */
export function asFile(
  name: string,
  text: string,
  { mayAttach, t }: Pick<Viewer, 'mayAttach' | 't'>,
): { readonly note: string; readonly files: readonly TextFile[] } {
  return mayAttach
    ? { note: t('answer.inFile', { file: inline(name) }), files: [{ name, text }] }
    : { note: t('answer.noFile', { permission: t('permissions.AttachFiles') }), files: [] };
}

/** `[1]` in the type of code: no reader takes it for a part of the quote. */
export function marks(numbers: readonly number[]): string {
  return numbers.map((number) => `\`[${number}]\``).join(' ');
}

/** The sources of these quotes. */
function sourceList(shown: readonly Quote[], citations: readonly Citation[], t: Translate): string {
  return underSources(sourceLines(shown, citations, t), t);
}

/** A line for each of their sources. */
export function sourceLines(
  shown: readonly Quote[],
  citations: readonly Citation[],
  t: Translate,
): string[] {
  const numbers = new Set(shown.flatMap((quote) => quote.citations));
  return citations
    .filter(({ number }) => numbers.has(number))
    .map((citation) => numberedLine(citation.number, sourceLine(citation, t)));
}

/** A line of small print about the quote with this number. */
export function numberedLine(number: number, text: string): string {
  return `-# ${marks([number])} ${text}`;
}

export function underSources(lines: readonly string[], t: Translate): string {
  return [`-# ${t('answer.sources')}`, ...lines].join('\n');
}
