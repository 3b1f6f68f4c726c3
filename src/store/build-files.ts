// The files of the builds of an index, none of which is trusted before its checksum: the pointer has that of the manifest,
// and the manifest those of all others.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';
import { sha256 } from '../text/sha256.js';
import { damaged, IndexProblem } from './index-problem.js';
import { type Manifest, manifestSchema } from './manifest.js';

export const CORPUS_FILE = 'corpus.json';
export const TOPICS_FILE = 'topics.json';
export const MANIFEST_FILE = 'manifest.json';
export const POINTER_FILE = 'current.json';
export const BUILDS_FOLDER = 'builds';

/** `current.json`: the one small file whose renaming switches from one build to the next. */
export const pointerSchema = z.strictObject({
  build: z.string().regex(/^[0-9a-z-]+$/),
  /** SHA-256 of the build's manifest. */
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Names one build of an index, the one in use or the one before. */
export type Pointer = z.infer<typeof pointerSchema>;

/** The build in use. @throws IndexProblem when there is none or the pointer is damaged */
export async function readPointer(indexDir: string): Promise<Pointer> {
  const file = path.join(indexDir, POINTER_FILE);
  const text = await readFile(file, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT')
      throw new IndexProblem('missing', `There is no index in ${displayPath(indexDir)} yet.`);
    throw unreadable(file, error);
  });
  const pointer = pointerSchema.safeParse(parseJson(text));
  if (!pointer.success) throw damaged(file);
  return pointer.data;
}

/** @throws IndexProblem when it is damaged, or of another version */
export async function readManifest(folder: string, sum: string): Promise<Manifest> {
  const bytes = await readChecked(folder, MANIFEST_FILE, sum);
  const manifest = manifestSchema.safeParse(parseJson(bytes.toString('utf8')));
  if (manifest.success) return manifest.data;
  throw otherVersion();
}

export function otherVersion(): IndexProblem {
  return new IndexProblem('stale', 'The index was built by another version of this program.');
}

/** A file of a build, with the checksum that it must have. @throws IndexProblem when it has another */
export async function readChecked(
  folder: string,
  file: string,
  sum: string | undefined,
): Promise<Buffer> {
  const location = path.join(folder, file);
  const bytes = await readFile(location).catch((error) => {
    if (codeOf(error) === 'ENOENT') throw damaged(location);
    throw unreadable(location, error);
  });
  if (sha256(bytes) !== sum) throw damaged(location);
  return bytes;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(file: string, error: unknown): UserError {
  const code = codeOf(error) ?? 'unknown error';
  const advice =
    code === 'ENOTDIR' || code === 'EISDIR'
      ? 'Something else lies where the index should be: set INDEX_DIR to a folder of its own.'
      : 'Give this user the right to read it, or set INDEX_DIR.';
  return new UserError(`${displayPath(file)} cannot be read (${code}). ${advice}`);
}
