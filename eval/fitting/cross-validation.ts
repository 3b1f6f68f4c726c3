// What both fits have in common: folds, choices, and how results are printed.
import type { Candidate } from '../../src/retrieval/candidate.js';
import { sigmoid } from '../../src/retrieval/evidence.js';
import {
  areaUnderCurve,
  hitAt,
  meanReciprocalRank,
  percent,
  refusedAt,
  seededRandom,
} from '../measures/metrics.js';
import { type Question, quotedOf } from '../sets/questions.js';
import { type Choice, dot, type Example, fitConditionalLogit, fitLogistic } from './regression.js';

const FOLDS = 10;

/** SQuAD's questions count less: they are asked otherwise than members ask, of other texts. */
const SQUAD_WEIGHT = 0.3;

/** Strength of the L2 penalty of all fits. */
export const PENALTY = 1;

export function weightOf(set: string): number {
  return set === 'squad' ? SQUAD_WEIGHT : 1;
}

/**
 * The result for every item from a fit without its fold. All items of a set (an event, say) are in one fold, unless the
 * set is SQuAD's; folds are drawn by a seeded generator.
 */
function crossValidate<T extends { readonly set: string }>(
  items: readonly T[],
  fit: (training: readonly T[]) => (held: T) => number,
): number[] {
  const random = seededRandom(1);
  const draw = () => Math.floor(random() * FOLDS);
  const foldOfSet = new Map([...new Set(items.map(({ set }) => set))].map((set) => [set, draw()]));
  const folds = items.map(({ set }) => (set === 'squad' ? draw() : foldOfSet.get(set)));
  const results = new Array<number>(items.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const training = items.filter((_, i) => folds[i] !== fold);
    if (training.length === items.length) continue;
    const predict = fit(training);
    for (const [i, item] of items.entries()) if (folds[i] === fold) results[i] = predict(item);
  }
  return results;
}

/** A question to fit on, and which set it is of. */
export interface SetChoice extends Choice {
  readonly set: string;
}

/** Whether a question has one right sentence, or several of which each is right. */
export function isChoice({ kind, needed }: Question): boolean {
  return kind === 'answerable' && needed.length === 1;
}

/** A question that `isChoice` with what stands for each candidate; nothing for any other. */
export function choiceOf<T extends { readonly candidate: Candidate }>(
  question: Question,
  set: string,
  ranked: readonly T[],
  rowOf: (entry: T) => readonly number[],
): SetChoice[] {
  const [isRight] = question.needed;
  if (!isRight || !isChoice(question)) return [];
  const right = ranked.map(({ candidate }) => isRight(quotedOf(candidate)));
  if (!right.includes(true)) return [];
  return [{ set, weight: weightOf(set), rows: ranked.map(rowOf), right }];
}

/** Fits a conditional logit to the choices and prints its cross-validated figures for each set. */
export function fitChoices(choices: readonly SetChoice[]): number[] {
  const ranks = crossValidate(choices, (training) => {
    const weights = fitConditionalLogit(training, PENALTY);
    return (choice) => rankOf(choice, weights);
  });
  for (const isSquad of [false, true]) {
    sayRanks(
      isSquad ? 'squad' : 'events',
      ranks.filter((_, i) => (choices[i]?.set === 'squad') === isSquad),
    );
  }
  return fitConditionalLogit(choices, PENALTY);
}

function rankOf({ rows, right }: Choice, weights: readonly number[]): number {
  const scores = rows.map((row) => dot(row, weights));
  const best = Math.max(...scores.filter((_, i) => right[i]));
  return 1 + scores.filter((score, i) => score > best && !right[i]).length;
}

export function probabilityOf(row: readonly number[], weights: readonly number[]): number {
  const logit = row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), weights.at(-1) ?? 0);
  return sigmoid(logit);
}

/** The probability of every example by a logistic regression without its fold. */
export function crossValidatedProbabilities(
  examples: readonly (Example & { readonly set: string })[],
): number[] {
  return crossValidate(examples, (training) => {
    const weights = fitLogistic(training, PENALTY);
    return ({ row }) => probabilityOf(row, weights);
  });
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayRanks(set: string, ranks: readonly number[]): void {
  say(
    `  ${set}: cross-validated hit@1 ${percent(hitAt(ranks, 1))}, hit@3 ${percent(hitAt(ranks, 3))}, ` +
      `MRR ${meanReciprocalRank(ranks).toFixed(3)} (n ${ranks.length})`,
  );
}

export function sayRefusals(
  set: string,
  answerable: readonly number[],
  unanswerable: readonly number[],
): void {
  const at = (share: number) => percent(refusedAt(answerable, unanswerable, share));
  say(
    `  ${set}: cross-validated AUC ${areaUnderCurve(answerable, unanswerable).toFixed(3)}, refused at 3 % false ` +
      `refusals ${at(0.03)}, at 5 % ${at(0.05)} (n ${answerable.length} and ${unanswerable.length})`,
  );
}

export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
