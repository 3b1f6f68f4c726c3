// /help: how to ask.
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import { described, translator } from '../../src/locales/translate.js';
import { renderHelp } from './about-message.js';
import { usableCommands } from './usable-commands.js';

export const help = {
  data: {
    name: 'help',
    ...described((t) => t('commands.help.description')),
    ...everywhere,
  },

  async execute(interaction, bot) {
    await acknowledge(interaction, { isPrivate: true });
    const articles = bot.knowledge.of(interaction.guildId).articles().length;
    const usable = await usableCommands(interaction, bot);
    const t = translator(interaction.locale);
    await respond(interaction, renderHelp(articles, interaction.client.user.id, usable, t));
  },
} satisfies SlashCommand;
