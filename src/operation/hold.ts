// One bot at a time on a DATA_DIR: a second one would go on to quote what the first has removed. The hold is a
// lock of the operating system, by SQLite on an empty file, so that it ends with the process, however that ends.
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClient, type Transaction } from '@libsql/client';
import { codeOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';

/** Hidden, and so in no backup; as is the empty journal that SQLite makes beside it. */
const FILE = '.running';

/** Whether a file in DATA_DIR is one of these. One that is moved or replaced while it is held would hold nothing. */
export function isHold(name: string): boolean {
  return name.startsWith(FILE);
}

/** Together longer than a bot takes to stop, which another one may be doing. */
const ATTEMPTS = 16;
const PAUSE_MS = 500;

/** Bits of a folder's mode: only the owners of files may delete them; what group and others may. */
const STICKY = 0o1000;
const OF_OTHERS = 0o077;

/** Kept here, for as long as the process lives or until they are let go: what nobody refers to is closed. */
const held = new Set<Transaction>();

/**
 * @returns what lets go of it, before the process ends
 * @throws UserError while another bot runs on the folder; a folder that cannot be written is for others to name
 */
export async function holdDataDir(dataDir: string, attempts = ATTEMPTS): Promise<() => void> {
  for (let attempt = 1; ; attempt++) {
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      makePrivate(dataDir);
      const url = pathToFileURL(path.join(dataDir, FILE)).href;
      const transaction = await createClient({ url, timeout: 0 }).transaction('write');
      held.add(transaction);
      return () => {
        transaction.close();
        held.delete(transaction);
      };
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY') return () => {};
      if (attempt === attempts) throw inUse(dataDir);
      await sleep(PAUSE_MS);
    }
  }
}

/** A folder that was there already, if it is the bot's own: others' is theirs, and one like /tmp is everybody's. */
function makePrivate(folder: string): void {
  const { uid, mode } = statSync(folder);
  if ((mode & STICKY) !== 0 || uid !== process.getuid?.()) return;
  try {
    if ((mode & OF_OTHERS) !== 0) chmodSync(folder, mode & ~OF_OTHERS);
  } catch {
    // A file system without modes.
  }
}

function inUse(dataDir: string): UserError {
  return new UserError(
    `Another bot is running on ${displayPath(dataDir)}. Stop it first, or set DATA_DIR to another folder for this one.`,
  );
}
