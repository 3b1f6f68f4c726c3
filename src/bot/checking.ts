// From quotes, however they were given, to the message that says whether the articles have them.
import type { RepliableInteraction } from 'discord.js';
import { translator } from '../locales/translate.js';
import { renderVerification } from '../render/discord/verify.js';
import type { Bot } from './bot.js';
import { cooldownText } from './cooldown.js';
import { mayAttach } from './permissions.js';
import { acknowledge, respond } from './send.js';

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
  { cooldown, knowledge }: Bot,
  { quotes, speaker, isPrivate }: Checking,
): Promise<void> {
  const t = translator(interaction.locale);
  const wait = cooldown.take(`check ${interaction.user.id}`);
  if (wait > 0) return respond(interaction, { content: cooldownText(wait, t) });
  await acknowledge(interaction, { isPrivate });
  const articles = knowledge.of(interaction.guildId).articles();
  // The tagger takes a moment to load.
  const { verify } = await import('../verification/verify.js');
  const checks = [];
  for (const quote of quotes.slice(0, MAX_QUOTES)) {
    checks.push(await verify(articles, quote, speaker));
  }
  const reply = renderVerification(checks, {
    articles: articles.length,
    unchecked: quotes.length - checks.length,
    deletableBy: isPrivate ? null : interaction.user.id,
    mayAttach: mayAttach(interaction),
    t,
  });
  await respond(interaction, reply);
}
