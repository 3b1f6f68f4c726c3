// What the bot says of itself: how to use it, and how it is.
import type { Article } from '../../corpus/article.js';
import type { Manifest } from '../../store/manifest.js';
import { inline } from './markdown.js';
import type { Reply } from './reply.js';

export function renderHelp(articles: number, botId: string): Reply {
  const lines = [
    '**I answer in the words of my sources, and only in theirs**',
    `Every sentence I show is quoted from one of ${articles === 1 ? '1 article' : `${articles} articles`}, with a number and its source. Where they do not answer, I say so.`,
    '',
    '`/ask` a question, in one `article` only if you like, or `private`, for your eyes alone',
    `<@${botId}> and a question in any channel, or a direct message`,
    'Apps → Find sources, in the menu of a message: looks for what the articles say to it',
    '`/source` shows a paragraph of an article, `/articles` lists them, `/status` says how I am',
    '',
    '-# In context: a quote where it stands · More quotes: further down my list · Share: shows all what only you see · Delete: for whoever asked, and for moderators',
    '-# Edit or delete your question, and my reply to it is changed or deleted too.',
  ];
  return { content: lines.join('\n') };
}

export interface Status {
  readonly articles: readonly Article[];
  readonly manifest: Manifest;
  /** The reader's id. */
  readonly reader: string;
  readonly version: string;
  readonly startedAt: Date;
}

export function renderStatus(status: Status): Reply {
  const { articles, manifest, reader, version, startedAt } = status;
  const models = [...manifest.embedders.map(({ id }) => id), reader].map(inline).join(', ');
  const lines = [
    '**Status**',
    `Articles: ${articles.length}`,
    `Passages: ${manifest.passages.toLocaleString('en')}`,
    `Models: ${models}`,
    `Index built: ${ago(new Date(manifest.builtAt))}`,
    `Version: ${inline(version)}`,
    `Running since: ${ago(startedAt)}`,
  ];
  return { content: lines.join('\n') };
}

/** Discord shows it in each reader's language and time zone, and keeps it right. */
export function ago(date: Date): string {
  return `<t:${Math.floor(date.getTime() / 1_000)}:R>`;
}
