// The question to which one of the bot's own messages is the answer.
import type { MessageComponentInteraction } from 'discord.js';
import { questionIn } from './answer-message.js';

/** From the message itself or from the message that it is a reply to. */
export async function askedQuestion({
  channel,
  client,
  message,
}: Pick<MessageComponentInteraction, 'channel' | 'client' | 'message'>): Promise<
  string | undefined
> {
  const shown = questionIn(message.content);
  const messageId = message.reference?.messageId;
  if (shown !== undefined || messageId === undefined) return shown;
  const asked = await channel?.messages.fetch(messageId).catch(() => undefined);
  return asked && asked.author.id !== client.user.id ? asked.content : undefined;
}
