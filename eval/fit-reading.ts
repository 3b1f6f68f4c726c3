// Fits what is decided after reading: the probability that a candidate answers, the threshold under which a question is
// refused, and the one above which further candidates are shown.
import { MAX_QUOTES } from '../src/answer/answerer.js';
import { type Ranking, rank } from '../src/reading/ranking.js';
import type { Reader } from '../src/reading/reader.js';
import { PART_NAMES, type ScoreWeights } from '../src/reading/score.js';
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
const FALSE_REFUSALS = 0.065;

/** Least share of the quotes shown to answerable questions of the events that answer, at least in part. */
const SHOWN_THAT_ANSWER = 0.79;

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
  /** Whether it answers in part: it is neither right nor wrong then, and not fitted on. */
  readonly isPartly: boolean;
}

/** A candidate with the probability that a fit without its event gave it. */
interface Judged {
  readonly probability: number;
  readonly positive: boolean;
  readonly isPartly: boolean;
}

/** A question with its candidates, the most probable first. */
interface JudgedQuestion {
  readonly isSquad: boolean;
  readonly isAnswerable: boolean;
  readonly ranked: readonly Judged[];
}

/** @param elsewhere questions asked about other articles than their own, which answer none of them */
export function fitScore(
  samples: readonly Read[],
  elsewhere: readonly Read[],
): { weights: ScoreWeights; reliability: Bin[] } {
  const here = samples.map((read) => examplesOf(read, true));
  const examples = [...here, ...elsewhere.map((read) => examplesOf(read, false))].flat();
  const fit = (training: readonly CandidateExample[]) =>
    fitLogistic(
      training.filter(({ isPartly }) => !isPartly),
      PENALTY,
    );
  const probabilities = crossValidate(examples, (training) => {
    const weights = fit(training);
    return ({ row }) => probabilityOf(row, weights);
  });
  const judged = examples.map(({ positive, isPartly }, i) => ({
    probability: probabilities[i] ?? 0,
    positive,
    isPartly,
  }));
  const questions = inQuestions(samples, here, judged);
  for (const isSquad of [false, true]) sayFigures(questions, isSquad);

  const answerable = questions.filter((each) => !each.isSquad && each.isAnswerable);
  const answered = rounded(thresholdFor(answerable.map(bestOf), FALSE_REFUSALS));
  const shownTo = answerable.filter((each) => bestOf(each) >= answered);
  const fitted = fit(examples).map(rounded);
  const [retrieval = 0, relevance = 0, answerability = 0, names = 0, adds = 0, intercept = 0] =
    fitted;
  return {
    weights: {
      intercept,
      weights: { retrieval, relevance, answerability, names, adds },
      answered,
      shown: rounded(shownFrom(shownTo.map(({ ranked }) => ranked))),
    },
    reliability: reliabilityOf(
      judged.filter(({ isPartly }, i) => examples[i]?.set !== 'squad' && !isPartly),
    ),
  };
}

function examplesOf({ question, ranking, set }: Read, isHere: boolean): CandidateExample[] {
  const { needed, isFair = () => false } = question;
  return ranking.ranked.map(({ candidate, parts }) => {
    const quoted = quotedOf(candidate);
    const positive = isHere && needed.some((isRight) => isRight(quoted));
    return {
      set,
      weight: weightOf(set),
      row: PART_NAMES.map((name) => parts[name]),
      positive,
      isPartly: isHere && !positive && isFair(quoted),
    };
  });
}

/** @param judged the candidates of all questions in a row */
function inQuestions(
  samples: readonly Read[],
  here: readonly (readonly CandidateExample[])[],
  judged: readonly Judged[],
): JudgedQuestion[] {
  let from = 0;
  return samples.map(({ set, question }, i) => {
    const to = from + (here[i]?.length ?? 0);
    const ranked = judged.slice(from, to).toSorted((a, b) => b.probability - a.probability);
    from = to;
    return { isSquad: set === 'squad', isAnswerable: question.kind === 'answerable', ranked };
  });
}

function bestOf({ ranked }: JudgedQuestion): number {
  return ranked[0]?.probability ?? 0;
}

/** Prints how often the right candidate comes first, and what is refused. */
function sayFigures(questions: readonly JudgedQuestion[], isSquad: boolean): void {
  const own = questions.filter((each) => each.isSquad === isSquad);
  const answerable = own.filter((each) => each.isAnswerable);
  const ranks = answerable.map(
    ({ ranked }) => ranked.findIndex(({ positive }) => positive) + 1 || Number.POSITIVE_INFINITY,
  );
  const name = isSquad ? 'squad' : 'events';
  say(`  ${name}: first ${percent(hitAt(ranks, 1))}, in three ${percent(hitAt(ranks, 3))}`);
  const best = answerable.map(bestOf);
  const others = own.filter((each) => !each.isAnswerable).map(bestOf);
  sayRefusals(name, best, others);
  for (const share of [0.04, 0.06, 0.08, 0.1]) {
    const refused = percent(refusedAt(best, others, share));
    say(`    at ${percent(share)} % false refusals ${refused} refused`);
  }
}

/** The least probability of a further quote with which enough of all that are shown answer. */
function shownFrom(questions: readonly (readonly Judged[])[]): number {
  const answers = ({ positive, isPartly }: Judged) => positive || isPartly;
  const further = questions
    .flatMap((ranked) => ranked.slice(1, MAX_QUOTES))
    .toSorted((a, b) => b.probability - a.probability);
  let right = questions.filter(([first]) => first && answers(first)).length;
  let threshold = 1;
  for (const [i, candidate] of further.entries()) {
    if (answers(candidate)) right++;
    const isEnough = right / (questions.length + i + 1) >= SHOWN_THAT_ANSWER;
    if (isEnough) threshold = candidate.probability;
  }
  return threshold;
}
