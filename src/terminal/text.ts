// Draws an answer for a terminal: quotes wrapped and marked by a bar, the numbers of their citations,
// and the list of sources. Colours come from outside, so that a pipe and NO_COLOR get plain text.
import type { Colors } from 'picocolors/types.js';
import wrapAnsi from 'wrap-ansi';
import type { Answer, Citation, Quote } from '../answer/answer.js';
import type { Part } from '../answer/answerer.js';
import { type Article, type Range, textOf } from '../corpus/article.js';
import { translator } from '../locales/translate.js';
import type { Refusal } from '../summary/topic.js';
import { withoutDirections } from '../text/directions.js';
import { refusalText } from '../wording/reason.js';
import { sectionsOf } from '../wording/sections.js';
import { counted } from './counted.js';

/** The terminal speaks English. */
const t = translator('en');

export interface TerminalStyle {
  readonly colors: Colors;
  /** Columns to wrap at. */
  readonly width: number;
}

export function renderAnswer(answer: Answer, style: TerminalStyle): string {
  const { colors } = style;
  if (answer.status === 'answered') {
    return [...answered(answer, style), renderSources(answer.citations, style)].join('\n\n');
  }
  const reason = wrapAnsi(colors.yellow(answer.reason?.message ?? ''), style.width);
  if (answer.nearest.length === 0) return reason;
  return [
    reason,
    colors.dim(t('answer.nearest')),
    ...answer.nearest.map((quote) => renderQuote(quote, style)),
    renderSources(answer.citations, style),
  ].join('\n\n');
}

/** A summary's lines with the numbers of their sources; or why there is none. */
export function renderSummary(
  { topic, refusal, lines, differing }: CitedSummary,
  style: TerminalStyle,
): string {
  const { colors, width } = style;
  if (refusal) return wrapAnsi(colors.yellow(refusalText(refusal, t)), width);
  return [
    colors.bold(wrapAnsi(visible(topic), width)),
    ...lines.flatMap(({ quote }, i) => [
      ...(differing > 0 && i === 0 ? [t('answer.differ')] : []),
      ...(differing > 0 && i === differing ? [colors.bold(t('answer.further'))] : []),
      renderQuote(quote, style),
    ]),
    renderSources(
      lines.map(({ citation }) => citation),
      style,
    ),
  ].join('\n\n');
}

export interface CitedSummary {
  readonly topic: string;
  readonly refusal: Refusal | null;
  readonly lines: readonly { readonly quote: Quote; readonly citation: Citation }[];
  /** How many of the lines, from the first, give different figures for one thing. */
  readonly differing: number;
}

/** The quotes: under the parts of the question, under the versions of the articles, or as they are. */
function answered(answer: Answer, style: TerminalStyle): string[] {
  const { colors, width } = style;
  return sectionsOf(answer, answer.quotes.length, t).flatMap(
    ({ lead, heading, reason, quotes }) => [
      ...(lead ? [lead] : []),
      ...(heading ? [colors.bold(wrapAnsi(visible(heading), width))] : []),
      ...(reason ? [wrapAnsi(colors.yellow(reason), width)] : []),
      ...quotes.map((quote) => renderQuote(quote, style)),
    ],
  );
}

/** A citation in its place: the paragraph before, its own with the quoted words marked, the one after. */
export function renderSource(citation: Citation, article: Article, style: TerminalStyle): string {
  const { colors } = style;
  const paragraphs = article.paragraphs
    .filter(({ number }) => Math.abs(number - citation.paragraph) <= 1)
    .map((paragraph) => {
      const from = Math.max(paragraph.start, citation.start);
      const to = Math.min(paragraph.end, citation.end);
      const marked =
        from < to
          ? visible(article.body.slice(paragraph.start, from)) +
            colors.bold(visible(article.body.slice(from, to))) +
            visible(article.body.slice(to, paragraph.end))
          : colors.dim(visible(textOf(article, paragraph)));
      return framed(marked, String(paragraph.number), style);
    });
  return [source(citation, style), ...paragraphs].join('\n\n');
}

export function renderArticles(articles: readonly Article[], { colors }: TerminalStyle): string {
  return articles
    .map(({ id, title, titleBy, publisher, published, paragraphs, sentences }) => {
      const facts = [
        publisher && visible(publisher),
        published,
        counted(paragraphs.length, 'paragraph'),
        counted(sentences.length, 'sentence'),
        titleBy === 'editor' ? t('articles.titleByEditor') : undefined,
      ].filter(Boolean);
      return `${colors.bold(visible(title))}\n  ${colors.dim(`${id} · ${facts.join(' · ')}`)}`;
    })
    .join('\n');
}

/**
 * How one part of a question was answered: the probability that it is, and for each of the best candidates
 * what every part and signal added to its score.
 */
export function renderExplanation(
  { question, retrieval, ranking }: Part,
  { colors }: TerminalStyle,
): string {
  const { evidence } = retrieval;
  const { ranked, answered, isAnswered } = ranking;
  const head = [
    colors.bold(`How it was found: ${visible(question)}`),
    `answered with probability ${answered.toFixed(3)} (${isAnswered ? 'sufficient' : 'refused'})`,
    `about something in the articles with probability ${evidence.probability.toFixed(3)} (${evidence.sufficient ? 'yes' : 'no'}) from ${listed(evidence.signs)}`,
  ];
  const traces = new Map(retrieval.ranked.map(({ candidate, trace }) => [candidate.key, trace]));
  const rows = ranked
    .slice(0, 10)
    .map(({ candidate, reading, contributions, score, probability }, i) => {
      const marks = reading.spans.map(({ start, end }) => candidate.text.slice(start, end));
      const signals = Object.entries(traces.get(candidate.key) ?? {});
      return [
        `${i + 1}. score ${score.toFixed(2)}, probability ${probability.toFixed(3)} · ${candidate.article.id}, paragraph ${candidate.sentence.paragraph}`,
        `   ${visible(candidate.text)}`,
        `   marked: ${marks.map(visible).join(' | ') || 'nothing'}`,
        ...Object.entries(contributions).map(([name, part]) =>
          colors.dim(`     ${name} ${contribution(part)}`),
        ),
        ...signals.map(([name, signal]) =>
          colors.dim(`       in retrieval: ${name} ${contribution(signal)}`),
        ),
      ].join('\n');
    });
  return [...head, ...rows].join('\n');
}

function listed(signs: object): string {
  return Object.entries(signs)
    .map(([name, value]: [string, number]) => `${name} ${value.toFixed(3)}`)
    .join(', ');
}

function contribution({ raw, contribution }: { raw: number; contribution: number }): string {
  return `${raw.toFixed(3)} → ${contribution >= 0 ? '+' : ''}${contribution.toFixed(2)}`;
}

export function renderQuote(quote: Quote, style: TerminalStyle): string {
  const numbers = quote.citations.map((number) => `[${number}]`).join('');
  return framed(`${highlighted(quote, style)} ${style.colors.cyan(numbers)}`, '', style);
}

/** The text with the highlights (ranges of the body) bold, or in asterisks where there are no colours. */
export function highlighted(
  {
    text,
    start,
    highlights,
  }: Pick<Quote, 'text' | 'start'> & { readonly highlights: readonly Range[] },
  { colors }: TerminalStyle,
): string {
  const mark = colors.isColorSupported ? colors.bold : (words: string) => `**${words}**`;
  let result = '';
  let position = 0;
  for (const highlight of highlights) {
    result += visible(text.slice(position, highlight.start - start));
    result += mark(visible(text.slice(highlight.start - start, highlight.end - start)));
    position = highlight.end - start;
  }
  return result + visible(text.slice(position));
}

/** Wrapped, after a bar, with a label before its first line. */
export function framed(text: string, label: string, { colors, width }: TerminalStyle): string {
  const margin = 4;
  return wrapAnsi(text, width - margin - 2)
    .split('\n')
    .map((line, i) =>
      `${(i === 0 ? label : '').padStart(margin)} ${colors.dim('│')} ${line}`.trimEnd(),
    )
    .join('\n');
}

export function renderSources(citations: readonly Citation[], style: TerminalStyle): string {
  return [style.colors.bold(t('answer.sources')), ...citations.map((c) => source(c, style))].join(
    '\n',
  );
}

function source({ number, title, paragraph, source }: Citation, { colors }: TerminalStyle): string {
  return `${colors.cyan(`[${number}]`)} ${visible(title)}, paragraph ${paragraph} ${colors.dim(`(${visible(source)})`)}`;
}

/**
 * Control characters of an article would steer the terminal: they are shown as pictures instead.
 * Controls of direction are taken out: where a line is wrapped, no isolate would hold them.
 */
export function visible(text: string): string {
  return withoutDirections(text).replace(/[\p{Cc}]/gu, (character) => {
    if (character === '\n' || character === '\t') return character;
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}
