// A copy of what the bot keeps, file by file: all that cannot be made again, links followed, the database
// by SQLite itself (VACUUM INTO), so that the copy is of one moment. A backup and a restore both are one.
import { chmod, copyFile, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, LibsqlError } from '@libsql/client';
import { explained } from '../database/problems.js';
import { codeOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';

export interface Copied {
  readonly files: number;
  readonly bytes: number;
}

export const DATABASE = 'verbatim.db';
/** Made by SQLite beside the database, and parts of it. */
const JOURNALS = ['-wal', '-shm', '-journal'].map((ending) => DATABASE + ending);
/** Milliseconds for which the bot may be writing. */
const WAIT_MS = 5_000;

/**
 * @param to an empty folder
 * @throws UserError when something in it is neither a file nor a folder, or the database is damaged
 */
export async function copyData(from: string, to: string): Promise<Copied> {
  await copyFolder({ root: from, to, within: [await realpath(from)] }, '');
  await copyDatabase(path.join(from, DATABASE), path.join(to, DATABASE));
  return sizeOf(to);
}

/** Whether one folder is the other or lies in it; both as `realpath` says them. */
export function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || !(relative.split(path.sep)[0] === '..' || path.isAbsolute(relative));
}

interface Copying {
  readonly root: string;
  readonly to: string;
  /** The folders around what is copied, as they are without links. */
  readonly within: readonly string[];
}

async function copyFolder(copying: Copying, folder: string): Promise<void> {
  const { root, to, within } = copying;
  for (const name of await readdir(path.join(root, folder))) {
    const inside = path.join(folder, name);
    if (isLeftOut(inside)) continue;
    const source = path.join(root, inside);
    const real = await resolved(source);
    // An article that is removed meanwhile is none any more.
    const status = real && (await stat(real).catch(gone));
    if (!real || !status) continue;
    if (status.isFile()) await copyFile(real, path.join(to, inside)).catch(gone);
    else if (!status.isDirectory()) throw unusable(source, 'is neither a file nor a folder');
    else {
      const target = await realpath(to);
      if ([target, ...within].some((each) => isWithin(each, real))) {
        throw unusable(source, 'is a link to a folder that it lies in, or into which it is copied');
      }
      await mkdir(path.join(to, inside), { mode: 0o700 });
      await copyFolder({ ...copying, within: [...within, real] }, inside);
    }
  }
}

/** Where it is without links; undefined when it is gone. */
async function resolved(source: string): Promise<string | undefined> {
  try {
    return await realpath(source);
  } catch (error) {
    if (codeOf(error) === 'ELOOP') throw unusable(source, 'is a link to itself');
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const isLink = (await readdir(path.dirname(source))).includes(path.basename(source));
  if (isLink) throw unusable(source, 'is a link to what is not there');
  return undefined;
}

function gone(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
  return undefined;
}

function unusable(source: string, why: string): UserError {
  return new UserError(`${displayPath(source)} ${why}. Mend it or move it away, then try again.`);
}

/** What is made again, is half written, or is copied in another way. @param inside its path in DATA_DIR */
function isLeftOut(inside: string): boolean {
  const parts = inside.split(path.sep);
  const [first = '', , ofGuild = ''] = parts;
  return (
    (parts.at(-1) ?? '').startsWith('.') ||
    (parts.length === 1 && [DATABASE, ...JOURNALS].includes(first)) ||
    (parts.length === 3 && first === 'guilds' && ['index', 'pending'].includes(ofGuild))
  );
}

async function copyDatabase(from: string, to: string): Promise<void> {
  if ((await resolved(from)) === undefined) return;
  try {
    const database = createClient({ url: pathToFileURL(from).href, timeout: WAIT_MS });
    try {
      const { rows } = await database.execute('PRAGMA quick_check(1)');
      const found = String(rows[0]?.quick_check);
      if (found !== 'ok') throw new LibsqlError(found, 'SQLITE_CORRUPT');
      await database.execute({ sql: 'VACUUM INTO ?', args: [to] }).catch(refuseUnwritten);
    } finally {
      database.close();
    }
    await chmod(to, 0o600);
  } catch (error) {
    throw explained(error, displayPath(from));
  }
}

function refuseUnwritten(error: unknown): never {
  const code = codeOf(error) ?? '';
  if (!/^SQLITE_(?:FULL|IOERR|CANTOPEN)/.test(code)) throw error;
  throw new UserError(
    `The copy of ${DATABASE} cannot be written (${code}). Make room, then try again.`,
  );
}

async function sizeOf(folder: string): Promise<Copied> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
