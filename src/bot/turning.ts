// Turning the pages of what was looked up: each asks the articles again, so that it takes a wait of its own.
import { translator } from '../locales/translate.js';
import type { Bot } from './bot.js';
import type { ComponentInteraction } from './components.js';
import { cooldownText } from './cooldown.js';
import { respond } from './send.js';

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
