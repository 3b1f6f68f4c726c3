// The state of a button, all of it: what is in its custom_id still works after a restart. The hash is
// of the text that was shown, so that a button notices when an article has changed since.
import { z } from 'zod';
import type { Article, Range } from '../corpus/article.js';
import { LANGUAGES } from '../locales/catalogue.js';
import { sha256 } from '../text/sha256.js';

const article = z.string().regex(/^[a-z0-9_-]{1,64}$/);
const number = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,6})$/)
  .transform(Number);
/** As much as COOLDOWN_SECONDS may be. */
const seconds = number.refine((value) => value <= 3_600);
const flag = z.enum(['0', '1']).transform(Number);
/** The number of a row in the database, which only grows. */
const rowNumber = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,14})$/)
  .transform(Number);
const snowflake = z.string().regex(/^\d{17,20}$/);
const hash = z.string().regex(/^[0-9a-f]{8}$/);

/** A preview of a summary: the hash of its ranking, and two sets of positions (src/summary/draft.ts). */
const bits = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,7})$/)
  .transform(Number);
const draft = [hash, bits, bits] as const;

/** Each action and its fields, in the order in which they stand in the custom_id. */
const actions = {
  /** Shows a quote in its paragraph. */
  context: z.tuple([article, number, number, hash]),
  /** Shows a paragraph in place of the one shown, in the language that the message is in. */
  page: z.tuple([article, number, z.enum(LANGUAGES)]),
  /** Shows the quotes after the first so many, in one article or (empty) in all. */
  more: z.tuple([article.or(z.literal('')), number, number]),
  /** Asks the question that the button names, the example at this position. */
  example: z.tuple([number]),
  /** Asks the question that the button names, which may have been meant. */
  meant: z.tuple([number]),
  /** Asks what a message that was read with the one before asks by itself. */
  asWritten: z.tuple([]),
  /** Opens an article at its first paragraph. */
  open: z.tuple([article]),
  /** Summarises the topic that the button names, the one at this position. */
  summarise: z.tuple([number]),
  /** Shows a page of the list of articles. */
  articles: z.tuple([number]),
  /** Shows a page of a timeline, of all or of the topic in the message's head, in its language. */
  timeline: z.tuple([number, z.enum(['all', 'topic']), z.enum(LANGUAGES)]),
  /** Shows a page of the comparison on the topic in the message's head, in its language. */
  compare: z.tuple([number, z.enum(LANGUAGES)]),
  /** Shows the quotes of a look-up from a position on, in the language that the message is in. */
  lookup: z.tuple([number, z.enum(LANGUAGES)]),
  share: z.tuple([]),
  /** Deletes the message; the id is the asker's. */
  delete: z.tuple([snowflake]),
  /** A menu, whose values are custom_ids; older summaries have one of their quotes. */
  menu: z.tuple([z.enum(['summary', 'line', 'refresh', 'unpin', 'ask']).optional()]),
  /** Chooses the line at a position of the ranking, to drop or swap it. */
  line: z.tuple([...draft, number]),
  drop: z.tuple([...draft, number]),
  swap: z.tuple([...draft, number]),
  shorter: z.tuple([...draft]),
  longer: z.tuple([...draft]),
  /** Summarises the topic of a preview anew. */
  again: z.tuple([]),
  /** Pins the summary that the message is. */
  pin: z.tuple([]),
  /** Shows a page of the pinned summaries. */
  summaries: z.tuple([number]),
  /** Compares a pinned summary with the articles; the page is that of the list. */
  refresh: z.tuple([snowflake, number]),
  unpin: z.tuple([snowflake, number]),
  /** Whether an answer helped; the id is that of the message or interaction that asked. */
  helpful: z.tuple([snowflake]),
  notHelpful: z.tuple([snowflake]),
  /** The form that asks why not. */
  why: z.tuple([snowflake]),
  /** Shows a page of the questions without a helpful answer. */
  gaps: z.tuple([number]),
  /** Asks the question of the group that holds this one anew. */
  askGap: z.tuple([rowNumber]),
  /** Erases the group of questions that holds this one, and shows the page. */
  eraseGap: z.tuple([rowNumber, number]),
  /** Asks whether all of them are to be erased; erases them. */
  confirmEraseGaps: z.tuple([]),
  eraseGaps: z.tuple([]),
  /** Settings of a server: 0 or 1; seconds; channels are what is chosen in the menu. */
  setPrivate: z.tuple([flag]),
  setFeedback: z.tuple([flag]),
  setCooldown: z.tuple([seconds.or(z.literal('usual'))]),
  setChannels: z.tuple([]),
  setForums: z.tuple([]),
  resetSettings: z.tuple([]),
  /** Makes a preview an article of the server; discards it; asks no more before an article goes. */
  addArticle: z.tuple([article]),
  cancelArticle: z.tuple([article]),
  removeArticle: z.tuple([article]),
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
export function isUnchanged(
  { body }: Pick<Article, 'body'>,
  { start, end }: Range,
  expected: string,
): boolean {
  return start < end && end <= body.length && hashOf(body.slice(start, end)) === expected;
}

export function hashOf(text: string): string {
  return sha256(text).slice(0, 8);
}
