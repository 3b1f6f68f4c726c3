// Where a quote is from, as its reader can use it: the title, which leads to the original where its address is
// known, who published it, when. The file's name stands in only where nothing else is known.
import path from 'node:path';
import type { Citation } from '../answer/answer.js';
import type { Translate } from '../locales/translate.js';
import { latest } from '../processes/remembered.js';
import { inline } from './markdown.js';
import { shorten } from './reply.js';

/** Titles and sources are labels: longer ones are shortened in the list, not in the quotes. */
const MAX_TITLE = 120;
const MAX_SOURCE = 60;
/** Characters of an address: a longer one would cost the message a quote. */
const MAX_URL = 300;

type Named = Pick<Citation, 'title' | 'source' | 'url' | 'publisher' | 'published' | 'origin'>;

/** Title, publisher, date and paragraph, in one line of markdown. */
export function sourceLine(citation: Named & Pick<Citation, 'paragraph'>, t: Translate): string {
  const place = paragraphNamed(citation.paragraph, t);
  return [linkedTitle(citation), ...originFacts(citation, t), place].join(' · ');
}

/** The title of an article, as a link where its address is known and Discord would make one of it. */
export function linkedTitle({ title, url }: Pick<Named, 'title' | 'url'>): string {
  const shown = inline(shorten(title, MAX_TITLE));
  const address = url === undefined ? undefined : addressOf(url);
  // Discord links no text that has brackets or an address in it.
  if (address === undefined || shown === '' || /[[\]]|:\/\//.test(title)) return shown;
  return `[${shown}](<${address}>)`;
}

/** Who published it and when; the file's name, if not even a title is known; and whether a server has added it. */
export function originFacts(
  { title, source, publisher, published, origin, url }: Named,
  t: Translate,
): string[] {
  const known = [
    ...(publisher ? [inline(shorten(publisher, MAX_SOURCE))] : []),
    ...(published ? [publishedOn(published, t)] : []),
  ];
  const isNameless = known.length === 0 && url === undefined && !isTitled(title, source);
  return [
    ...known,
    ...(isNameless ? [inline(shorten(source, MAX_SOURCE))] : []),
    ...(origin ? [t('articles.ofServer')] : []),
  ];
}

/**
 * Days and paragraphs as they were last named: the pages of a long timeline name those of a few articles thousands of
 * times.
 */
const days = new Map<string, string>();
const paragraphs = new Map<string, string>();
const MOST_NAMED = 2_000;

export function publishedOn(published: string, t: Translate): string {
  const written = () => t('articles.published', { date: new Date(published) });
  return latest(days, `${t.language} ${published}`, written, MOST_NAMED);
}

function paragraphNamed(number: number, t: Translate): string {
  const written = () => t('answer.paragraph', { number });
  return latest(paragraphs, `${t.language} ${number}`, written, MOST_NAMED);
}

/** Whether the title is more than the name of the file, which an article without one has instead. */
function isTitled(title: string, source: string): boolean {
  return inline(shorten(title, MAX_TITLE)) !== '' && title !== path.parse(source).name;
}

/** The address with everything in it escaped that could end the link. */
function addressOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const address = new URL(url).href
    .replace(/[<>\\\s]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return address.length <= MAX_URL ? address : undefined;
}
