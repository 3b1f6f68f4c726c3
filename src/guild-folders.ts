// Where in DATA_DIR a server's own articles lie. An id is checked before it becomes a part of a path, so
// that nothing outside of DATA_DIR can be named.
import { access, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from './errors.js';

/** A server's id, as Discord gives it. */
export const guildIdSchema = z.string().regex(/^\d{17,20}$/);

export interface GuildFolders {
  /** One .md file for each article, named by its id. */
  readonly articles: string;
  /** Previews that nobody has confirmed yet, in files of the same kind. */
  readonly pending: string;
  /** The index of what ships and of the server's own articles. */
  readonly index: string;
}

/** @throws ZodError for anything but the id of a server */
export function guildFolders(dataDir: string, guildId: string): GuildFolders {
  const folder = folderOf(dataDir, guildId);
  return {
    articles: path.join(folder, 'articles'),
    pending: path.join(folder, 'pending'),
    index: path.join(folder, 'index'),
  };
}

/** The ids of all servers that have a folder. */
export async function guildsIn(dataDir: string): Promise<string[]> {
  const names = await filesIn(path.join(dataDir, GUILDS));
  return names.filter((name) => guildIdSchema.safeParse(name).success);
}

/**
 * Erases everything that a server has here, and elsewhere; where that fails, its empty folder is left, so
 * that it is tried again.
 */
export async function eraseGuild(
  dataDir: string,
  guildId: string,
  elsewhere: () => Promise<void>,
): Promise<void> {
  await eraseFolder(folderOf(dataDir, guildId), elsewhere);
}

/** Erases a server's index, here and elsewhere, in the same way. */
export async function eraseIndex(
  dataDir: string,
  guildId: string,
  elsewhere: () => Promise<void>,
): Promise<void> {
  await eraseFolder(guildFolders(dataDir, guildId).index, elsewhere);
}

async function eraseFolder(folder: string, elsewhere: () => Promise<void>): Promise<void> {
  try {
    await access(folder);
  } catch {
    return;
  }
  for (const name of await filesIn(folder)) {
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
  await elsewhere();
  await rm(folder, { recursive: true, force: true });
}

/** The names in a folder, sorted; none where there is no such folder. */
export async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

const GUILDS = 'guilds';

function folderOf(dataDir: string, guildId: string): string {
  return path.join(dataDir, GUILDS, guildIdSchema.parse(guildId));
}
