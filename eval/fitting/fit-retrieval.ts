// Fits what retrieval decides by itself: the weights of its signals, and whether the articles have
// anything about a question at all.
import type { EvidenceWeights, Signs } from '../../src/retrieval/evidence.js';
import type { Weights } from '../../src/retrieval/fusion.js';
import type { Retrieval } from '../../src/retrieval/retriever.js';
import { thresholdFor } from '../measures/metrics.js';
import type { Question, QuestionSet } from '../sets/questions.js';
import type { Workbench } from '../workbench.js';
import {
  choiceOf,
  crossValidatedProbabilities,
  fitChoices,
  isChoice,
  PENALTY,
  rounded,
  say,
  sayRefusals,
  weightOf,
} from './cross-validation.js';
import { type Example, fitLogistic } from './regression.js';

export interface Sample {
  readonly question: Question;
  readonly retrieval: Retrieval;
  readonly set: string;
  /** The words of the articles that were asked about. */
  readonly vocabulary: ReadonlySet<string>;
}

export async function retrieveAll(
  workbench: Workbench,
  sets: readonly QuestionSet[],
  weights?: Weights,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const set of sets) {
    const { retriever } = await workbench.open(set, `fit-${set.name}`);
    for (const question of set.questions) {
      const retrieval = await retriever.retrieve(question.question, weights ? { weights } : {});
      samples.push({ question, set: set.name, retrieval, vocabulary: retriever.vocabulary });
    }
  }
  return samples;
}

export function fitFusion(samples: readonly Sample[]): Record<string, number> {
  const names = Object.keys(samples[0]?.retrieval.ranked[0]?.candidate.signals ?? {});
  const choices = samples.flatMap(({ question, retrieval, set }) =>
    choiceOf(question, set, retrieval.ranked, ({ trace }) =>
      names.map((name) => trace[name]?.standardized ?? 0),
    ),
  );
  const lost = samples.filter(({ question }) => isChoice(question)).length - choices.length;
  say(`fusion: ${choices.length} questions; ${lost} more whose right sentence is no candidate`);
  const weights = fitChoices(choices);
  return Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)]));
}

/** Share of the questions about something in the articles that may count as about nothing in them. */
const FALSE_ALARMS = 0.03;

/**
 * Fits whether a question is about something in the articles, from the questions asked where they belong and from the
 * same questions asked about other articles. What is unanswerable is left out: some of it is about other things.
 */
export function fitEvidence(
  at: readonly Sample[],
  elsewhere: readonly Sample[],
  signs: readonly (keyof Signs)[],
): EvidenceWeights {
  const exampleOf = ({ retrieval, set }: Sample, positive: boolean): Example & { set: string } => ({
    set,
    weight: weightOf(set),
    row: signs.map((sign) => retrieval.evidence.signs[sign]),
    positive,
  });
  const isClear = ({ question }: Sample) => question.kind === 'answerable';
  const examples = [
    ...at.filter(isClear).map((sample) => exampleOf(sample, true)),
    ...elsewhere.filter(isClear).map((sample) => exampleOf(sample, false)),
  ];
  const probabilities = crossValidatedProbabilities(examples);
  say(`about something in the articles, from ${signs.join(' and ')}:`);
  const of = (isSquad: boolean, positive: boolean) =>
    probabilities.filter(
      (_, i) => (examples[i]?.set === 'squad') === isSquad && examples[i]?.positive === positive,
    );
  sayRefusals('events', of(false, true), of(false, false));
  sayRefusals('squad', of(true, true), of(true, false));
  const weights = fitLogistic(examples, PENALTY).map(rounded);
  return {
    intercept: weights.at(-1) ?? 0,
    weights: Object.fromEntries(signs.map((sign, i) => [sign, weights[i] ?? 0])),
    threshold: rounded(thresholdFor(of(false, true), FALSE_ALARMS)),
  };
}
