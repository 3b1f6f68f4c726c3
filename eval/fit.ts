// `npm run fit -- --squad FILE`: fits all weights on the development questions, prints their cross-validated
// figures, and writes src/retrieval/weights.ts and src/reading/weights.ts. FILE is development data in SQuAD
// 2.0's format: other articles than those of the evaluation.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../src/errors.js';
import { PROJECT_DIR } from '../src/paths.js';
import { say } from './cross-validation.js';
import { fitConfidence, fitRanking, readAll } from './fit-reading.js';
import { fitEvidence, fitFusion, retrieveAll } from './fit-retrieval.js';
import { type QuestionSet, readEventQuestions, readSquad } from './questions.js';
import { runScript } from './script.js';
import { openWorkbench } from './workbench.js';

/** The articles of FILE that the reader was not trained on (training/reader_training/sources.py). */
const NEVER_TRAINED_ON = ['1973_oil_crisis', 'Imperialism'];

/** Of SQuAD's questions asked about the event, every so many is read: enough to learn from. */
const EVERY = 5;

const USAGE = 'npm run fit -- --squad FILE';
const options = { squad: { type: 'string' }, help: { type: 'boolean', default: false } } as const;

await runScript(USAGE, options, async ({ squad }) => {
  if (!squad) throw new UserError(`Which development data? ${USAGE} (.json or .json.gz)`);
  const event = await developmentQuestions();
  const whole = await readSquad(squad);
  const unseen = await readSquad(squad, NEVER_TRAINED_ON);
  if (unseen.questions.length === 0) {
    throw new UserError(`${squad} has none of the articles ${NEVER_TRAINED_ON.join(' and ')}.`);
  }
  const workbench = await openWorkbench((message) => process.stderr.write(`${message}\n`));
  const fusion = fitFusion(await retrieveAll(workbench, [event, whole]));

  // What follows looks at the best candidates, so it is fitted to the ranking of the new weights.
  const samples = await retrieveAll(workbench, [event, unseen], fusion);
  const elsewhere = await retrieveAll(workbench, exchanged(event, unseen), fusion);
  const evidence = fitEvidence(samples, elsewhere, ['coverage', 'similarity']);
  const keywordEvidence = fitEvidence(samples, elsewhere, ['coverage']);
  await write('src/retrieval/weights.ts', "import type { EvidenceWeights } from './evidence.js';", [
    constant(
      'Weights of the standardised signals of the models that ship.',
      'FUSION',
      'Readonly<Record<string, number>>',
      fusion,
    ),
    constant(
      'Logistic regression for the evidence with the models that ship.',
      'EVIDENCE',
      'EvidenceWeights',
      evidence,
    ),
    constant(
      'The same for other models, whose similarities have a scale of their own.',
      'KEYWORD_EVIDENCE',
      'EvidenceWeights',
      keywordEvidence,
    ),
  ]);

  const { reader } = workbench;
  const ranking = fitRanking(await readAll(samples, reader));
  const read = await readAll(samples, reader, ranking);
  const asElsewhere = elsewhere.filter(({ question, set }, i) =>
    set === 'event' ? question.kind !== 'unanswerable' : i % EVERY === 0,
  );
  const confidence = fitConfidence(read, await readAll(asElsewhere, reader, ranking));
  await write(
    'src/reading/weights.ts',
    "import type { ConfidenceWeights, PartWeights } from './ranking.js';",
    [
      constant(
        'Weights of the parts of a candidate’s score, with the reader that ships.',
        'RANKING',
        'PartWeights',
        ranking,
      ),
      constant(
        'Logistic regression for whether a question is answered, with the reader that ships.',
        'CONFIDENCE',
        'ConfidenceWeights',
        confidence,
      ),
    ],
  );
  say('run `npm run build`');
});

/** Those with known quotes, and those that only tell whether the articles answer. */
async function developmentQuestions(): Promise<QuestionSet> {
  const [quoted, refusals] = await Promise.all(
    ['event-questions.jsonl', 'refusal-questions.jsonl'].map((file) =>
      readEventQuestions(path.join(PROJECT_DIR, 'eval', file)),
    ),
  );
  return {
    name: 'event',
    questions: [...(quoted?.questions ?? []), ...(refusals?.questions ?? [])],
  };
}

/** Each set's questions, asked about the articles of the other. */
function exchanged(a: QuestionSet, b: QuestionSet): QuestionSet[] {
  const asked = (about: QuestionSet, { name, questions }: QuestionSet): QuestionSet => ({
    ...about,
    name,
    questions,
  });
  return [asked(b, a), asked(a, b)];
}

function constant(comment: string, name: string, type: string, value: unknown): string {
  return `/** ${comment} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 2)};`;
}

async function write(file: string, imports: string, constants: readonly string[]): Promise<void> {
  const absolute = path.join(PROJECT_DIR, file);
  const head =
    '// Written by `npm run fit` (eval/fit.ts); eval/README.md has the figures. Do not edit by hand.';
  await writeFile(absolute, `${head}\n${imports}\n\n${constants.join('\n\n')}\n`);
  execFileSync('npx', ['biome', 'check', '--write', absolute], { stdio: 'ignore' });
  say(`wrote ${file}`);
}
