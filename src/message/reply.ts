// What the bot says, before anybody knows whether it answers a command, a button or a message; and
// Discord's limits for it. How it is laid out in components, and read back, is in layout.ts.
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
} from 'discord.js';
import type { Translate } from '../locales/translate.js';
import { withoutDirections } from '../text/directions.js';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A file that Discord has already, to be sent once more. */
export interface StoredFile {
  readonly name: string;
  readonly url: string;
}

/** A part of a framed message: text, with a button beside it. */
export interface Part {
  readonly text: string;
  readonly beside?: APIButtonComponent | null;
  /** Whether a line sets it off from what stands before it. */
  readonly isSetOff?: boolean;
}

export interface Reply {
  /** All of its text, as it is read back from the message. */
  readonly content: string;
  /** The same text in parts, for a message in a frame. */
  readonly parts?: readonly Part[];
  readonly rows?: readonly Row[];
  readonly files?: readonly (TextFile | StoredFile)[];
}

/** Who sees a message, and what it may have. */
export interface Viewer {
  /** The user who may delete the message; null where only they see it. */
  readonly deletableBy: string | null;
  readonly mayAttach: boolean;
  readonly t: Translate;
}

/** Characters of all text in a message (UTF-16 units, which is never less than Discord counts). */
export const MAX_CONTENT = 4_000;
/** Components of a message, those within others too. */
export const MAX_COMPONENTS = 40;
/** Quotes with a button beside them: with what else an answer has, no more fit its components. */
export const MAX_BESIDE = 10;
/** Characters of a page of several entries: a phone's screen or two. */
export const MAX_PAGE = 1_900;
/** Left free in an answer, for the line that says who shared it. */
export const SHARE_RESERVE = 100;
/** Characters of a button's label. */
export const MAX_LABEL = 80;
export const MAX_CHOICE = 100;
export const MAX_CHOICES = 25;

/** A message in a frame. Parts without text are left out. */
export function framed(parts: readonly Part[], more: Pick<Reply, 'rows' | 'files'> = {}): Reply {
  const shown = parts.filter(({ text }) => text !== '');
  return { content: joinedParts(shown), parts: shown, ...more };
}

/** The sources below quotes, set off from them by a line. */
export function setOffLast(parts: readonly Part[]): Part[] {
  return parts.map((part, i) => (i === parts.length - 1 ? { ...part, isSetOff: true } : part));
}

export function joinedParts(parts: readonly Pick<Part, 'text'>[]): string {
  return parts.map(({ text }) => text).join('\n\n');
}

/** A label is not a quote: it may be shortened, between characters, and says so; nothing in it turns it round. */
export function shorten(text: string, limit: number): string {
  const line = withoutDirections(text).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
