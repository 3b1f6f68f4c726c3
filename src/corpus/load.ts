// Reads a folder of articles. A file that cannot be used is an error that names it, never an article
// that silently disappears; all problems of a folder are reported at once.
import path from 'node:path';
import { UserError } from '../errors.js';
import type { Rendered } from '../ingestion/html/rendered.js';
import { Refusal } from '../ingestion/refusal.js';
import type { Article, Sentence } from './article.js';
import { decode, listFiles, readBytes, refuseDamaged, refuseTooLarge } from './files.js';
import { type FrontMatter, splitFrontMatter } from './front-matter.js';
import { headingOf } from './heading.js';
import { splitParagraphs } from './paragraphs.js';
import { splitSentences } from './sentences.js';

export interface Corpus {
  /** Articles in order of their ids. */
  readonly articles: readonly Article[];
  /** Files that look like articles but have another type than .md or .txt. */
  readonly skipped: readonly string[];
  /** What readers of Markdown do not see, or see in another way; by file. */
  readonly changes: readonly MarkdownChanges[];
}

/** What became of a Markdown file beyond its marks. */
export interface MarkdownChanges extends Pick<Rendered, 'takenOut' | 'marks'> {
  readonly file: string;
}

/** @throws UserError with one line for each problem */
export async function loadCorpus(folder: string): Promise<Corpus> {
  const { files, skipped } = await listFiles(folder);
  const loaded: Loaded[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      loaded.push(await readArticle(folder, file));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
    }
  }
  problems.push(...duplicateIds(loaded));
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  const articles = loaded.map(({ article }) => article).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { articles, skipped, changes: loaded.flatMap(({ changes }) => changes) };
}

/**
 * The article of a file, its body as it is written.
 * @param file the file's path in its folder; gives the default id and title
 * @throws UserError that names the file
 */
export function parseArticle(file: string, bytes: Uint8Array): Article {
  const { frontMatter, body } = partsOf(file, bytes);
  return articleOf(file, frontMatter, body);
}

/** The same; of Markdown the body is the text that a reader sees. */
async function readArticle(folder: string, file: string): Promise<Loaded> {
  const { frontMatter, body } = partsOf(file, await readBytes(folder, file));
  // What a server has added is written as it was read.
  const isMarkdown = /\.md$/i.test(file) && frontMatter.origin !== 'server' && !isPlain(body);
  if (!isMarkdown) return { file, article: articleOf(file, frontMatter, body), changes: [] };
  // Loading what reads it takes a quarter of a second.
  const { readMarkdown } = await import('../ingestion/markdown.js');
  try {
    const { body: text, takenOut, marks } = readMarkdown(body);
    // Entities may stand for any character.
    refuseDamaged(file, text);
    const isChanged = takenOut.count + takenOut.elements + marks.length > 0;
    const changes = isChanged ? [{ file, takenOut, marks }] : [];
    return { file, article: articleOf(file, frontMatter, text), changes };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new UserError(
      `${file} has lists, quotations or elements too deep in each other. Make it simpler, or save its text as .txt.`,
    );
  }
}

interface Loaded {
  readonly file: string;
  readonly article: Article;
  readonly changes: readonly MarkdownChanges[];
}

/** Prose in lines of a paragraph each, which is the same rendered: without anything that may be a mark. */
function isPlain(body: string): boolean {
  return !/[*_`<>&[\]\\~|]|^[^\S\n]{0,3}(?:[#+-]|\d{1,9}[.)]|=)|^\t|\S\n\S| {2}/m.test(body);
}

function partsOf(file: string, bytes: Uint8Array) {
  refuseTooLarge(file, bytes.length);
  const content = decode(file, bytes);
  if (content.trim() === '') throw new UserError(`${file} is empty. Fill it, or remove it.`);
  return splitFrontMatter(file, content);
}

function articleOf(file: string, frontMatter: FrontMatter, body: string): Article {
  const paragraphs = splitParagraphs(body);
  if (!paragraphs.some(({ level }) => level === undefined)) {
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

function idFromName(file: string): string {
  const id = path.parse(file).name.toLowerCase();
  if (/^[a-z0-9_-]{1,64}$/.test(id)) return id;
  throw new UserError(
    `${file}: its name cannot serve as an id (a-z, 0-9, "_" and "-", up to 64 characters). ` +
      'Rename the file, or give it front matter with an "id".',
  );
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
