// What the bot says, before anybody knows whether it answers a command, a button or a message; and
// Discord's limits for it. Plain content and not embeds or components v2: it needs no EMBED_LINKS,
// shows quotes as people quote, and can be copied and searched.
import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
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

export interface Reply {
  readonly content: string;
  readonly rows?: readonly Row[];
  readonly files?: readonly (TextFile | StoredFile)[];
}

/** Characters of a message's content (UTF-16 units, which is never less than Discord counts). */
export const MAX_CONTENT = 2_000;
/** Left free in an answer, for the line that says who shared it. */
export const SHARE_RESERVE = 100;
export const MAX_CHOICE = 100;
export const MAX_CHOICES = 25;

/** A label is not a quote: it may be shortened, between characters, and says so; nothing in it turns it round. */
export function shorten(text: string, limit: number): string {
  const line = withoutDirections(text).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
