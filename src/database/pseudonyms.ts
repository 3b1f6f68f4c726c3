// Pseudonyms of messages and members: hashes with a key of this installation, kept beside the database
// and not in it. Without the key nobody can tell whose they are; with it one can only try a known id.
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';

/** The pseudonym of whatever has these ids, in this order: 128 bits in 22 characters. */
export type Pseudonyms = (...ids: readonly string[]) => string;

const KEY_BYTES = 32;

/** @throws UserError when the key is damaged, or cannot be read or made */
export function openPseudonyms(dataDir: string): Pseudonyms {
  const key = readKey(path.join(dataDir, 'pseudonyms.key'));
  return (...ids) =>
    createHmac('sha256', key).update(ids.join('/')).digest('base64url').slice(0, 22);
}

function readKey(file: string): Buffer {
  try {
    writeFileSync(file, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unusable(file, codeOf(error) ?? 'it cannot be written');
  }
  try {
    const key = readFileSync(file);
    if (key.length === KEY_BYTES) return key;
  } catch (error) {
    throw unusable(file, codeOf(error) ?? 'it cannot be read');
  }
  throw unusable(file, `it should have ${KEY_BYTES} bytes`);
}

function unusable(file: string, why: string): UserError {
  return new UserError(
    `${displayPath(file)} cannot be used (${why}). Let the bot read and write it, or delete it: a new one is made, and members can then vote once more on answers of before.`,
  );
}
