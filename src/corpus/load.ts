// Reads a folder of articles. A file that cannot be used is an error that names it, never an article
// that silently disappears; all problems of a folder are reported at once.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UserError } from '../errors.js';
import type { Article, Sentence } from './article.js';
import { splitFrontMatter } from './front-matter.js';
import { splitParagraphs } from './paragraphs.js';
import { splitSentences } from './sentences.js';

/** Bytes. A long book is about 1 MB; what is larger is a dump or a mistake. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

export interface Corpus {
  /** Articles in order of their ids. */
  readonly articles: readonly Article[];
  /** Files that look like articles but have another type than .md or .txt. */
  readonly skipped: readonly string[];
}

/** @throws UserError with one line for each problem */
export async function loadCorpus(folder: string): Promise<Corpus> {
  const { files, skipped } = await listFiles(folder);
  const loaded: { file: string; article: Article }[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      loaded.push({ file, article: parseArticle(file, await readBytes(folder, file)) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
    }
  }
  problems.push(...duplicateIds(loaded));
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  const articles = loaded.map(({ article }) => article).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { articles, skipped };
}

/**
 * @param file the file's path in its folder; gives the default id and title
 * @throws UserError that names the file
 */
export function parseArticle(file: string, bytes: Uint8Array): Article {
  refuseTooLarge(file, bytes.length);
  const content = decode(file, bytes);
  if (content.trim() === '') throw new UserError(`${file} is empty. Fill it, or remove it.`);
  const { frontMatter, body } = splitFrontMatter(file, content);
  const paragraphs = splitParagraphs(body);
  if (paragraphs.length === 0) {
    throw new UserError(`${file} contains no text to quote. Add text, or remove the file.`);
  }
  let sentences: readonly Sentence[] | undefined;
  return {
    ...frontMatter,
    id: frontMatter.id ?? idFromName(file),
    title: frontMatter.title ?? headingOf(body) ?? path.parse(file).name,
    source: frontMatter.source ?? path.basename(file),
    body,
    paragraphs,
    // Only where an index is built: elsewhere they are read from it, in a tenth of the time.
    get sentences() {
      sentences ??= splitSentences(body, paragraphs);
      return sentences;
    },
  };
}

async function listFiles(folder: string) {
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

async function readBytes(folder: string, file: string): Promise<Uint8Array> {
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

function refuseTooLarge(file: string, bytes: number): void {
  if (bytes <= MAX_FILE_BYTES) return;
  throw new UserError(
    `${file} has ${megabytes(bytes)} MB; an article may have up to ${megabytes(MAX_FILE_BYTES)} MB. Split it into several files.`,
  );
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('NUL');
    return text.replace(/\r\n?/g, '\n');
  } catch {
    throw new UserError(`${file} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

function idFromName(file: string): string {
  const id = path.parse(file).name.toLowerCase();
  if (/^[a-z0-9_-]{1,64}$/.test(id)) return id;
  throw new UserError(
    `${file}: its name cannot serve as an id (a-z, 0-9, "_" and "-", up to 64 characters). ` +
      'Rename the file, or give it front matter with an "id".',
  );
}

/** Characters; what is longer is a paragraph. */
const MAX_HEADING = 200;

/** The first heading of a Markdown text. */
export function headingOf(body: string): string | undefined {
  for (const [line] of body.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const text = line.trim();
    if (!/^#\s/.test(text)) continue;
    const heading = text.slice(1).trimStart();
    if (heading.length <= MAX_HEADING) return heading;
  }
  return undefined;
}

function duplicateIds(loaded: readonly { file: string; article: Article }[]): string[] {
  const byId = new Map<string, string[]>();
  for (const { file, article } of loaded) {
    byId.set(article.id, [...(byId.get(article.id) ?? []), file]);
  }
  return [...byId]
    .filter(([, files]) => files.length > 1)
    .map(
      ([id, files]) =>
        `${files.join(' and ')} have the same id "${id}". ` +
        'Give each an "id" of its own in its front matter.',
    );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}
