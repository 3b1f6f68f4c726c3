// Fits what is decided after reading: the weights of the parts of a candidate's score, and the probability
// that a question is answered, with the threshold under which it is refused.
import {
  type ConfidenceWeights,
  PART_NAMES,
  type PartWeights,
  type Ranking,
  rank,
  SIGN_NAMES,
} from '../src/reading/ranking.js';
import type { Reader } from '../src/reading/reader.js';
import {
  choiceOf,
  crossValidate,
  fitChoices,
  isChoice,
  PENALTY,
  probabilityOf,
  rounded,
  say,
  sayRefusals,
  weightOf,
} from './cross-validation.js';
import type { Sample } from './fit-retrieval.js';
import { thresholdFor } from './metrics.js';
import { type Example, fitLogistic } from './regression.js';

/**
 * Share of the answerable event questions that the threshold may refuse: they are asked as members ask.
 * SQuAD's would put it a little higher.
 */
const FALSE_REFUSALS = 0.03;

export interface Read extends Sample {
  readonly ranking: Ranking;
}

export async function readAll(
  samples: readonly Sample[],
  reader: Reader,
  weights?: PartWeights,
): Promise<Read[]> {
  const read: Read[] = [];
  for (const sample of samples) {
    const { question, retrieval, vocabulary } = sample;
    const options = weights ? { weights, vocabulary } : { vocabulary };
    read.push({ ...sample, ranking: await rank(question.question, retrieval, reader, options) });
  }
  return read;
}

export function fitRanking(samples: readonly Read[]): PartWeights {
  const choices = samples.flatMap(({ question, ranking, set }) =>
    choiceOf(question, set, ranking.ranked, ({ parts }) => PART_NAMES.map((name) => parts[name])),
  );
  const lost = samples.filter(({ question }) => isChoice(question)).length - choices.length;
  say(`ranking: ${choices.length} questions; ${lost} more whose right sentence was not read`);
  const weights = fitChoices(choices).map(rounded);
  const at = (name: keyof PartWeights) => weights[PART_NAMES.indexOf(name)] ?? 0;
  return {
    retrieval: at('retrieval'),
    relevance: at('relevance'),
    answerability: at('answerability'),
    names: at('names'),
    adds: at('adds'),
  };
}

/** @param elsewhere questions asked about other articles than their own, which answer none of them */
export function fitConfidence(
  samples: readonly Read[],
  elsewhere: readonly Read[],
): ConfidenceWeights {
  const exampleOf = (set: string, { ranking }: Read, positive: boolean) => ({
    set,
    weight: weightOf(set),
    row: SIGN_NAMES.map((sign) => ranking.confidence.signs[sign]),
    positive,
  });
  const examples: (Example & { set: string })[] = [
    ...samples.map((read) => exampleOf(read.set, read, read.question.kind !== 'unanswerable')),
    ...elsewhere.map((read) => exampleOf('elsewhere', read, false)),
  ];
  const probabilities = crossValidate(examples, (training) => {
    const weights = fitLogistic(training, PENALTY);
    return ({ row }) => probabilityOf(row, weights);
  });
  say(`answered, from ${SIGN_NAMES.join(', ')}:`);
  const of = (sets: readonly string[], positive: boolean) =>
    probabilities.filter(
      (_, i) => sets.includes(examples[i]?.set ?? '') && examples[i]?.positive === positive,
    );
  for (const set of ['event', 'squad']) sayRefusals(set, of([set], true), of([set], false));
  sayRefusals('event, asked elsewhere and here', of(['event'], true), of(['elsewhere'], false));
  const weights = fitLogistic(examples, PENALTY).map(rounded);
  const at = (name: keyof ConfidenceWeights['weights']) => weights[SIGN_NAMES.indexOf(name)] ?? 0;
  return {
    intercept: weights.at(-1) ?? 0,
    weights: {
      relevance: at('relevance'),
      topic: at('topic'),
    },
    threshold: rounded(thresholdFor(of(['event'], true), FALSE_REFUSALS)),
  };
}
