// Puts a backup back as DATA_DIR. It is copied and checked whole before anything of what was there is
// touched, in a folder inside of DATA_DIR, which may be a volume of its own; what was there is erased last.
import { mkdtemp, realpath, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { mayPass } from '../database/problems.js';
import { codeOf, UserError } from '../errors.js';
import { filesIn } from '../guild-folders.js';
import { displayPath } from '../paths.js';
import { type Copied, copyData, DATABASE, isWithin } from './data-copy.js';
import { holdDataDir, isHold } from './hold.js';
import { eraseLeftovers, FOLDERS } from './killed-restore.js';

export interface RestoreOptions {
  /** Whether what DATA_DIR has is to be erased. */
  readonly replaces: boolean;
}

/** What any backup of a bot that ran has at least one of. */
const KNOWN = [DATABASE, 'pseudonyms.key', 'answered.json', 'guilds'];

/**
 * @throws UserError when the folder is no backup or damaged, DATA_DIR has something that may not be
 *   replaced, or a bot runs on it
 */
export async function restore(
  folder: string,
  dataDir: string,
  { replaces }: RestoreOptions,
): Promise<Copied> {
  await assertBackup(folder, dataDir);
  const letGo = await holdDataDir(dataDir, 1);
  try {
    return await restoreHeld(folder, dataDir, replaces);
  } finally {
    letGo();
  }
}

async function restoreHeld(folder: string, dataDir: string, replaces: boolean): Promise<Copied> {
  await eraseLeftovers(dataDir);
  if ((await keptIn(dataDir)).length > 0 && !replaces) {
    throw new UserError(
      `${displayPath(dataDir)} has something in it, and nothing was changed. Move it away, or add --replace: all that is in it is then erased.`,
    );
  }
  await assertStopped(dataDir);
  const { copied, old } = await putBack(folder, dataDir).catch((error) => {
    if (error instanceof UserError || codeOf(error) === undefined) throw error;
    throw new UserError(
      `${displayPath(dataDir)} cannot be written (${codeOf(error)}), and has what it had before. Make room, or let this user write there.`,
    );
  });
  await rm(old, { recursive: true }).catch((error) => {
    throw new UserError(
      `The backup is in its place, but what was there before cannot be erased (${codeOf(error)}). Remove ${displayPath(old)}.`,
    );
  });
  return copied;
}

/** All but what holds the folder, which has to stay where it is. */
async function keptIn(dataDir: string): Promise<string[]> {
  return (await filesIn(dataDir)).filter((name) => !isHold(name));
}

/** Where it fails, all is where it was. @returns also the folder to which everything of before was moved */
async function putBack(folder: string, dataDir: string): Promise<{ copied: Copied; old: string }> {
  const before = await keptIn(dataDir);
  const fresh = await mkdtemp(path.join(dataDir, FOLDERS.fresh));
  const undo: (() => Promise<void>)[] = [];
  const move = async (name: string, from: string, to: string) => {
    await rename(path.join(from, name), path.join(to, name));
    undo.unshift(() => rename(path.join(to, name), path.join(from, name)));
  };
  try {
    const copied = await copyData(folder, fresh);
    const old = await mkdtemp(path.join(dataDir, FOLDERS.before));
    undo.push(() => rmdir(old));
    for (const name of before) await move(name, dataDir, old);
    for (const name of await filesIn(fresh)) await move(name, fresh, dataDir);
    const erased = path.join(dataDir, path.basename(old).replace(FOLDERS.before, FOLDERS.erased));
    await rename(old, erased);
    return { copied, old: erased };
  } catch (error) {
    for (const back of undo) await back();
    throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function assertBackup(folder: string, dataDir: string): Promise<void> {
  const names = await filesIn(folder);
  if (!KNOWN.some((name) => names.includes(name))) {
    throw new UserError(
      `${displayPath(folder)} is no backup: it has none of ${KNOWN.join(', ')}. Name a folder that \`npm run backup\` has made.`,
    );
  }
  const [source, target] = [await realpath(folder), await realpath(dataDir).catch(() => undefined)];
  if (target !== undefined && (isWithin(source, target) || isWithin(target, source))) {
    throw new UserError(
      `${displayPath(folder)} and DATA_DIR lie in each other. Move the backup out of ${displayPath(dataDir)} first.`,
    );
  }
}

/** SQLite leaves this kind of journal only where nobody else has the database open. */
async function assertStopped(dataDir: string): Promise<void> {
  if (!(await filesIn(dataDir)).includes(DATABASE)) return;
  const file = path.join(dataDir, DATABASE);
  try {
    const database = createClient({ url: pathToFileURL(file).href });
    await database.execute('PRAGMA journal_mode = DELETE').finally(() => database.close());
  } catch (error) {
    // One that is damaged is why it is replaced.
    if (!mayPass(error)) return;
    throw new UserError(
      `${displayPath(file)} is in use, and nothing was changed. Stop the bot, then try again.`,
    );
  }
}
