// Fits what is decided after reading: the probability that a candidate answers, the probability that a question is
// answered at all and the one under which it is refused, and the one above which further candidates are shown.
import { MAX_QUOTES } from '../../src/answer/answerer.js';
import { type Ranking, type ReadingWeights, rank } from '../../src/reading/ranking.js';
import type { Reader } from '../../src/reading/reader.js';
import {
  type AnsweredWeights,
  PART_NAMES,
  type ScoreWeights,
  SIGN_NAMES,
  type Signs,
} from '../../src/reading/score.js';
import { hitAt, percent, refusedAt, thresholdFor } from '../measures/metrics.js';
import { type Bin, reliabilityOf } from '../measures/reliability.js';
import { quotedOf } from '../sets/questions.js';
import {
  choiceOf,
  crossValidatedProbabilities,
  fitChoices,
  PENALTY,
  probabilityOf,
  rounded,
  say,
  sayRefusals,
  weightOf,
} from './cross-validation.js';
import type { Sample } from './fit-retrieval.js';
import { dot, type Example, fitLogistic } from './regression.js';

/** Share of the answerable questions of the events that the threshold may refuse. */
const FALSE_REFUSALS = 0.04;

/** Least share of the quotes shown to answerable questions of the events that answer, at least in part. */
const SHOWN_THAT_ANSWER = 0.79;

export interface Read extends Sample {
  readonly ranking: Ranking;
}

/** @param weights those to rank with; the ones that ship where left out */
export async function readAll(
  samples: readonly Sample[],
  reader: Reader,
  weights?: ReadingWeights,
): Promise<Read[]> {
  const read: Read[] = [];
  for (const sample of samples) {
    const { question, retrieval, vocabulary } = sample;
    const options = weights ? { vocabulary, weights } : { vocabulary };
    read.push({ ...sample, ranking: await rank(question.question, retrieval, reader, options) });
  }
  return read;
}

/** Questions asked of the articles that they belong to, and of others, which answer none of them. */
export interface Fitting {
  readonly here: readonly Read[];
  readonly elsewhere: readonly Read[];
}

/** A candidate of a question of the fitting data. */
interface CandidateExample extends Example {
  readonly set: string;
  /** Whether it answers in part: it is neither right nor wrong then, and not fitted on. */
  readonly isPartly: boolean;
}

/**
 * Fits the score of a candidate. How its parts count is a conditional logit, since a candidate is chosen among those of
 * its question; slope and intercept, by which the score is the log-odds that it answers, are a logistic regression,
 * and the reliability is cross-validated for these two.
 */
export function fitScore({ here, elsewhere }: Fitting): {
  score: Omit<ScoreWeights, 'shown'>;
  reliability: Bin[];
} {
  say('which candidate is first, with the reader:');
  const choice = fitChoices(
    here.flatMap(({ question, ranking, set }) => choiceOf(question, set, ranking.ranked, partsOf)),
  );
  const examples = [
    ...here.flatMap((read) => examplesOf(read, choice, true)),
    ...elsewhere.flatMap((read) => examplesOf(read, choice, false)),
  ].filter(({ isPartly }) => !isPartly);
  const probabilities = crossValidatedProbabilities(examples);
  const [slope = 0, intercept = 0] = fitLogistic(examples, PENALTY);
  const [retrieval = 0, relevance = 0, answerability = 0, names = 0] = choice.map((weight) =>
    rounded(slope * weight),
  );
  return {
    score: {
      intercept: rounded(intercept),
      weights: { retrieval, relevance, answerability, names },
    },
    reliability: reliabilityOf(
      examples.flatMap(({ set, positive }, i) =>
        set === 'squad' ? [] : [{ probability: probabilities[i] ?? 0, positive }],
      ),
    ),
  };
}

function examplesOf(
  { question, ranking, set }: Read,
  choice: readonly number[],
  isHere: boolean,
): CandidateExample[] {
  return ranking.ranked.map((ranked) => ({
    set,
    weight: weightOf(set),
    row: [dot(partsOf(ranked), choice)],
    positive: isHere && isRight(question, ranked),
    isPartly: isHere && !isRight(question, ranked) && isFair(question, ranked),
  }));
}

type Candidate = Ranking['ranked'][number];

function partsOf({ parts }: Candidate): number[] {
  return PART_NAMES.map((name) => parts[name]);
}

function isRight({ needed }: Read['question'], { candidate }: Candidate): boolean {
  return needed.some((isRight) => isRight(quotedOf(candidate)));
}

/** Whether it answers at least in part. */
function isFair(question: Read['question'], ranked: Candidate): boolean {
  return isRight(question, ranked) || (question.isFair?.(quotedOf(ranked.candidate)) ?? false);
}

/** Fits the probability that a question is answered, and prints cross-validated figures. */
export function fitAnswered({ here, elsewhere }: Fitting): AnsweredWeights {
  const exampleOf = ({ ranking, set }: Read, positive: boolean) => ({
    set,
    weight: weightOf(set),
    row: SIGN_NAMES.map((name) => ranking.signs[name]),
    positive,
  });
  const asked = here.filter(({ ranking }) => ranking.ranked.length > 0);
  const examples = [
    ...asked.map((read) => exampleOf(read, isAnswerable(read))),
    ...elsewhere.map((read) => exampleOf(read, false)),
  ];
  const probabilities = crossValidatedProbabilities(examples);
  const of = (set: 'events' | 'squad', answerable: boolean) =>
    asked.flatMap((read, i) =>
      (read.set === 'squad') === (set === 'squad') && isAnswerable(read) === answerable
        ? [probabilities[i] ?? 0]
        : [],
    );
  for (const set of ['events', 'squad'] as const) {
    sayRanks(
      set,
      asked.filter((read) => (read.set === 'squad') === (set === 'squad')),
    );
    sayRefusals(set, of(set, true), of(set, false));
    for (const share of [0.04, 0.06, 0.08, 0.1]) {
      const refused = percent(refusedAt(of(set, true), of(set, false), share));
      say(`    at ${percent(share)} % false refusals ${refused} refused`);
    }
  }
  const [score = 0, bestRelevance = 0, meanRelevance = 0, intercept = 0] = fitLogistic(
    examples,
    PENALTY,
  ).map(rounded);
  return {
    intercept,
    weights: { score, bestRelevance, meanRelevance },
    threshold: rounded(thresholdFor(of('events', true), FALSE_REFUSALS)),
  };
}

function isAnswerable({ question }: Read): boolean {
  return question.kind === 'answerable';
}

/** Prints how often a right candidate comes first, whatever is refused. */
function sayRanks(set: string, read: readonly Read[]): void {
  const ranks = read
    .filter(isAnswerable)
    .map(
      ({ question, ranking }) =>
        ranking.ranked.findIndex((ranked) => isRight(question, ranked)) + 1 ||
        Number.POSITIVE_INFINITY,
    );
  say(`  ${set}: first ${percent(hitAt(ranks, 1))}, in three ${percent(hitAt(ranks, 3))}`);
}

/**
 * The least probability of a further quote with which enough of all that are shown to answerable questions of the
 * events answer.
 */
export function fitShown(here: readonly Read[], answered: AnsweredWeights): number {
  const shownTo = here.filter(
    (read) =>
      read.set !== 'squad' &&
      isAnswerable(read) &&
      probabilityOf(rowOf(read.ranking.signs), [...rowOf(answered.weights), answered.intercept]) >=
        answered.threshold,
  );
  const judged = shownTo.map(({ question, ranking }) =>
    ranking.ranked.slice(0, MAX_QUOTES).map((ranked) => ({
      probability: ranked.probability,
      answers: isFair(question, ranked),
    })),
  );
  let right = judged.filter(([first]) => first?.answers).length;
  let threshold = 1;
  const further = judged
    .flatMap((ranked) => ranked.slice(1))
    .toSorted((a, b) => b.probability - a.probability);
  for (const [i, { probability, answers }] of further.entries()) {
    if (answers) right++;
    if (right / (judged.length + i + 1) >= SHOWN_THAT_ANSWER) threshold = probability;
  }
  return rounded(threshold);
}

function rowOf(signs: Readonly<Record<keyof Signs, number>>): number[] {
  return SIGN_NAMES.map((name) => signs[name]);
}
