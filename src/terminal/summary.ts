// `npm run summary`: what the articles say about a topic, in quotes, as text or as one JSON object.
import { cite } from '../answer/quotes.js';
import { openApp } from '../app.js';
import { readConfig } from '../config.js';
import { UsageError } from '../errors.js';
import { translator } from '../locales/translate.js';
import { firstLines, linesToRead } from '../summary/differing.js';
import { LENGTHS, type Length } from '../summary/lines.js';
import type { Summary } from '../summary/summarise.js';
import { refusalText } from '../wording/reason.js';
import { createReporter, print, styleOfStdout } from './output.js';
import { renderSummary } from './text.js';

export interface SummaryOptions {
  readonly length: Length;
  readonly json?: boolean;
}

/** @throws UsageError when there is no topic */
export async function summary(
  words: readonly string[],
  { length, json }: SummaryOptions,
): Promise<void> {
  if (words.length === 0) {
    throw new UsageError('No topic. Give one: npm run summary -- "trade between Russia and China"');
  }
  const reporter = createReporter();
  const app = await openApp(readConfig(), reporter).finally(() => reporter.finish());
  const summarised = await app.summarise(words.join(' '));
  const { topic, refusal } = summarised;
  const { lines, next, differing } = citedIn(summarised, length);
  if (!json) return print(renderSummary({ topic, refusal, lines, differing }, styleOfStdout()));
  const reason = refusal && { code: refusal, message: refusalText(refusal, translator('en')) };
  const citations = lines.map(({ citation }) => citation);
  print(JSON.stringify({ topic, length, reason, lines: citations, differing, next }));
}

/** The lines in reading order, numbered, how many of them differ, and what could replace one, best first. */
function citedIn(summary: Summary, length: Length) {
  const { ranked } = summary;
  const chosen = firstLines(summary, LENGTHS[length]);
  const { lines, differing } = linesToRead(ranked, summary.differing, chosen);
  const next = ranked.filter((_, position) => !chosen.includes(position));
  return {
    lines: lines.map(({ excerpt }, i) => cite(excerpt, i + 1)),
    differing,
    next: next.map((line, i) => cite(line, lines.length + i + 1).citation),
  };
}
