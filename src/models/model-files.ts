// Describes the model folders under MODELS_DIR and checks their files before they are used: a weight
// file that was cut off by a broken download would answer, and answer wrongly.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { codeOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const common = {
  id: z.string(),
  origin: z.url(),
  package: z.string(),
  authors: z.string(),
  licence: z.string(),
  /** SHA-256 of every file that is loaded, by its path in the folder. */
  files: z.record(z.string(), sha256),
};

const embedderSchema = z.strictObject({
  ...common,
  task: z.literal('sentence-embedding'),
  /** Length of a vector. */
  dimensions: z.int().positive(),
  pooling: z.enum(['mean', 'cls']),
  /** What the model was trained to see before a question and before a passage. */
  queryPrefix: z.string(),
  passagePrefix: z.string(),
});

const readerSchema = z.strictObject({
  ...common,
  task: z.literal('extractive-question-answering'),
});

const descriptorSchema = z.discriminatedUnion('task', [embedderSchema, readerSchema]);

/** `model.json` of a model folder. */
export type ModelDescriptor = z.infer<typeof descriptorSchema>;
export type Task = ModelDescriptor['task'];

/** The setting that names the model for a task. */
const SETTINGS: Readonly<Record<Task, string>> = {
  'sentence-embedding': 'EMBEDDING_MODEL',
  'extractive-question-answering': 'READER_MODEL',
};

/**
 * Reads a model's descriptor and compares every file with its checksum.
 * @throws UserError that names the file and says what to do
 */
export async function readVerifiedModel<T extends Task>(
  modelsDir: string,
  id: string,
  task: T,
): Promise<Extract<ModelDescriptor, { task: T }>> {
  const descriptor = await readDescriptor(modelsDir, id, task);
  if (!isFor(descriptor, task)) {
    throw new UserError(
      `The model "${id}" is one for ${descriptor.task}. ${await available(modelsDir, task)}`,
    );
  }
  const folder = path.join(modelsDir, id);
  await Promise.all(
    Object.entries(descriptor.files).map(([file, sum]) => verify(path.join(folder, file), sum)),
  );
  return descriptor;
}

function isFor<T extends Task>(
  descriptor: ModelDescriptor,
  task: T,
): descriptor is Extract<ModelDescriptor, { task: T }> {
  return descriptor.task === task;
}

async function readDescriptor(modelsDir: string, id: string, task: Task): Promise<ModelDescriptor> {
  const file = path.join(modelsDir, id, 'model.json');
  try {
    return descriptorSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new UserError(
        `There is no model "${id}" in ${displayPath(modelsDir)}. ${await available(modelsDir, task)}`,
      );
    }
    throw new UserError(
      `${displayPath(file)} is damaged. Restore it with \`git checkout -- models\`.`,
    );
  }
}

/** What could be named instead, or how to get back what ships. */
async function available(modelsDir: string, task: Task): Promise<string> {
  const folders = await readdir(modelsDir, { withFileTypes: true }).catch(() => []);
  const tasks = await Promise.all(
    folders.map(async ({ name }) => ({ name, task: await taskOf(modelsDir, name) })),
  );
  const names = tasks.filter((model) => model.task === task).map(({ name }) => name);
  return names.length > 0
    ? `Available: ${names.join(', ')}. Set ${SETTINGS[task]} to an available model, or remove it.`
    : 'Restore the models with `git checkout -- models`, or set MODELS_DIR.';
}

async function taskOf(modelsDir: string, name: string): Promise<string | undefined> {
  try {
    const text = await readFile(path.join(modelsDir, name, 'model.json'), 'utf8');
    return z.object({ task: z.string() }).parse(JSON.parse(text)).task;
  } catch {
    return undefined;
  }
}

/** Bytes that are hashed at once: with Node's 64 KiB the stream took as long as the hash. */
const CHUNK_BYTES = 1024 * 1024;

async function verify(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file, { highWaterMark: CHUNK_BYTES }), hash);
  } catch (error) {
    throw new UserError(
      `The model file ${displayPath(file)} cannot be read (${codeOf(error) ?? 'unknown error'}). ` +
        'Restore it with `git checkout -- models`.',
    );
  }
  if (hash.digest('hex') === expected) return;
  throw new UserError(
    `The model file ${displayPath(file)} is not the one that ships: its SHA-256 does not match model.json. ` +
      'Restore it with `git checkout -- models`.',
  );
}
