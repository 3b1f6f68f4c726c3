// The evaluation's table: a row for each method, figures in percent, 95 % intervals in brackets.
import type { Overlap } from './highlights.js';
import {
  areaUnderCurve,
  bootstrap,
  hitAt,
  mean,
  meanReciprocalRank,
  percent,
  refusedAt,
} from './metrics.js';

/** What came of one question. */
export interface Outcome {
  readonly kind: 'answerable' | 'unanswerable' | 'conflict' | 'multi';
  /** Rank of the first right result of a question that needs one; Infinity where there is none. */
  readonly rank?: number | undefined;
  /** Of a question that needs several: whether the first five results hold all. */
  readonly complete?: boolean | undefined;
  /** What refusing would be decided by; higher is surer. */
  readonly confidence: number;
  /** As it was decided, where a decision was made. */
  readonly refused?: boolean;
  readonly quotes?: number;
  /** The marked words of the first candidate, and of the first right one, against accepted answers. */
  readonly highlight?: Overlap;
  readonly rightHighlight?: Overlap;
  readonly verbatim?: number;
}

const COLUMNS = [
  'method',
  'n',
  'hit@1',
  'hit@3',
  'MRR',
  'refused at 3 %',
  'at 5 %',
  'AUC',
  'multi',
  'conflicts',
];

export function table(rows: ReadonlyMap<string, readonly Outcome[]>): string {
  const lines = [...rows].map(([name, outcomes]) => [name, ...figures(outcomes)]);
  const head = [COLUMNS, COLUMNS.map((_, i) => (i === 0 ? '---' : '---:'))];
  const text = [...head, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const decided = [...rows.values()].find((outcomes) => outcomes.some(({ quotes }) => quotes));
  return decided ? `${text}\n\n${decisions(decided)}${highlights(decided)}` : text;
}

function figures(outcomes: readonly Outcome[]): string[] {
  const ranks = outcomes.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
  const confidence = (answerable: boolean) =>
    outcomes
      .filter(({ kind }) => (kind === 'unanswerable') !== answerable)
      .map((outcome) => outcome.confidence);
  const [answerable, unanswerable] = [confidence(true), confidence(false)];
  const complete = (kind: Outcome['kind']) => {
    const own = outcomes.filter((outcome) => outcome.kind === kind);
    return own.length === 0
      ? '–'
      : `${own.filter((outcome) => outcome.complete).length}/${own.length}`;
  };
  return [
    String(ranks.length),
    withInterval(ranks, (sample) => hitAt(sample, 1)),
    withInterval(ranks, (sample) => hitAt(sample, 3)),
    meanReciprocalRank(ranks).toFixed(3),
    percent(refusedAt(answerable, unanswerable, 0.03)),
    percent(refusedAt(answerable, unanswerable, 0.05)),
    areaUnderCurve(answerable, unanswerable).toFixed(3),
    complete('multi'),
    complete('conflict'),
  ];
}

function decisions(outcomes: readonly Outcome[]): string {
  const share = (unanswerable: boolean) => {
    const own = outcomes.filter(({ kind }) => (kind === 'unanswerable') === unanswerable);
    return `${percent(mean(own.map(({ refused }) => (refused ? 1 : 0))))} % of ${own.length}`;
  };
  const sum = (values: readonly (number | undefined)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const quotes = sum(outcomes.map((outcome) => outcome.quotes));
  const verbatim = sum(outcomes.map((outcome) => outcome.verbatim));
  return (
    `As decided with the committed threshold: refused ${share(true)} unanswerable questions, and wrongly ` +
    `${share(false)} answerable ones. ${quotes} quotes, ${percent(verbatim / quotes)} % verbatim, ` +
    `${(quotes / outcomes.length).toFixed(1)} a question.`
  );
}

function highlights(outcomes: readonly Outcome[]): string {
  const first = outcomes.flatMap(({ highlight }) => highlight ?? []);
  const right = outcomes.flatMap(({ rightHighlight }) => rightHighlight ?? []);
  if (first.length === 0) return '';
  const line = (overlaps: readonly Overlap[]) =>
    `exact match ${withInterval(
      overlaps.map(({ exact }) => exact),
      mean,
    )}, F1 ${withInterval(
      overlaps.map(({ f1 }) => f1),
      mean,
    )} (n ${overlaps.length})`;
  return (
    `\n\nHighlighted words against the accepted answers: in the sentence ranked first, right or wrong, ${line(first)}; ` +
    `in the right sentence, where it was read, ${line(right)}.`
  );
}

function withInterval(values: readonly number[], statistic: (sample: readonly number[]) => number) {
  const [low, high] = bootstrap(values, statistic);
  return `${percent(statistic(values))} [${percent(low)}–${percent(high)}]`;
}
