// Describes the model folders under MODELS_DIR and checks their files before they are used: a weight
// file that was cut off by a broken download would answer, and answer wrongly.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { codeOf, UserError } from './errors.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const descriptorSchema = z.strictObject({
  id: z.string(),
  task: z.literal('sentence-embedding'),
  /** Length of a vector. */
  dimensions: z.int().positive(),
  pooling: z.enum(['mean', 'cls']),
  /** What the model was trained to see before a question and before a passage. */
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  origin: z.url(),
  package: z.string(),
  authors: z.string(),
  licence: z.string(),
  /** SHA-256 of every file that is loaded, by its path in the folder. */
  files: z.record(z.string(), sha256),
});

/** `model.json` of a model folder. */
export type ModelDescriptor = z.infer<typeof descriptorSchema>;

/**
 * Reads a model's descriptor and compares every file with its checksum.
 * @throws UserError that names the file and says what to do
 */
export async function readVerifiedModel(modelsDir: string, id: string): Promise<ModelDescriptor> {
  const folder = path.join(modelsDir, id);
  const descriptor = await readDescriptor(folder, id);
  await Promise.all(
    Object.entries(descriptor.files).map(([file, sum]) => verify(path.join(folder, file), sum)),
  );
  return descriptor;
}

async function readDescriptor(folder: string, id: string): Promise<ModelDescriptor> {
  const file = path.join(folder, 'model.json');
  try {
    return descriptorSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new UserError(
        `There is no model "${id}": ${file} is missing. Restore it with \`git checkout -- models\`, or set MODELS_DIR.`,
      );
    }
    throw new UserError(`${file} is damaged. Restore it with \`git checkout -- models\`.`);
  }
}

async function verify(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    throw new UserError(
      `The model file ${file} cannot be read (${codeOf(error) ?? 'unknown error'}). ` +
        'Restore it with `git checkout -- models`.',
    );
  }
  if (hash.digest('hex') === expected) return;
  throw new UserError(
    `The model file ${file} is not the one that ships: its SHA-256 does not match model.json. ` +
      'Restore it with `git checkout -- models`.',
  );
}
