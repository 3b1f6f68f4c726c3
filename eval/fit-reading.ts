// Fits what is decided after reading: the probability that a candidate answers, the threshold under which a question is
// refused, and the one above which further candidates are shown.
import {
  PART_NAMES,
  type PartWeights,
  type Ranking,
  rank,
  type ScoreWeights,
} from '../src/reading/ranking.js';
import type { Reader } from '../src/reading/reader.js';
import {
  crossValidate,
  PENALTY,
  probabilityOf,
  rounded,
  say,
  sayRefusals,
  weightOf,
} from './cross-validation.js';
import type { Sample } from './fit-retrieval.js';
import { hitAt, percent, refusedAt, thresholdFor } from './metrics.js';
import { quotedOf } from './questions.js';
import { type Example, fitLogistic } from './regression.js';
import { type Bin, reliabilityOf } from './reliability.js';

/** Share of the answerable questions of the events that the threshold may refuse. */
const FALSE_REFUSALS = 0.06;

/** Least share of the quotes shown to answerable questions of the events that answer. */
const SHOWN_THAT_ANSWER = 0.8;

export interface Read extends Sample {
  readonly ranking: Ranking;
}

export async function readAll(samples: readonly Sample[], reader: Reader): Promise<Read[]> {
  const read: Read[] = [];
  for (const sample of samples) {
    const { question, retrieval, vocabulary } = sample;
    read.push({
      ...sample,
      ranking: await rank(question.question, retrieval, reader, { vocabulary }),
    });
  }
  return read;
}

/** A candidate of a question of the fitting data. */
interface CandidateExample extends Example {
  readonly set: string;
  readonly question: number;
}

/** @param elsewhere questions asked about other articles than their own, which answer none of them */
export function fitScore(
  samples: readonly Read[],
  elsewhere: readonly Read[],
): { weights: ScoreWeights; reliability: Bin[] } {
  const all = [
    ...samples.map((read) => ({ read, isHere: true })),
    ...elsewhere.map((read) => ({ read, isHere: false })),
  ];
  const examples = all.flatMap(({ read, isHere }, question) => examplesOf(read, isHere, question));
  const fit = (training: readonly CandidateExample[]) => fitLogistic(training, PENALTY);
  const probabilities = crossValidate(examples, (training) => {
    const weights = fit(training);
    return ({ row }) => probabilityOf(row, weights);
  });

  const candidates = all.map((): { probability: number; positive: boolean }[] => []);
  for (const [i, { question, positive }] of examples.entries()) {
    candidates[question]?.push({ probability: probabilities[i] ?? 0, positive });
  }
  const questions = all.flatMap(({ read, isHere }, i) => {
    const ranked = candidates[i]?.toSorted((a, b) => b.probability - a.probability) ?? [];
    return isHere ? [{ isSquad: read.set === 'squad', kind: read.question.kind, ranked }] : [];
  });
  for (const isSquad of [false, true]) {
    const own = questions.filter((each) => each.isSquad === isSquad);
    const of = (kind: string) =>
      own.filter((each) => each.kind === kind).map(({ ranked }) => ranked[0]?.probability ?? 0);
    const ranks = own.flatMap(({ kind, ranked }) =>
      kind === 'answerable'
        ? [ranked.findIndex(({ positive }) => positive) + 1 || Number.POSITIVE_INFINITY]
        : [],
    );
    const name = isSquad ? 'squad' : 'events';
    say(`  ${name}: first ${percent(hitAt(ranks, 1))}, in three ${percent(hitAt(ranks, 3))}`);
    sayRefusals(name, of('answerable'), of('unanswerable'));
    for (const share of [0.04, 0.06, 0.08, 0.1, 0.12]) {
      say(
        `    at ${percent(share)} false refusals ${percent(refusedAt(of('answerable'), of('unanswerable'), share))} refused`,
      );
    }
  }
  const events = questions.filter(({ isSquad }) => !isSquad);
  const best = events
    .filter(({ kind }) => kind === 'answerable')
    .map(({ ranked }) => ranked[0]?.probability ?? 0);
  const answered = rounded(thresholdFor(best, FALSE_REFUSALS));
  const shownTo = events.flatMap(({ kind, ranked }) =>
    kind === 'answerable' && (ranked[0]?.probability ?? 0) >= answered ? [ranked] : [],
  );
  const fitted = fit(examples).map(rounded);
  return {
    weights: {
      intercept: fitted.at(-1) ?? 0,
      weights: Object.fromEntries(
        PART_NAMES.map((name, i) => [name, fitted[i] ?? 0]),
      ) as PartWeights,
      answered,
      shown: rounded(shownFrom(shownTo)),
    },
    reliability: reliabilityOf(
      examples.flatMap(({ set, positive }, i) =>
        set === 'squad' ? [] : [{ probability: probabilities[i] ?? 0, positive }],
      ),
    ),
  };
}

/** Sentences that answer in part are neither right nor wrong, and are left out. */
function examplesOf(
  { question, ranking, set }: Read,
  isHere: boolean,
  number: number,
): CandidateExample[] {
  const { needed, isFair = () => false } = question;
  return ranking.ranked.flatMap(({ candidate, parts }) => {
    const quoted = quotedOf(candidate);
    const positive = isHere && needed.some((isRight) => isRight(quoted));
    if (isHere && !positive && isFair(quoted)) return [];
    const row = PART_NAMES.map((name) => parts[name]);
    return [{ set, weight: weightOf(set), row, positive, question: number }];
  });
}

/** The least probability of a further quote with which enough of all that are shown answer. */
function shownFrom(
  questions: readonly (readonly { probability: number; positive: boolean }[])[],
): number {
  const further = questions
    .flatMap((ranked) => ranked.slice(1))
    .toSorted((a, b) => b.probability - a.probability);
  let right = questions.filter(([first]) => first?.positive).length;
  let threshold = 1;
  for (const [i, { probability, positive }] of further.entries()) {
    if (positive) right++;
    if (right / (questions.length + i + 1) >= SHOWN_THAT_ANSWER) threshold = probability;
  }
  return threshold;
}
