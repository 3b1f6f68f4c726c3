// `npm run fit -- --squad FILE`: fits the fusion's weights and the refusal's on the development
// questions, prints their cross-validated figures, and writes src/retrieval/weights.ts. FILE is
// development data in SQuAD 2.0's format, other articles than those of the evaluation.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../src/errors.js';
import { PROJECT_DIR } from '../src/paths.js';
import type { EvidenceWeights, Signs } from '../src/retrieval/evidence.js';
import type { Weights } from '../src/retrieval/fusion.js';
import type { Retrieval } from '../src/retrieval/retriever.js';
import {
  areaUnderCurve,
  hitAt,
  meanReciprocalRank,
  refusedAt,
  seededRandom,
  thresholdFor,
} from './metrics.js';
import { type Question, type QuestionSet, readEventQuestions, readSquad } from './questions.js';
import { type Choice, type Example, fitConditionalLogit, fitLogistic } from './regression.js';
import { runScript } from './script.js';
import { openWorkbench, type Workbench } from './workbench.js';

/** An event question counts as much as three of SQuAD: they are fewer, and what the product is for. */
const EVENT_WEIGHT = 3;
const PENALTY = 1;
const FOLDS = 10;
const FALSE_REFUSALS = 0.03;

/** The signs of evidence that are fitted: with a similarity of the first model, and without. */
const SIGNS = ['coverage', 'similarity'] as const;

interface Sample {
  readonly question: Question;
  readonly retrieval: Retrieval;
  readonly set: string;
}

const USAGE = 'npm run fit -- --squad FILE';
const options = { squad: { type: 'string' }, help: { type: 'boolean', default: false } } as const;

await runScript(USAGE, options, async ({ squad }) => {
  if (!squad) throw new UserError(`Which development data? ${USAGE} (.json or .json.gz)`);
  const sets = [
    await readEventQuestions(path.join(PROJECT_DIR, 'eval/event-questions.jsonl')),
    await readSquad(squad),
  ];
  const workbench = await openWorkbench((message) => process.stderr.write(`${message}\n`));
  const fusion = fitFusion(await retrieveAll(workbench, sets));
  // Evidence looks at the best candidates, so it is fitted to the ranking of the new weights.
  const samples = await retrieveAll(workbench, sets, fusion);
  await writeWeights(fusion, fitEvidence(samples, SIGNS), fitEvidence(samples, ['coverage']));
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function retrieveAll(
  workbench: Workbench,
  sets: readonly QuestionSet[],
  weights?: Weights,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const set of sets) {
    const { retriever } = await workbench.open(set, 'fit');
    for (const question of set.questions) {
      const retrieval = await retriever.retrieve(question.question, weights ? { weights } : {});
      samples.push({ question, set: set.name, retrieval });
    }
  }
  return samples;
}

function fitFusion(samples: readonly Sample[]): Record<string, number> {
  const names = Object.keys(samples[0]?.retrieval.ranked[0]?.candidate.signals ?? {});
  const choices = samples.flatMap((sample) => choiceOf(sample, names));
  const lost =
    samples.filter(({ question: { kind } }) => kind === 'answerable').length - choices.length;
  say(`fusion: ${choices.length} questions; ${lost} more whose right sentence is no candidate`);
  const ranks = crossValidate(choices, (training) => {
    const weights = fitConditionalLogit(training, PENALTY);
    return (choice) => rankOf(choice, weights);
  });
  for (const set of ['event', 'squad']) {
    const own = ranks.filter((_, i) => choices[i]?.set === set);
    say(
      `  ${set}: cross-validated hit@1 ${percent(hitAt(own, 1))}, hit@3 ${percent(hitAt(own, 3))}, ` +
        `MRR ${meanReciprocalRank(own).toFixed(3)} (n ${own.length})`,
    );
  }
  const weights = fitConditionalLogit(choices, PENALTY);
  return Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)]));
}

/** Questions with one right sentence, or several of which each is right. */
function choiceOf({ question, retrieval, set }: Sample, names: readonly string[]) {
  const [right] = question.needed;
  if (question.kind !== 'answerable' || !right || question.needed.length > 1) return [];
  const { ranked } = retrieval;
  const choice: Choice & { set: string } = {
    set,
    weight: weightOf(set),
    rows: ranked.map(({ trace }) => names.map((name) => trace[name]?.standardized ?? 0)),
    right: ranked.map(({ candidate: { text, article, sentence } }) =>
      right({ text, article: article.id, paragraph: sentence.paragraph }),
    ),
  };
  return choice.right.includes(true) ? [choice] : [];
}

function rankOf({ rows, right }: Choice, weights: readonly number[]): number {
  const scores = rows.map((row) =>
    row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
  );
  const best = Math.max(...scores.filter((_, i) => right[i]));
  return 1 + scores.filter((score, i) => score > best && !right[i]).length;
}

function fitEvidence(samples: readonly Sample[], signs: readonly (keyof Signs)[]) {
  const examples = samples.map(({ question, retrieval, set }): Example & { set: string } => ({
    set,
    weight: weightOf(set),
    row: signs.map((sign) => retrieval.evidence.signs[sign]),
    positive: question.kind !== 'unanswerable',
  }));
  const probabilities = crossValidate(examples, (training) => {
    const weights = fitLogistic(training, PENALTY);
    return ({ row }) => probabilityOf(row, weights);
  });
  say(`evidence from ${signs.join(' and ')}:`);
  const thresholds = ['event', 'squad'].map((set) => {
    const of = (positive: boolean) =>
      probabilities.filter(
        (_, i) => examples[i]?.set === set && examples[i]?.positive === positive,
      );
    const [answerable, unanswerable] = [of(true), of(false)];
    say(
      `  ${set}: cross-validated AUC ${areaUnderCurve(answerable, unanswerable).toFixed(3)}, refused at 3 % false ` +
        `refusals ${percent(refusedAt(answerable, unanswerable, 0.03))}, at 5 % ${percent(refusedAt(answerable, unanswerable, 0.05))}`,
    );
    return thresholdFor(answerable, FALSE_REFUSALS);
  });
  const weights = fitLogistic(examples, PENALTY).map(rounded);
  return {
    intercept: weights.at(-1) ?? 0,
    weights: Object.fromEntries(signs.map((sign, i) => [sign, weights[i] ?? 0])),
    // Refuses at most the given share of either set.
    threshold: rounded(Math.min(...thresholds)),
  };
}

function probabilityOf(row: readonly number[], weights: readonly number[]): number {
  const logit = row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), weights.at(-1) ?? 0);
  return 1 / (1 + Math.exp(-logit));
}

/** The result for every item from a fit without its fold; folds are drawn by a seeded generator. */
function crossValidate<T>(
  items: readonly T[],
  fit: (training: readonly T[]) => (held: T) => number,
): number[] {
  const random = seededRandom(1);
  const folds = items.map(() => Math.floor(random() * FOLDS));
  const results = new Array<number>(items.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const predict = fit(items.filter((_, i) => folds[i] !== fold));
    for (const [i, item] of items.entries()) if (folds[i] === fold) results[i] = predict(item);
  }
  return results;
}

async function writeWeights(
  fusion: Weights,
  evidence: EvidenceWeights,
  keywordEvidence: EvidenceWeights,
): Promise<void> {
  const file = path.join(PROJECT_DIR, 'src/retrieval/weights.ts');
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  await writeFile(
    file,
    `// Written by \`npm run fit\` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.
import type { EvidenceWeights } from './evidence.js';

/** Weights of the standardised signals of the models that ship. */
export const FUSION: Readonly<Record<string, number>> = ${json(fusion)};

/** Logistic regression for the evidence with the models that ship. */
export const EVIDENCE: EvidenceWeights = ${json(evidence)};

/** The same for other models, whose similarities have a scale of their own. */
export const KEYWORD_EVIDENCE: EvidenceWeights = ${json(keywordEvidence)};
`,
  );
  execFileSync('npx', ['biome', 'check', '--write', file], { stdio: 'ignore' });
  say(`wrote ${path.relative(process.cwd(), file)}; run \`npm run build\``);
}

function weightOf(set: string): number {
  return set === 'event' ? EVENT_WEIGHT : 1;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
