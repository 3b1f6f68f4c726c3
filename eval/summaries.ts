// `npm run eval:summaries [-- --held-out] [--topics]`: compares ways of choosing the lines of a summary with
// reference facts written by hand (eval/data/summaries.jsonl). Settings are chosen for each topic by the others
// (leave-one-out). --held-out measures the topics laid aside instead, --topics prints what was chosen.
import path from 'node:path';
import { textOf } from '../src/corpus/article.js';
import { PROJECT_DIR } from '../src/paths.js';
import {
  bestLines,
  inReadingOrder,
  LENGTH_NAMES,
  LENGTHS,
  type Length,
} from '../src/summary/lines.js';
import { type Measured, rankLines } from '../src/summary/ranking.js';
import { excerptOf, measure } from '../src/summary/summarise.js';
import { mean, percent } from './measures/metrics.js';
import { SUMMARY_METHODS, type SummaryMethod } from './measures/summary-methods.js';
import { attainable, NOTHING, type SummaryScore, scoreOf } from './measures/summary-scores.js';
import { runScript } from './script.js';
import { factsIn, type ReferenceTopic, readTopics } from './sets/summary-topics.js';
import { openWorkbench } from './workbench.js';

const options = {
  'held-out': { type: 'boolean', default: false },
  topics: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runScript('npm run eval:summaries -- [--held-out] [--topics]', options, main);

/** A topic and what was found about it; undefined where it was refused. */
interface Found {
  readonly topic: ReferenceTopic;
  readonly measured: Measured | undefined;
}

type Scores = Readonly<Record<Length, SummaryScore>>;

async function main(values: Readonly<{ 'held-out': boolean; topics: boolean }>): Promise<void> {
  const workbench = await openWorkbench((message) => process.stderr.write(`${message}\n`));
  const { retriever, index, articles } = await workbench.open({}, 'event');
  const engine = { retriever, index, reader: workbench.reader };
  const all = await readTopics(path.join(PROJECT_DIR, 'eval/data/summaries.jsonl'));
  const split = values['held-out'] ? 'held-out' : 'dev';
  const found: Found[] = [];
  for (const topic of all.filter((each) => each.split === split)) {
    const measured = await measure(engine, topic.topic);
    found.push({ topic, measured: typeof measured === 'string' ? undefined : measured });
  }
  say(
    `${found.length} topics (${split}), ${found.filter(({ measured }) => !measured).length} refused\n`,
  );
  say(`| method | length | coverage | repeating | beside | alike | lines | words |`);
  say(`| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |`);
  const sentences = articles.flatMap((article) =>
    article.sentences.map((sentence) => ({ article, ...sentence, highlights: [] })),
  );
  for (const length of LENGTH_NAMES) {
    const best = found.map(({ topic }) => attainable(topic, sentences, LENGTHS[length]));
    say(`| by the reference itself | ${length} | ${percent(mean(best))} | | | | | |`);
  }
  for (const method of SUMMARY_METHODS) {
    const scores = leaveOneOut(method, found);
    for (const length of LENGTH_NAMES) say(rowOf(method.name, length, scores));
  }
  if (values.topics) for (const each of found) show(each);
}

/** The scores of every topic with the setting that is best for the other topics. */
function leaveOneOut({ settings }: SummaryMethod, found: readonly Found[]): Scores[] {
  const scores = settings.map((rank) => found.map((each) => scoresOf(each, rank)));
  return found.map((_, held) => {
    const worth = scores.map((own) => mean(own.filter((_, i) => i !== held).map(worthOf)));
    const chosen = worth.indexOf(Math.max(...worth));
    return scores[chosen]?.[held] as Scores;
  });
}

function scoresOf({ topic, measured }: Found, rank: SummaryMethod['settings'][number]): Scores {
  const scoreAt = (length: Length) =>
    measured ? scoreOf(topic, rank(measured), measured, length) : NOTHING;
  return { short: scoreAt('short'), medium: scoreAt('medium'), long: scoreAt('long') };
}

/** What settings are chosen by: coverage, less a little for lines beside the point and for repetitions. */
function worthOf(scores: Scores): number {
  return mean(
    Object.values(scores).map(
      ({ coverage, lines, beside, repeating }) =>
        coverage - (0.2 * beside + 0.1 * repeating) / Math.max(1, lines),
    ),
  );
}

function rowOf(name: string, length: Length, scores: readonly Scores[]): string {
  const own = scores.map((each) => each[length]);
  const lines = own.reduce((sum, each) => sum + each.lines, 0);
  const share = (count: (score: SummaryScore) => number) =>
    percent(own.reduce((sum, score) => sum + count(score), 0) / lines);
  const cells = [
    name,
    length,
    percent(mean(own.map(({ coverage }) => coverage))),
    share(({ repeating }) => repeating),
    share(({ beside }) => beside),
    mean(own.map(({ alike }) => alike)).toFixed(2),
    (lines / own.length).toFixed(1),
    mean(own.map(({ words }) => words)).toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The long summary of a topic, in reading order, with the numbers of the facts that each line states. */
function show({ topic, measured }: Found): void {
  say(`\n## ${topic.topic} (${topic.facts.length} facts)${measured ? '' : ': refused'}`);
  if (!measured) return;
  const ranked = rankLines(measured).first.map(excerptOf);
  for (const position of inReadingOrder(ranked, bestLines(ranked, LENGTHS.long))) {
    const line = ranked[position];
    if (line) say(`${position + 1}. [${factsIn(topic, line)}] ${textOf(line.article, line)}`);
  }
  const stated = new Set(ranked.flatMap((line) => factsIn(topic, line)));
  for (const [i, { fact }] of topic.facts.entries())
    if (!stated.has(i)) say(`- not stated: ${fact}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
