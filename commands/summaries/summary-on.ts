// The summary that one of the bot's own messages is.
import type { Message } from 'discord.js';
import { replyOn } from '../../src/bot/own-message.js';
import { readSummary, type Summary } from './summary-message.js';

/** The summary that the message is; undefined where it is none. */
export function summaryOn(message: Message): Summary | undefined {
  return readSummary(replyOn(message));
}
