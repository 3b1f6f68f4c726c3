// From quotes, however they were given, to the message that says whether the articles have them.
import type { RepliableInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import { mayAttach } from '../../src/bot/permissions.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import { lookUpFor } from '../../src/knowledge/look-up.js';
import { translator } from '../../src/locales/translate.js';
import { renderVerification } from './verdict-message.js';

export interface Checking {
  readonly quotes: readonly string[];
  readonly speaker: string | null;
  readonly isPrivate: boolean;
}

/** Of one message: three verdicts with their quotes are what it can hold. */
const MAX_QUOTES = 3;

/** Checks the quotes of a command: the cooldown first, then an acknowledgement, then the verdicts. */
export async function checkCommand(
  interaction: RepliableInteraction,
  bot: Bot,
  { quotes, speaker, isPrivate }: Checking,
): Promise<void> {
  const t = translator(interaction.locale);
  const { guildId, user } = interaction;
  if (await hasToWait(interaction, bot.cooldown, `check ${user.id}`)) return;
  await acknowledge(interaction, { isPrivate });
  const task = { type: 'verify', quotes: quotes.slice(0, MAX_QUOTES), speaker } as const;
  const asked = { guildId, userId: user.id };
  const { result, articles, places } = await lookUpFor(bot, asked, task);
  const checks = result.map(places.verification);
  const reply = renderVerification(checks, {
    articles: articles.length,
    unchecked: quotes.length - checks.length,
    deletableBy: isPrivate ? null : user.id,
    mayAttach: mayAttach(interaction),
    t,
  });
  await respond(interaction, reply);
}
