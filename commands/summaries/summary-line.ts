// A line of a summary: a quote that stands in the sources, or one that did when it was pinned.
import { cite } from '../../src/answer/quotes.js';
import type { Excerpt } from '../../src/corpus/article.js';
import type { Translate } from '../../src/locales/translate.js';
import { sourceLine } from '../../src/message/cited-source.js';
import { contextId, customId } from '../../src/message/custom-id.js';
import { struckQuote } from '../../src/message/markdown.js';
import { marks, numberedLine, quoteBlock } from '../../src/message/quotes.js';
import type { ReadQuote } from './read-quotes.js';

/** A line as the message tells it. */
export interface SummaryLine extends ReadQuote {
  /** Where it is from, as the list of sources has it: markdown. */
  readonly source: string;
  /** Whether the message says already that the quote is gone. */
  readonly isGone: boolean;
}

/** A line as it is shown. */
export interface Entry {
  /** The custom_id that shows it in context. */
  readonly id: string;
  readonly source: string;
  readonly isGone: boolean;
  readonly block: string;
  /** Without the words of a quote that is gone. */
  readonly shortBlock: string;
}

export function entryOf(line: Excerpt | SummaryLine, number: number, t: Translate): Entry {
  if (!isExcerpt(line)) return goneEntry(line, number, t);
  const { quote, citation } = cite(line, number);
  const block = quoteBlock(quote);
  const source = sourceLine(citation, t);
  return { id: contextId(quote), source, isGone: false, block, shortBlock: block };
}

function goneEntry(line: SummaryLine, number: number, t: Translate): Entry {
  const { text, source } = line;
  const shortBlock = numberedLine(number, t('pins.gone'));
  const block =
    text === null ? shortBlock : `${struckQuote(text)} ${marks([number])}\n${shortBlock}`;
  return { id: idOf(line), source, isGone: true, block, shortBlock };
}

function isExcerpt(line: Excerpt | SummaryLine): line is Excerpt {
  return typeof line.article === 'object';
}

function idOf({ article, start, end, hash }: ReadQuote): string {
  return customId('context', article, start, end, hash);
}
