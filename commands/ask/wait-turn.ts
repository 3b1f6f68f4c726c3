// A mention that comes too soon: it is answered when the wait is over, where that is short; else it is refused
// without noise, by a reaction and a line that goes away.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { cooldownText } from '../../src/bot/cooldown.js';
import { isTooLate } from '../../src/bot/failure.js';
import type { Rights } from '../../src/bot/permissions.js';
import { post } from '../../src/bot/send.js';
import type { Translate } from '../../src/locales/translate.js';

/** Seconds that the bot waits itself: whoever waits longer for an answer has gone. */
const MOST_SECONDS = 15;
/** Milliseconds that the line stays. */
const LINE_MS = 10_000;

/** Members for whom a question waits already: a second one is refused. */
const waiting = new Set<string>();

/**
 * Only where the bot may write.
 * @param take the wait that is left in seconds; 0 begins a new one
 * @returns whether it is to be answered now
 */
export async function hasItsTurn(
  bot: Bot,
  message: Message,
  rights: Rights,
  { take, t }: { readonly take: () => number; readonly t: Translate },
): Promise<boolean> {
  const { id } = message.author;
  const wait = take();
  if (wait === 0) return true;
  if (wait > MOST_SECONDS || waiting.has(id)) {
    await refuseQuietly(bot, message, rights, cooldownText(wait, t));
    return false;
  }
  waiting.add(id);
  try {
    // Rounded up: it is over by then, unless the member has asked by a command meanwhile.
    await sleep(wait * 1_000);
  } finally {
    waiting.delete(id);
  }
  const left = take();
  if (left > 0) await refuseQuietly(bot, message, rights, cooldownText(left, t));
  return left === 0;
}

async function refuseQuietly(
  bot: Bot,
  message: Message,
  rights: Rights,
  content: string,
): Promise<void> {
  if (rights.react) {
    await message.react('⏳').catch((error) => bot.log.debug({ err: error }, 'no reaction'));
  }
  const line = await post(message, { content }, { asReply: rights.reply });
  const goes = setTimeout(() => {
    line.delete().catch((error) => {
      if (!isTooLate(error)) bot.log.warn({ err: error }, 'a line was not taken away');
    });
  }, LINE_MS);
  goes.unref();
}
