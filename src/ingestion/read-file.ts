// From an attached file to a draft: .txt and .md as the articles that ship are read, .html by its main
// text. What cannot be used is refused with a reason.
import path from 'node:path';
import { splitFrontMatter } from '../corpus/front-matter.js';
import { headingOf } from '../corpus/heading.js';
import { messageOf, UserError } from '../errors.js';
import { decode } from './decode.js';
import { checkedDraft, type Draft, MAX_ELEMENTS, takenOutOf } from './draft.js';
import { extensionOf, isPage } from './file-types.js';
import { readHtml } from './html/html.js';
import { encodingsOf } from './html/labels.js';
import { dayOf } from './html/published.js';
import type { Rendered } from './html/rendered.js';
import { readMarkdown } from './markdown.js';
import { Refusal } from './refusal.js';
import { clean, visibleName } from './text.js';

/** What is said of a file, which is stronger than what the file says of itself. */
export interface Given {
  readonly title?: string | undefined;
  /** The date of publication, as it was typed. */
  readonly published?: string | undefined;
  /** The encoding that a server names. */
  readonly charset?: string | undefined;
}

/**
 * @param file the file's name, which is the title where there is no other
 * @throws Refusal
 */
export function readFile(file: string, bytes: Uint8Array, given: Given = {}): Draft {
  const published = dayGiven(given.published);
  const labels = [given.charset ?? [], isPage(file) ? encodingsOf(bytes) : []].flat();
  const { text, clash } = decode(bytes, labels);
  if (text.trim() === '') throw new Refusal('empty');
  const draft = isPage(file) ? readHtml(text) : readText(file, text);
  return finished(file, { ...draft, ...(clash && { clash }) }, given, published);
}

/** The same for .pdf and .docx. @throws Refusal */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  given: Given = {},
): Promise<Draft> {
  const published = dayGiven(given.published);
  // Loading what reads one takes longer than reading a text.
  const isPdf = extensionOf(file) === '.pdf';
  const draft = isPdf
    ? await (await import('./pdf/pdf.js')).readPdf(bytes)
    : await (await import('./docx/docx.js')).readDocx(bytes);
  return finished(file, draft, given, published);
}

function finished(file: string, draft: Draft, { title = '' }: Given, published?: string): Draft {
  return checkedDraft({
    ...titled(draft, visibleName(title), visibleName(file)),
    ...(published && { published }),
  });
}

function titled(draft: Draft, given: string, file: string): Draft {
  if (given) return { ...draft, title: given, titleBy: 'editor' };
  if (draft.title) return draft;
  const { titleBy: _, ...untitled } = draft;
  return { ...untitled, title: path.parse(file).name || file };
}

function dayGiven(published = ''): string | undefined {
  if (published.trim() === '') return undefined;
  const day = dayOf(published);
  if (day === undefined) throw new Refusal('noDate', { text: visibleName(published) });
  return day;
}

/** The front matter counts, but for the id and where the article comes from: those are not the file's. */
function readText(file: string, text: string): Draft {
  const { text: visible, invisible } = clean(text);
  const { frontMatter, body: written } = split(file, visible);
  const isMarkdown = extensionOf(file) === '.md';
  const { body, takenOut, marks } = isMarkdown ? rendered(written) : asWritten(written);
  const { title, titleBy, publisher, url, published } = frontMatter;
  const heading = headingOf(body);
  const by = titleBy ?? (title === undefined && heading ? 'source' : undefined);
  return {
    title: visibleName(title ?? heading ?? ''),
    ...(by && { titleBy: by }),
    ...(publisher && { publisher: visibleName(publisher) }),
    ...(url && { url }),
    ...(published && { published }),
    body,
    takenOut: { ...takenOut, invisible: takenOut.invisible + invisible },
    marks,
  };
}

function asWritten(body: string): Rendered {
  return { body, takenOut: takenOutOf([]), marks: [] };
}

/** Entities may stand for what nobody sees. */
function rendered(markdown: string): Rendered {
  const read = readMarkdown(markdown, MAX_ELEMENTS);
  const { text, invisible } = clean(read.body);
  return { ...read, body: text, takenOut: { ...read.takenOut, invisible } };
}

function split(file: string, text: string) {
  try {
    return splitFrontMatter(file, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new Refusal('frontMatter', { problem: messageOf(error) });
  }
}
