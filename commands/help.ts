// /help: how to ask.
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { respond } from '../src/bot/send.js';
import { renderHelp } from '../src/render/discord/about.js';

export const help = {
  data: { name: 'help', description: 'How to ask, and what to expect', ...everywhere },

  execute: (interaction, bot) =>
    respond(
      interaction,
      renderHelp(
        bot.knowledge.of(interaction.guildId).articles().length,
        interaction.client.user.id,
      ),
    ),
} satisfies SlashCommand;
