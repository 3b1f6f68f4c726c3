// Whose DATA_DIR is: one application's. Its id is the name of an empty file there, which is never half written.
// With another one's token the bot would be in none of the servers of which something is kept.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';

const MARK = /^application-(\d{1,20})$/;

/** @throws UserError where what is kept belongs to another application, or that cannot be told */
export function refuseOtherApplication(dataDir: string, id: string): void {
  const [owner] = ownersOf(dataDir).filter((each) => each !== id);
  if (owner === undefined) return;
  const mark = displayPath(markOf(dataDir, owner));
  throw new UserError(
    `${displayPath(dataDir)} belongs to the application ${owner}, but DISCORD_TOKEN belongs to the application ${id}. Nothing was erased. Set DISCORD_TOKEN to a token of ${owner}, or DATA_DIR to a folder of its own for ${id}; to let ${id} take over the data, delete ${mark}.`,
  );
}

/**
 * For a bot that is in none of the servers of which something is kept.
 * @throws UserError where nothing says that they are its own: once it kept something too, they could not be told
 * from those that removed it
 */
export function refuseUnmarked(dataDir: string, servers: number): void {
  if (ownersOf(dataDir).length > 0) return;
  const folder = displayPath(dataDir);
  throw new UserError(
    `${folder} contains data of servers (${servers}), but the bot of DISCORD_TOKEN is in none of them. Nothing was erased. Set DISCORD_TOKEN to the token of their bot, or DATA_DIR to a folder of its own for this one; if all of them have removed it, delete ${folder}.`,
  );
}

/** Whether what is kept is known to belong to this application. */
export function isMarkedFor(dataDir: string, id: string): boolean {
  return existsSync(markOf(dataDir, id));
}

/** Has what is kept belong to this application from now on. */
export function claimForApplication(dataDir: string, id: string): void {
  if (!ownersOf(dataDir).includes(id)) writeFileSync(markOf(dataDir, id), '', { mode: 0o600 });
}

function ownersOf(dataDir: string): readonly string[] {
  try {
    return readdirSync(dataDir).flatMap((name) => MARK.exec(name)?.[1] ?? []);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    const why = codeOf(error) ?? 'an unknown problem';
    throw new UserError(
      `${displayPath(dataDir)} cannot be read (${why}). Let the bot read and write it.`,
    );
  }
}

function markOf(dataDir: string, id: string): string {
  return path.join(dataDir, `application-${id}`);
}
