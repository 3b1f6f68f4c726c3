// The entries of a list of quotes, as text: what stands over them, the quotes, and their sources.
import type { Citation, Quote } from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import type { Block } from '../block.js';
import { furtherSources, quoteBlock, sourceLines, underSources, withSources } from '../quotes.js';
import { MAX_CONTENT } from '../reply.js';

/** What is never parted by a page. */
export interface Entry {
  /** Stands over this entry and those after it that have the same. */
  readonly lead: string | null;
  readonly heading: string | null;
  readonly blocks: readonly Block[];
  readonly quotes: readonly Quote[];
  /** Those of its quotes. */
  readonly citations: readonly Citation[];
  /** The same, a line each. */
  readonly sources: readonly string[];
}

/** An entry of these quotes, with their sources. */
export function entryOf(
  over: Pick<Entry, 'lead' | 'heading'>,
  blocks: readonly { readonly text: string; readonly quote: Quote }[],
  citations: readonly Citation[],
  t: Translate,
): Entry {
  const quotes = blocks.map(({ quote }) => quote);
  return { ...over, blocks, quotes, citations, sources: sourceLines(quotes, citations, t) };
}

/** Sources that are named for a quote; all others are counted. */
const SOURCES_PER_QUOTE = 4;

/**
 * A quote with its numbers; of very many sources only the first are named. One that is longer than a message as it
 * stands in the article is not made longer first: it goes into a file.
 */
export function quoteEntry(
  quote: Quote,
  t: Translate,
): { readonly text: string; readonly quote: Quote } {
  const shown = withSources(quote, SOURCES_PER_QUOTE);
  const more =
    shown.citations.length < quote.citations.length
      ? [furtherSources(quote, SOURCES_PER_QUOTE, t)]
      : [];
  const block = quote.text.length > MAX_CONTENT ? quote.text : quoteBlock(shown);
  return { text: [block, ...more].join('\n'), quote: shown };
}

/** The entries under what stands over them, and last their sources; nothing where there are none. */
export function entriesBlocks(entries: readonly Entry[], t: Translate): Block[] {
  if (entries.length === 0) return [];
  const blocks = entries.flatMap(({ lead, heading, blocks: own }, i) => {
    const before = entries[i - 1];
    const isNew = lead !== before?.lead;
    const over = [
      ...(isNew && lead !== null ? [`**${lead}**`] : []),
      ...((isNew || heading !== before?.heading) && heading !== null ? [`__${heading}__`] : []),
    ];
    return own.map((block, at) =>
      at === 0 ? { ...block, text: [...over, block.text].join('\n') } : block,
    );
  });
  const sources = entries.flatMap((entry) => entry.sources);
  return [...blocks, { text: underSources(sources, t) }];
}

/** For a file, where no message could hold them. */
export function plainText(quotes: readonly Quote[], citations: readonly Citation[]): string {
  const sources = (numbers: readonly number[]) =>
    citations
      .filter(({ number }) => numbers.includes(number))
      .map(({ number, title, paragraph }) => `[${number}] ${title}, ${paragraph}`);
  return quotes.map((quote) => [quote.text, ...sources(quote.citations)].join('\n')).join('\n\n');
}
