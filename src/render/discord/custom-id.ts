// The state of a button, all of it: what is in its custom_id still works after a restart. The hash is
// of the text that was shown, so that a button notices when an article has changed since.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article, Range } from '../../corpus/article.js';
import { LANGUAGES } from '../../locales/catalogue.js';

const article = z.string().regex(/^[a-z0-9_-]{1,64}$/);
const number = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number);
const hash = z.string().regex(/^[0-9a-f]{8}$/);

/** Each action and its fields, in the order in which they stand in the custom_id. */
const actions = {
  /** Shows a quote in its paragraph. */
  context: z.tuple([article, number, number, hash]),
  /** Shows a paragraph in place of the one shown, in the language that the message is in. */
  page: z.tuple([article, number, z.enum(LANGUAGES)]),
  /** Shows the quotes after the first so many, in one article or (empty) in all. */
  more: z.tuple([article.or(z.literal('')), number, number]),
  /** Shows a page of the list of articles. */
  articles: z.tuple([number]),
  share: z.tuple([]),
  /** Deletes the message; the id is the asker's. */
  delete: z.tuple([z.string().regex(/^\d{17,20}$/)]),
  /** Makes a preview an article of the server; discards it; asks no more before an article goes. */
  addArticle: z.tuple([article]),
  cancelArticle: z.tuple([article]),
  removeArticle: z.tuple([article]),
  /** A menu, whose values are custom_ids of `context`. */
  menu: z.tuple([]),
};

type Actions = typeof actions;
export type ActionName = keyof Actions;
export type Action = { [Name in ActionName]: [Name, ...z.output<Actions[Name]>] }[ActionName];

export function customId(...[name, ...fields]: Action): string {
  return [name, ...fields].join(':');
}

/** Undefined for whatever this bot would not write. */
export function parseCustomId(text: string): Action | undefined {
  const [name, ...fields] = text.split(':');
  if (name === undefined || !Object.hasOwn(actions, name)) return undefined;
  const parsed = actions[name as ActionName].safeParse(fields);
  return parsed.success ? ([name, ...parsed.data] as Action) : undefined;
}

export function contextId(range: Range & { readonly article: string; readonly text: string }) {
  return customId('context', range.article, range.start, range.end, hashOf(range.text));
}

/** Whether the article still says there what it said when the hash was made. */
export function isUnchanged({ body }: Article, { start, end }: Range, expected: string): boolean {
  return start < end && end <= body.length && hashOf(body.slice(start, end)) === expected;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
