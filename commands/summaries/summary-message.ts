// A summary: quotes about a topic, to be pinned and to stay. The message is its own memory: the topic is
// its heading, and its menu says what is quoted from where. A quote that the sources no longer hold is
// struck through and said to be gone.
import type { Message } from 'discord.js';
import { replyOn } from '../../src/bot/own-message.js';
import type { Excerpt } from '../../src/corpus/article.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import { menuOfPlaces, row } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { inline, readInline } from '../../src/message/markdown.js';
import { sourceList } from '../../src/message/quotes.js';
import { framed, MAX_CHOICES, MAX_CONTENT, type Reply, type Row } from '../../src/message/reply.js';
import { quoteBlocksIn, readQuotes } from './read-quotes.js';
import { type Entry, entryOf, idOf, type SummaryLine } from './summary-line.js';

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
  /** Up to four rows below the menu. */
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
  const reply = (shown: readonly Entry[], blocks: readonly string[], sources: string) => {
    const below = [sources, ...(foot === undefined ? [] : [`-# ${foot}`])].join('\n');
    const texts = [head(shown).join('\n'), ...blocks];
    const parts = [...texts.map((text) => ({ text })), { text: below, isSetOff: true }];
    return { shown: shown.length, ...framed(parts, { rows: [...menuOf(shown, t), ...controls] }) };
  };
  for (let count = entries.length; count > 0; count--) {
    const shown = entries.slice(0, count);
    const sources = sourceList(
      shown.map(({ quote }) => quote),
      shown.map(({ citation }) => citation),
      t,
    );
    for (const form of ['block', 'shortBlock'] as const) {
      const summary = reply(
        shown,
        withDiffering(shown, differing, t).map(({ over, entry }) =>
          [...over, entry[form]].join('\n'),
        ),
        sources,
      );
      const length = summary.content.length - (foot?.length ?? 0);
      if (length <= MAX_CONTENT - MAX_FOOT) return summary;
    }
  }
  return reply([], [], t('pins.nothingFits'));
}

/** The summary that one of the bot's own messages is; undefined where it is none. */
export function summaryOn(message: Message): Summary | undefined {
  return readSummary(replyOn(message));
}

/** What is longer than a message as it stands in the article is not made longer first. */
function thatMayFit<Line extends Excerpt | SummaryLine>(lines: readonly Line[]): readonly Line[] {
  const possible = lines.slice(0, MAX_CHOICES);
  let characters = 0;
  for (const [i, { article, start, end }] of possible.entries()) {
    if (typeof article === 'object') characters += end - start;
    if (characters > MAX_CONTENT) return possible.slice(0, i);
  }
  return possible;
}

/** Undefined for a message that is no summary. */
export function readSummary({
  content,
  rows = [],
}: Pick<Reply, 'content' | 'rows'>): Summary | undefined {
  const [, heading] = /^## (.+)$/.exec(content.split('\n', 1)[0] ?? '') ?? [];
  const options = rows
    .flatMap(({ components }) => components)
    .flatMap((each) =>
      'options' in each && each.custom_id === customId('menu', 'summary') ? each.options : [],
    );
  if (heading === undefined || options.length === 0) return undefined;
  const quotes = readQuotes(
    content,
    options.map(({ value }) => value),
  );
  const lines = quotes.map((quote) => {
    const option = options.find(({ value }) => value === idOf(quote));
    return {
      ...quote,
      title: (option?.label ?? '').replace(/^\[\d+\] /, ''),
      paragraph: Number((option?.description ?? '').replace(/\D/g, '')),
      isGone: quote.isStruck || quote.text === null,
    };
  });
  return {
    topic: readInline(heading.replace(GUARD, '')),
    lines,
    differing: differingIn(content),
  };
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

function menuOf(entries: readonly Entry[], t: Translate): Row[] {
  const places = entries.map(({ id, citation: { number, title, paragraph } }) => ({
    id,
    numbers: [number],
    title,
    paragraph,
  }));
  return row(places.length > 0 ? menuOfPlaces(customId('menu', 'summary'), places, t) : null);
}
