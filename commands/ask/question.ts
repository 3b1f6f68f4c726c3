// The question in what a member wrote: without the mentions and custom emoji in it, which are numbers
// to a reader of the text and words to nobody.
import type { AnyThreadChannel, Message } from 'discord.js';

const TOKEN = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[a-zA-Z])?|\/[^:<>]+:\d+)>/g;

export function questionOf(text: string): string {
  return text.replace(TOKEN, ' ').trim();
}

/** What a message asks: the first of a forum post asks what the title says, too. */
export function saidIn(message: Pick<Message, 'id' | 'channel' | 'content'>): string {
  const { content } = message;
  const name = postOf(message)?.name;
  if (name === undefined) return content;
  const title = /[\p{P}\p{S}]$/u.test(name) ? name : `${name}:`;
  return questionOf(content) === '' ? name : `${title} ${content}`;
}

/** The forum post of which a message is the first: it has the id of the post. */
export function postOf({
  id,
  channel,
}: Pick<Message, 'id' | 'channel'>): AnyThreadChannel | undefined {
  const isFirst = channel.isThread() && channel.id === id && channel.parent?.isThreadOnly();
  return isFirst ? channel : undefined;
}

export function mentions(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@!${userId}>`);
}

/** Whether a message mentions the role that Discord made for the bot, which looks as the bot does. */
export function mentionsRole({
  guild,
  client,
  mentions: { roles },
}: Pick<Message, 'guild' | 'client' | 'mentions'>): boolean {
  const own = guild?.roles.botRoleFor(client.user);
  return own != null && roles.has(own.id);
}

/** The ids of the members whom a text mentions, in their order. */
export function mentioned(text: string): readonly string[] {
  return [...text.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => id ?? []);
}
