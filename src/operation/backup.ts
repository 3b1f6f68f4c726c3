// A copy of all that cannot be made again, taken while the bot runs: DATA_DIR without the indexes in it.
// The database is copied by SQLite itself (VACUUM INTO), so that the copy is of one moment.
import { chmod, copyFile, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { explained } from '../database/problems.js';
import { codeOf, UserError } from '../errors.js';
import { filesIn } from '../guild-articles/folders.js';
import { displayPath } from '../paths.js';

export interface Backup {
  readonly files: number;
  readonly bytes: number;
}

const DATABASE = 'verbatim.db';
/** Milliseconds for which the bot may be writing. */
const WAIT_MS = 5_000;

/**
 * @param folder where the copy is made; there may be nothing yet
 * @throws UserError when there is nothing to copy, the folder is taken, or the database is damaged
 */
export async function backUp(dataDir: string, folder: string): Promise<Backup> {
  if ((await filesIn(dataDir)).length === 0) {
    throw new UserError(
      `${displayPath(dataDir)} is empty or missing: there is nothing to back up. Look at DATA_DIR.`,
    );
  }
  // A link stays one: it may lead to the disk that is meant.
  const target = await realpath(folder).catch(() => path.resolve(folder));
  // Whoever sees the folder sees all of it.
  const partial = `${target}.partial`;
  try {
    if ((await filesIn(folder)).length > 0) {
      throw new UserError(
        `${displayPath(folder)} has something in it. Name a folder that is new or empty.`,
      );
    }
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true, mode: 0o700 });
    await copyFiles(dataDir, partial, partial);
    await copyDatabase(path.join(dataDir, DATABASE), path.join(partial, DATABASE));
    await rm(target, { recursive: true, force: true });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    if (error instanceof UserError || codeOf(error) === undefined) throw error;
    throw new UserError(
      `${displayPath(folder)} cannot be written (${codeOf(error)}). Make room, or name another folder.`,
    );
  }
  return sizeOf(folder);
}

/** @param except where the copies are made, if that lies inside */
async function copyFiles(from: string, to: string, except: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (path.resolve(source) === except || isLeftOut(source, entry.name)) continue;
    if (entry.isDirectory()) {
      await mkdir(target, { recursive: true, mode: 0o700 });
      await copyFiles(source, target, except);
    } else if (entry.isFile()) {
      // An article that is removed meanwhile is none any more.
      await copyFile(source, target).catch((error) => {
        if (codeOf(error) !== 'ENOENT') throw error;
      });
    }
  }
}

/** What is made again, is half written, or is copied in another way. */
function isLeftOut(source: string, name: string): boolean {
  const isOfGuild = path.basename(path.dirname(path.dirname(source))) === 'guilds';
  return (
    name.startsWith('.') ||
    name.startsWith(DATABASE) ||
    (isOfGuild && (name === 'index' || name === 'pending'))
  );
}

async function copyDatabase(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  try {
    const database = createClient({ url: pathToFileURL(from).href, timeout: WAIT_MS });
    await database.execute({ sql: 'VACUUM INTO ?', args: [to] }).finally(() => database.close());
    await chmod(to, 0o600);
  } catch (error) {
    throw explained(error, displayPath(from));
  }
}

async function sizeOf(folder: string): Promise<Backup> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
