// A line of a summary: a quote that stands in the sources, or one that did when it was pinned.
import type { Citation, Quote } from '../../src/answer/answer.js';
import { cite } from '../../src/answer/quotes.js';
import type { Excerpt } from '../../src/corpus/article.js';
import type { Translate } from '../../src/locales/translate.js';
import { contextId, customId } from '../../src/message/custom-id.js';
import { struckQuote } from '../../src/message/markdown.js';
import { marks, quoteBlock } from '../../src/message/quotes.js';
import type { ReadQuote } from './read-quotes.js';

/** A line as the message tells it. */
export interface SummaryLine extends ReadQuote {
  /** The article's title, or the start of it. */
  readonly title: string;
  readonly paragraph: number;
  /** Whether the message says already that the quote is gone. */
  readonly isGone: boolean;
}

/** A line as it is shown. */
export interface Entry {
  readonly id: string;
  readonly quote: Quote;
  readonly citation: Citation;
  readonly isGone: boolean;
  readonly block: string;
  /** Without the words of a quote that is gone. */
  readonly shortBlock: string;
}

export function entryOf(line: Excerpt | SummaryLine, number: number, t: Translate): Entry {
  if (!isExcerpt(line)) return goneEntry(line, number, t);
  const cited = cite(line, number);
  const block = quoteBlock(cited.quote);
  return { ...cited, id: contextId(cited.quote), isGone: false, block, shortBlock: block };
}

function goneEntry(line: SummaryLine, number: number, t: Translate): Entry {
  const { article, title, paragraph, start, end, text } = line;
  const place = { article, paragraph, start, end, text: text ?? '' };
  const shortBlock = `-# ${marks([number])} ${t('pins.gone')}`;
  return {
    id: idOf(line),
    quote: { ...place, highlights: [], score: 0, citations: [number] },
    citation: { ...place, number, title, source: article },
    isGone: true,
    block: text === null ? shortBlock : `${struckQuote(text)} ${marks([number])}\n${shortBlock}`,
    shortBlock,
  };
}

function isExcerpt(line: Excerpt | SummaryLine): line is Excerpt {
  return typeof line.article === 'object';
}

export function idOf({ article, start, end, hash }: ReadQuote): string {
  return customId('context', article, start, end, hash);
}
