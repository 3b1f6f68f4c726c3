// `TRAINING_DATA=DIR npm run test:training`: the whole recipe of training/README.md on a hundredth of the
// data, in an empty folder, stopped in the middle and gone on with. PYTHON names the interpreter of the
// recipe's environment.
import { execFile, spawn } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createEmbedder } from '../../src/models/embedder.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { createReader } from '../../src/reading/reader.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const TRAINING = path.join(PROJECT_DIR, 'training');
const { TRAINING_DATA, PYTHON = path.join(TRAINING, '.venv/bin/python') } = process.env;
const run = promisify(execFile);

test('the recipe runs from an empty folder on a hundredth of the data', async () => {
  if (!TRAINING_DATA) throw new Error('Set TRAINING_DATA to the folder with the training data.');
  const folder = await temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const step = (module: string, ...options: string[]) =>
    run(PYTHON, ['-m', `reader_training.${module}`, ...options], { cwd: TRAINING });

  const base = ['--base', at('base')];
  await step('base', '--out', at('base'));
  await step('data', '--data', TRAINING_DATA, '--out', at('groups.pickle'), '--fraction', '0.01');
  const options = (stage: string) => [
    ...['--stage', stage, '--groups', at('groups.pickle'), ...base],
    ...['--out', at(stage), '--every', '4', '--development', '4'],
  ];
  await stopAfterFirstCheckpoint(options('general'), at('general/checkpoint.pt'));
  await step('train', ...options('general'));
  const log = await readLog(at('general/log.jsonl'));
  const starts = log.filter((entry) => 'from' in entry);
  expect(starts).toHaveLength(2);
  expect(starts[1]?.from).toBeGreaterThan(0);
  expect(log.at(-1)?.step).toBe(starts[1]?.steps);
  // Of the step after which it was stopped nothing is written, perhaps.
  const spans = log.flatMap(({ span }) => span ?? []);
  expect(spans.at(-1)).toBeLessThan(spans[0] ?? 0);

  await step('train', ...options('written'), '--start', at('general/checkpoint.pt'));
  expect((await readLog(at('written/log.jsonl'))).at(-1)?.step).toBeGreaterThan(0);

  const [general, written, mean] = ['general/checkpoint.pt', 'written/checkpoint.pt', 'mean.pt'];
  await step('average', at(general), at(written), at(mean));
  const onnx = ['--onnx', at('reader.onnx')];
  await step('export', ...base, '--checkpoint', at(mean), '--out', at('reader.onnx'));
  await step('quantize', ...base, ...onnx, '--out', at('models/reader'));
  const squad = path.join(TRAINING_DATA, 'squad2-dev-4.json.gz');
  // A model that has hardly learnt may lose more than a point: what counts here is that it is measured.
  const checked = await step(
    'check',
    '--squad',
    squad,
    ...onnx,
    '--model',
    at('models/reader'),
    '--limit',
    '20',
    '--allowed-loss',
    '100',
  );
  expect(checked.stdout).toContain('lost by quantising');

  const models = { modelsDir: at('models'), hubUrl: 'http://127.0.0.1:1' };
  const reader = await createReader('reader', models);
  const [reading] = await reader.read([
    { question: 'who?', context: '', candidate: 'Lavrov will be there.' },
  ]);
  expect(reading?.relevance).toEqual(expect.any(Number));

  const embedderOptions = ['--groups', at('groups.pickle'), ...base, '--out', at('embedder')];
  await step('embedder', ...embedderOptions, '--steps', '2', '--every', '1');
  expect((await readLog(at('embedder/log.jsonl'))).at(-1)?.step).toBe(2);
  const embedding = ['--model', 'embedder'];
  const trained = ['--checkpoint', at('embedder/checkpoint.pt'), '--out', at('embedder.onnx')];
  await step('export', ...embedding, ...base, ...trained);
  const quantised = ['--onnx', at('embedder.onnx'), '--out', at('models/verbatim-embedder')];
  await step('quantize', ...embedding, ...base, ...quantised);
  const embedder = await createEmbedder('verbatim-embedder', models);
  expect(await embedder.embed('Lavrov will be there.', 'passage')).toHaveLength(384);
});

async function stopAfterFirstCheckpoint(options: readonly string[], checkpoint: string) {
  const child = spawn(PYTHON, ['-m', 'reader_training.train', ...options], {
    cwd: TRAINING,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  while (child.exitCode === null && !(await exists(checkpoint))) await sleep(20);
  child.kill('SIGKILL');
  await ended;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

const entrySchema = z.object({
  from: z.number().optional(),
  steps: z.number().optional(),
  step: z.number().optional(),
  span: z.number().optional(),
});

async function readLog(file: string) {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => entrySchema.parse(JSON.parse(line)));
}
