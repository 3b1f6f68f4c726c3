// The question to which one of the bot's own messages is the answer.
import type { Message } from 'discord.js';
import { textOn } from '../../src/bot/own-message.js';
import { questionIn, understoodIn } from './answer-message.js';
import { saidIn } from './question.js';

type Own = Pick<
  Message,
  'attachments' | 'channel' | 'client' | 'components' | 'content' | 'flags' | 'reference'
>;

/** What was asked: as it was understood, where it was read with what was asked before. */
export async function askedQuestion(message: Own): Promise<string | undefined> {
  return understoodIn(textOn(message)) ?? writtenQuestion(message);
}

/** As it was written; from the message itself or from the message that it is a reply to. */
export async function writtenQuestion(message: Own): Promise<string | undefined> {
  const { channel, client, reference } = message;
  const shown = questionIn(textOn(message));
  if (shown !== undefined || reference?.messageId === undefined) return shown;
  // Null, whatever the types say, where the channel is not known.
  const known: Message['channel'] | null = channel;
  const asked = await known?.messages.fetch(reference.messageId).catch(() => undefined);
  return asked && asked.author.id !== client.user.id ? saidIn(asked) : undefined;
}
