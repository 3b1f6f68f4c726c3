// What a restore leaves in DATA_DIR that was killed. It holds words of members, and so is erased with the next start or
// the next restore, but for what was there before and is nowhere else.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UserError } from '../errors.js';
import { filesIn } from '../guild-folders.js';
import { displayPath } from '../paths.js';

/** How the folders begin that a restore makes in DATA_DIR, hidden, and so in no backup. */
export const FOLDERS = {
  /** The copy of the backup, until it is in its place. */
  fresh: '.restored-',
  /** What was there before, until the copy is in its place. */
  before: '.replaced-',
  /** The same, from then on. */
  erased: '.erased-',
} as const;

/** Erases what nobody needs. @throws UserError where that fails */
export async function eraseLeftovers(dataDir: string): Promise<void> {
  const needed = await neededIn(dataDir);
  for (const name of await namesIn(dataDir)) {
    const isLeftover = Object.values(FOLDERS).some((start) => name.startsWith(start));
    if (!isLeftover || needed.includes(name)) continue;
    const folder = path.join(dataDir, name);
    await rm(folder, { recursive: true, force: true }).catch((error) => {
      throw new UserError(
        `What a restore left cannot be erased (${codeOf(error)}). Remove ${displayPath(folder)}.`,
      );
    });
  }
}

/** @throws UserError where a restore was killed before all was in its place */
export async function assertRestored(dataDir: string): Promise<void> {
  const [name] = await neededIn(dataDir);
  if (name === undefined) return;
  throw new UserError(
    `A restore of ${displayPath(dataDir)} was ended before all was in its place; what was there before is in ${displayPath(path.join(dataDir, name))}. Run \`npm run restore\` again with --replace, or move back what is in there.`,
  );
}

/** Folders with what was there before, and is nowhere else. */
async function neededIn(dataDir: string): Promise<string[]> {
  const needed: string[] = [];
  for (const name of await namesIn(dataDir)) {
    if (!name.startsWith(FOLDERS.before)) continue;
    if ((await namesIn(path.join(dataDir, name))).length > 0) needed.push(name);
  }
  return needed;
}

/** None where it is no folder that can be read: others say so. */
function namesIn(folder: string): Promise<string[]> {
  return filesIn(folder).catch(() => []);
}
