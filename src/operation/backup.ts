// A copy of all that cannot be made again, taken while the bot runs: DATA_DIR without the indexes in it.
// It is made in a fresh folder beside the target, so that whoever sees the target sees all of it, and
// nothing is deleted that this has not made itself.
import { mkdir, mkdtemp, realpath, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UserError } from '../errors.js';
import { filesIn } from '../guild-folders.js';
import { displayPath } from '../paths.js';
import { type Copied, copyData, isWithin } from './data-copy.js';

/**
 * @param folder where the copy is made; there may be nothing yet
 * @throws UserError when there is nothing to copy, the folder is taken or a part of what is copied, or the
 *   database is damaged
 */
export async function backUp(dataDir: string, folder: string): Promise<Copied> {
  if ((await filesIn(dataDir)).length === 0) {
    throw new UserError(
      `${displayPath(dataDir)} is empty or missing: there is nothing to back up. Look at DATA_DIR.`,
    );
  }
  try {
    const target = await targetOf(folder);
    if (isWithin(target, await realpath(dataDir))) {
      throw new UserError(
        `${displayPath(folder)} lies in DATA_DIR, which is what is copied. Name a folder outside of ${displayPath(dataDir)}.`,
      );
    }
    if ((await filesIn(target)).length > 0) {
      throw new UserError(
        `${displayPath(folder)} has something in it. Name a folder that is new or empty.`,
      );
    }
    return await copyTo(target, dataDir);
  } catch (error) {
    if (error instanceof UserError || codeOf(error) === undefined) throw error;
    throw new UserError(
      `${displayPath(folder)} cannot be written (${codeOf(error)}). Make room, or name another folder.`,
    );
  }
}

async function copyTo(target: string, dataDir: string): Promise<Copied> {
  await mkdir(path.dirname(target), { recursive: true });
  const fresh = await mkdtemp(`${target}.partial-`);
  try {
    const copied = await copyData(dataDir, fresh);
    // Only if it is still empty.
    await rmdir(target).catch((error) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    await rename(fresh, target);
    return copied;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

/** Without links, also where it is not there yet. A link stays one: it may lead to the disk that is meant. */
async function targetOf(folder: string): Promise<string> {
  const absolute = path.resolve(folder);
  try {
    return await realpath(absolute);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const parent = path.dirname(absolute);
  const isLink = (await filesIn(parent)).includes(path.basename(absolute));
  if (isLink) {
    throw new UserError(
      `${displayPath(folder)} is a link to what is not there. Make that folder, or name another one.`,
    );
  }
  return path.join(await targetOf(parent), path.basename(absolute));
}
