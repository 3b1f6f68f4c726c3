// From an attached file to a draft: .txt and .md as the articles that ship are read, .html by its main
// text. What cannot be used is refused with a reason.
import path from 'node:path';
import { splitFrontMatter } from '../corpus/front-matter.js';
import { headingOf } from '../corpus/load.js';
import { messageOf, UserError } from '../errors.js';
import { checkedDraft, type Draft } from './draft.js';
import { encodingOf, readHtml } from './html.js';
import { Refusal } from './refusal.js';
import { clean, collapse, decode, visibleName } from './text.js';

/**
 * @param file the file's name, which is the title where there is no other
 * @param title the title that the moderator gave, if any
 * @throws Refusal
 */
export function readFile(file: string, bytes: Uint8Array, title?: string): Draft {
  const isPage = path.extname(file).toLowerCase().startsWith('.htm');
  const text = decode(bytes, isPage ? encodingOf(bytes) : undefined);
  if (text.trim() === '') throw new Refusal('empty');
  const draft = isPage ? readHtml(text) : readText(file, text);
  const given = collapse(clean(title ?? '').text);
  if (given) return checkedDraft({ ...draft, title: given, titleBy: 'editor' });
  if (draft.title) return checkedDraft(draft);
  const { titleBy: _, ...untitled } = draft;
  const name = visibleName(file);
  return checkedDraft({ ...untitled, title: path.parse(name).name || name });
}

/** The front matter counts, but for the id and where the article comes from: those are not the file's. */
function readText(file: string, text: string): Draft {
  const { text: visible, invisible } = clean(text);
  const { frontMatter, body } = split(file, visible);
  const { title, titleBy, publisher, url, published } = frontMatter;
  const heading = headingOf(body);
  const by = titleBy ?? (title === undefined && heading ? 'source' : undefined);
  return {
    title: collapse(clean(title ?? heading ?? '').text),
    ...(by && { titleBy: by }),
    ...(publisher && { publisher: collapse(clean(publisher).text) }),
    ...(url && { url }),
    ...(published && { published }),
    body,
    takenOut: { blocks: [], count: 0, characters: 0, elements: 0, invisible },
  };
}

function split(file: string, text: string) {
  try {
    return splitFrontMatter(file, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new Refusal('frontMatter', { problem: messageOf(error) });
  }
}
