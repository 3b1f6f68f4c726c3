// A summary: quotes about a topic, to be pinned and to stay. The message is its own memory: the topic is
// its heading, and the buttons beside the quotes say where they stand. A quote that the sources no longer
// hold is struck through and said to be gone.
import type { Message } from 'discord.js';
import { customIdsIn, replyOn } from '../../src/bot/own-message.js';
import type { Excerpt } from '../../src/corpus/article.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import { contextButton } from '../../src/message/controls.js';
import { inline, readInline } from '../../src/message/markdown.js';
import { numberedLine, underSources } from '../../src/message/quotes.js';
import {
  framed,
  MAX_BESIDE,
  MAX_CONTENT,
  type Part,
  type Reply,
  type Row,
} from '../../src/message/reply.js';
import { quoteBlocksIn, readQuotes } from './read-quotes.js';
import { type Entry, entryOf, type SummaryLine } from './summary-line.js';

export interface Summary<Line = SummaryLine> {
  /** As `topicOf` gives it. */
  readonly topic: string;
  /** An excerpt is quoted; a line that was only read back is shown as gone. */
  readonly lines: readonly Line[];
  /** How many of them, from the first, give different figures for one thing: a line over them says so. */
  readonly differing: number;
}

export interface SummaryView {
  /** In the language of those who will read it: the server's. */
  readonly t: Translate;
  /** A line of small print below, of up to `MAX_FOOT` characters of markdown. */
  readonly foot?: string;
  /** Up to eight components in rows below. */
  readonly controls?: readonly Row[];
}

export interface SummaryReply extends Reply {
  /** How many of the lines are shown, from the first; the others do not fit. */
  readonly shown: number;
}

export const MAX_FOOT = 150;

/** As many whole lines as fit one message, whatever the foot is: a preview shows what will be pinned. */
export function renderSummary(
  { topic, lines, differing }: Summary<Excerpt | SummaryLine>,
  { t, foot, controls = [] }: SummaryView,
): SummaryReply {
  const entries = thatMayFit(lines).map((line, i) => entryOf(line, i + 1, t));
  const head = (shown: readonly Entry[]) => [
    headingOf(topic),
    `-# ${t('pins.head', { count: shown.filter(({ isGone }) => !isGone).length })}`,
  ];
  const reply = (shown: readonly Entry[], quotes: readonly Part[], sources: string) => {
    const below = [sources, ...(foot === undefined ? [] : [`-# ${foot}`])].join('\n');
    const parts = [{ text: head(shown).join('\n') }, ...quotes, { text: below, isSetOff: true }];
    return { shown: shown.length, ...framed(parts, { rows: controls }) };
  };
  for (let count = entries.length; count > 0; count--) {
    const shown = entries.slice(0, count);
    const sources = underSources(
      shown.map(({ source }, i) => numberedLine(i + 1, source)),
      t,
    );
    for (const form of ['block', 'shortBlock'] as const) {
      const quotes = withDiffering(shown, differing, t).map(({ over, entry }) => ({
        text: [...over, entry[form]].join('\n'),
        beside: contextButton(entry.id, t),
      }));
      const summary = reply(shown, quotes, sources);
      const length = summary.content.length - (foot?.length ?? 0);
      if (length <= MAX_CONTENT - MAX_FOOT) return summary;
    }
  }
  return reply([], [], t('pins.nothingFits'));
}

/** The summary that one of the bot's own messages is; undefined where it is none. */
export function summaryOn(message: Message): Summary | undefined {
  const reply = replyOn(message);
  return readSummary(reply.content, customIdsIn(reply));
}

/** What is longer than a message as it stands in the article is not made longer first. */
function thatMayFit<Line extends Excerpt | SummaryLine>(lines: readonly Line[]): readonly Line[] {
  const possible = lines.slice(0, MAX_BESIDE);
  let characters = 0;
  for (const [i, { article, start, end }] of possible.entries()) {
    if (typeof article === 'object') characters += end - start;
    if (characters > MAX_CONTENT) return possible.slice(0, i);
  }
  return possible;
}

/**
 * Undefined for a message that is no summary: no other message with quotes has a heading.
 * @param ids all custom_ids of the message
 */
export function readSummary(content: string, ids: Iterable<string>): Summary | undefined {
  const [, heading] = /^## (.+)$/.exec(content.split('\n', 1)[0] ?? '') ?? [];
  if (heading === undefined) return undefined;
  const quotes = readQuotes(content, ids);
  if (quotes.length === 0) return undefined;
  const lines = quotes.map((quote, i) => ({
    ...quote,
    source: sourceIn(content, i + 1),
    isGone: quote.isStruck || quote.text === null,
  }));
  return {
    topic: readInline(heading.replace(GUARD, '')),
    lines,
    differing: differingIn(content),
  };
}

/** The line of the list of sources with this number: the last that begins so, since a quote that is gone has one too. */
function sourceIn(content: string, number: number): string {
  const mark = numberedLine(number, '');
  const found = content.split('\n').findLast((line) => line.startsWith(mark));
  return found?.slice(mark.length) ?? '';
}

/** The entries with what stands over them. What one alone says, or one that is gone, differs from nothing. */
function withDiffering(shown: readonly Entry[], count: number, t: Translate) {
  const differ = shown.slice(0, count);
  const isSaid = count > 1 && differ.length === count && differ.every(({ isGone }) => !isGone);
  return shown.map((entry, i) => {
    const [first, after] = [isSaid && i === 0, isSaid && i === count];
    return {
      entry,
      over: [...(first ? [t('answer.differ')] : []), ...(after ? [furtherIn(t)] : [])],
    };
  });
}

/**
 * How many quotes, from the first of a message, stand between the line that says that they differ and what follows
 * them; 0 without it.
 */
export function differingIn(content: string): number {
  const lines = content.split('\n');
  const languages = LANGUAGES.map(translator);
  const differ = languages.map((t): string => t('answer.differ'));
  const further = languages.map(furtherIn);
  const from = lines.findIndex((line) => differ.includes(line));
  if (from < 0 || quoteBlocksIn(lines.slice(0, from).join('\n')).length > 0) return 0;
  const under = lines.slice(from + 1);
  const to = under.findIndex((line) => further.includes(line));
  return quoteBlocksIn(under.slice(0, to < 0 ? undefined : to).join('\n')).length;
}

function furtherIn(t: Translate): string {
  return `__${t('answer.further')}__`;
}

/** Discord takes away the number signs at the end of a heading: an invisible sign keeps them. */
const GUARD = '\u200b';

function headingOf(topic: string): string {
  return `## ${inline(topic)}${topic.endsWith('#') ? GUARD : ''}`;
}
