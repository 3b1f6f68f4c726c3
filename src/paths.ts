// Where the project lies, found from this file, so that every command works from any folder, from
// source and compiled.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of package.json. */
export const PROJECT_DIR = findUp(path.dirname(fileURLToPath(import.meta.url)));

export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(PROJECT_DIR, 'package.json'), 'utf8'))).version;

/** The path as a person would type it: relative where it lies below the working folder. */
export function displayPath(location: string): string {
  const relative = path.relative(process.cwd(), location);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative)
    ? location
    : relative;
}

function findUp(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  return findUp(path.dirname(folder));
}
