// The question in what a member wrote: without the mentions and custom emoji in it, which are numbers
// to a reader of the text and words to nobody.
import type { Message } from 'discord.js';

const TOKEN = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[a-zA-Z])?|\/[^:<>]+:\d+)>/g;

export function questionOf(text: string): string {
  return text.replace(TOKEN, ' ').trim();
}

/** What a message asks: the first of a forum post asks what the title says, too. */
export function saidIn(message: Pick<Message, 'id' | 'channel' | 'content'>): string {
  const { channel, content } = message;
  if (!isPost(message) || !channel.isThread()) return content;
  const title = /[\p{P}\p{S}]$/u.test(channel.name) ? channel.name : `${channel.name}:`;
  return questionOf(content) === '' ? channel.name : `${title} ${content}`;
}

/** Whether a message is the first of a forum post: it has the id of the post. */
export function isPost({ id, channel }: Pick<Message, 'id' | 'channel'>): boolean {
  return channel.isThread() && channel.id === id && channel.parent?.isThreadOnly() === true;
}

export function mentions(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@!${userId}>`);
}

/** The ids of the members whom a text mentions, in their order. */
export function mentioned(text: string): readonly string[] {
  return [...text.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => id ?? []);
}
