// The table of the written events: how often the right quote comes first, what is refused, how much of what is
// shown answers. Intervals are by events, since the questions of an event stand and fall together.
import type { Answer } from '../../src/answer/answer.js';
import { type Explained, withMoreQuotes } from '../../src/answer/answerer.js';
import type { WrittenQuestion } from '../sets/written.js';
import { overlapWith } from './highlights.js';
import { bootstrap, mean, percent } from './metrics.js';

/** What came of one question. */
export interface WrittenOutcome {
  readonly event: string;
  readonly isAnswerable: boolean;
  readonly isLow: boolean;
  readonly isRefused: boolean;
  /** Rank of the first right quote; Infinity where none is shown. */
  readonly rank: number;
  /** The same in the list that goes on with what "More quotes" shows. */
  readonly listRank: number;
  readonly shown: number;
  /** Quotes that answer, at least in part. */
  readonly fair: number;
  readonly verbatim: number;
  /** F1 of the marked words, where a right quote is shown; whether a list is marked whole. */
  readonly f1?: number;
  readonly isWholeList?: boolean;
}

export function outcomeOf(
  event: string,
  { kind, needed, isLow, isFair, spansIn }: WrittenQuestion,
  explained: Explained,
  isVerbatim: (quote: Answer['quotes'][number]) => boolean,
): WrittenOutcome {
  const { status, quotes } = explained.answer;
  const [isRight = () => false] = needed;
  const right = quotes.find(isRight);
  const rankIn = (list: Answer['quotes']) =>
    list.findIndex(isRight) + 1 || Number.POSITIVE_INFINITY;
  const marked = right?.highlights.map(({ text }) => text) ?? [];
  const spans = right ? spansIn(right) : [];
  const list = spans.find(({ length }) => length > 1);
  return {
    event,
    isAnswerable: kind === 'answerable',
    isLow,
    isRefused: status === 'no-answer',
    rank: rankIn(quotes),
    listRank: rankIn(withMoreQuotes(explained).quotes),
    shown: quotes.length,
    fair: quotes.filter(isFair).length,
    verbatim: quotes.filter(isVerbatim).length,
    ...(right && {
      f1: overlapWith(
        marked.join(' '),
        spans.map((each) => each.join(' ')),
      ).f1,
    }),
    ...(list && { isWholeList: list.every((item) => marked.some((mark) => mark.includes(item))) }),
  };
}

type Row = readonly [
  name: string,
  of: (outcome: WrittenOutcome) => boolean,
  value: (outcome: WrittenOutcome) => number,
  /** What a value is a share of; 1 where left out. */
  whole?: (outcome: WrittenOutcome) => number,
];

const isAnswerable = (outcome: WrittenOutcome) => outcome.isAnswerable;
const isAnswered = (outcome: WrittenOutcome) => outcome.isAnswerable && !outcome.isRefused;

const ROWS: readonly Row[] = [
  ['right quote first', isAnswerable, ({ rank }) => Number(rank === 1)],
  ['among the first three that are shown', isAnswerable, ({ rank }) => Number(rank <= 3)],
  [
    'among the first three, More quotes included',
    isAnswerable,
    ({ listRank }) => Number(listRank <= 3),
  ],
  [
    'right first where question and sentence share no word but a name',
    (outcome) => outcome.isAnswerable && outcome.isLow,
    ({ rank }) => Number(rank === 1),
  ],
  ['answerable, wrongly refused', isAnswerable, ({ isRefused }) => Number(isRefused)],
  [
    'unanswerable, refused',
    (outcome) => !outcome.isAnswerable,
    ({ isRefused }) => Number(isRefused),
  ],
  [
    'quotes shown (to answerable questions) that answer',
    isAnswered,
    ({ fair }) => fair,
    ({ shown }) => shown,
  ],
  ['F1 of the marked words', ({ f1 }) => f1 !== undefined, ({ f1 }) => f1 ?? 0],
  [
    'lists marked whole',
    ({ isWholeList }) => isWholeList !== undefined,
    ({ isWholeList }) => Number(isWholeList),
  ],
  ['verbatim', () => true, ({ verbatim }) => verbatim, ({ shown }) => shown],
];

export function writtenTable(outcomes: readonly WrittenOutcome[]): string {
  const names = [...new Set(outcomes.map(({ event }) => event))];
  const events = names.map((name) => outcomes.filter(({ event }) => event === name));
  const lines = ROWS.map(([name, of, value, whole = () => 1]) => {
    const share = (sample: readonly (readonly WrittenOutcome[])[]) => {
      const own = sample.flat().filter(of);
      return total(own.map(value)) / total(own.map(whole));
    };
    const [low, high] = bootstrap(events, share);
    const n = outcomes.filter(of).length;
    return `| ${name} | ${percent(share(events))} [${percent(low)}–${percent(high)}] | ${n} |`;
  });
  const quotes = mean(outcomes.filter(isAnswered).map(({ shown }) => shown));
  return [
    '| | % | n |',
    '| --- | ---: | ---: |',
    ...lines,
    '',
    `${events.length} events, ${outcomes.length} questions; ${quotes.toFixed(2)} quotes to an answered question.`,
  ].join('\n');
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
