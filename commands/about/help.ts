// /help: how to ask.
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { respond } from '../../src/bot/send.js';
import { described, translator } from '../../src/locales/translate.js';
import { renderHelp } from './about-message.js';

export const help = {
  data: {
    name: 'help',
    ...described((t) => t('commands.help.description')),
    ...everywhere,
  },

  execute: (interaction, bot) =>
    respond(
      interaction,
      renderHelp(
        bot.knowledge.of(interaction.guildId).articles().length,
        interaction.client.user.id,
        translator(interaction.locale),
      ),
    ),
} satisfies SlashCommand;
