// Turning the pages of what was looked up: each asks the articles again, so that it takes a wait of its own.

import type { Bot } from '../../src/bot/bot.js';
import { cooldownText } from '../../src/bot/cooldown.js';
import type { ComponentInteraction } from '../../src/bot/features.js';
import { respond } from '../../src/bot/send.js';
import { translator } from '../../src/locales/translate.js';

/** Whoever has just asked may turn at once. Says for how long, where one has to wait. */
export async function hasToWait(
  interaction: ComponentInteraction,
  { cooldown }: Bot,
): Promise<boolean> {
  const wait = cooldown.take(`turn ${interaction.user.id}`);
  if (wait > 0) {
    await respond(interaction, { content: cooldownText(wait, translator(interaction.locale)) });
  }
  return wait > 0;
}
