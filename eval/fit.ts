// `npm run fit -- --squad FILE`: fits all weights on the events of training/written/fit.jsonl and on development data in
// SQuAD 2.0's format, prints their cross-validated figures, and writes src/retrieval/weights.ts, src/reading/weights.ts
// and the reliability diagram. Nothing that `npm run eval` measures is among them.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../src/errors.js';
import { PROJECT_DIR } from '../src/paths.js';
import type { ReadingWeights } from '../src/reading/ranking.js';
import { ANSWERED } from '../src/reading/weights.js';
import { say } from './fitting/cross-validation.js';
import { fitAnswered, fitScore, fitShown, readAll } from './fitting/fit-reading.js';
import { fitEvidence, fitFusion, retrieveAll } from './fitting/fit-retrieval.js';
import { percent } from './measures/metrics.js';
import { calibrationError, drawReliability } from './measures/reliability.js';
import { runScript } from './script.js';
import { type QuestionSet, readSquad } from './sets/questions.js';
import { readWritten, writtenFile } from './sets/written.js';
import { openWorkbench } from './workbench.js';

/** The articles of FILE that the reader was not trained on (training/reader_training/sources.py). */
const NEVER_TRAINED_ON = ['1973_oil_crisis', 'Imperialism'];

/** Of the questions asked about other articles than their own, every so many is read: enough to learn from. */
const EVERY = 5;

const USAGE = 'npm run fit -- --squad FILE';
const options = { squad: { type: 'string' }, help: { type: 'boolean', default: false } } as const;

await runScript(USAGE, options, async ({ squad }) => {
  if (!squad) throw new UserError(`Which development data? ${USAGE} (.json or .json.gz)`);
  const events = await readWritten(writtenFile('fit', PROJECT_DIR));
  const unseen = await readSquad(squad, NEVER_TRAINED_ON);
  if (unseen.questions.length === 0) {
    throw new UserError(`${squad} has none of the articles ${NEVER_TRAINED_ON.join(' and ')}.`);
  }
  const workbench = await openWorkbench((message) => process.stderr.write(`${message}\n`));
  const fusion = fitFusion(await retrieveAll(workbench, [...events, unseen]));

  // What follows looks at the best candidates, so it is fitted to the ranking of the new weights.
  const samples = await retrieveAll(workbench, [...events, unseen], fusion);
  const elsewhere = await retrieveAll(workbench, shifted([...events, unseen]), fusion);
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
  const asElsewhere = elsewhere.filter((_, i) => i % EVERY === 0);
  const read = async (weights?: ReadingWeights) => ({
    here: await readAll(samples, reader, weights),
    elsewhere: await readAll(asElsewhere, reader, weights),
  });
  const { score, reliability } = fitScore(await read());
  // What follows looks at the ranking, so it is fitted to the one of the new weights.
  const ranked = await read({ score: { ...score, shown: 1 }, answered: ANSWERED });
  const answered = fitAnswered(ranked);
  const shown = fitShown(ranked.here, answered);
  say(`calibration error ${percent(calibrationError(reliability))} %`);
  await writeFile(
    path.join(PROJECT_DIR, 'docs/pictures/reliability.svg'),
    drawReliability(reliability),
  );
  await write(
    'src/reading/weights.ts',
    "import type { AnsweredWeights, ScoreWeights } from './score.js';",
    [
      constant(
        'Conditional logit and logistic regression for whether a candidate answers, with the reader that ships.',
        'SCORE',
        'ScoreWeights',
        { ...score, shown },
      ),
      constant(
        'Logistic regression for whether the question is answered, with the reader that ships.',
        'ANSWERED',
        'AnsweredWeights',
        answered,
      ),
    ],
  );
  say('run `npm run build`');
});

/** Each set's questions, asked about the articles of the next. */
function shifted(sets: readonly QuestionSet[]): QuestionSet[] {
  return sets.map((set, i) => ({ ...set, questions: sets.at(i - 1)?.questions ?? [] }));
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
