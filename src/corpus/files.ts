// The files of a folder of articles: which there are, and their text. What cannot be used is an error that names
// the file and says how to mend it.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UserError } from '../errors.js';
import { damagedIn } from './damaged.js';

/** Bytes. A long book is about 1 MB; what is larger is a dump or a mistake. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

export async function listFiles(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (codeOf(error) === 'ENOENT') {
      throw new UserError(
        `There is no folder ${folder}. Create it and put .md or .txt articles into it, or set ARTICLES_DIR.`,
      );
    }
    if (codeOf(error) === 'ENOTDIR') {
      throw new UserError(
        `${folder} is a file, not a folder. Set ARTICLES_DIR to a folder of articles.`,
      );
    }
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new UserError(
      `${folder} cannot be read (${code}). Give this user the right to read it and all folders in it, repair it if it is a link, or set ARTICLES_DIR.`,
    );
  });
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith('.')))
    .sort();
  const files = names.filter((name) => /\.(md|txt)$/i.test(name));
  if (files.length === 0) {
    throw new UserError(
      `${folder} contains no .md or .txt file. Put articles into it, or set ARTICLES_DIR.`,
    );
  }
  // Hidden files and .json (provenance, settings of editors) are nobody's idea of an article.
  const skipped = names.filter((name) => !files.includes(name) && !name.endsWith('.json'));
  return { files, skipped };
}

export async function readBytes(folder: string, file: string): Promise<Uint8Array> {
  const location = path.join(folder, file);
  try {
    const status = await stat(location);
    if (!status.isFile()) {
      throw new UserError(`${file} is not a regular file. Rename or remove it.`);
    }
    refuseTooLarge(file, status.size);
    return await readFile(location);
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') {
      throw new UserError(`${file} may not be read. Give this user the right to read it.`);
    }
    if (['ENOENT', 'ELOOP'].includes(codeOf(error) ?? '')) {
      throw new UserError(
        `${file} points to a file that does not exist. Repair or remove the link.`,
      );
    }
    throw error;
  }
}

export function refuseTooLarge(file: string, bytes: number): void {
  if (bytes <= MAX_FILE_BYTES) return;
  throw new UserError(
    `${file} has ${megabytes(bytes)} MB; an article may have up to ${megabytes(MAX_FILE_BYTES)} MB. Split it into several files.`,
  );
}

export function decode(file: string, bytes: Uint8Array): string {
  const text = attempt(bytes);
  if (text === undefined || text.includes('\0')) {
    throw new UserError(`${file} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
  const lines = text.replace(/\r\n?/g, '\n');
  refuseDamaged(file, lines);
  return lines;
}

/** Where a control character stands, a dash or a quotation mark was mostly lost. Pages and lines may be divided by theirs. */
export function refuseDamaged(file: string, text: string): void {
  const damaged = damagedIn(text.replace(/[\f\v]/g, '\n'));
  if (!damaged) return;
  const { character, before } = damaged;
  throw new UserError(
    `${file} has a damaged character (${character}) after "${before}". Put right what was lost there, or save the original again as UTF-8.`,
  );
}

function attempt(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}
