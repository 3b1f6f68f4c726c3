// /lookup: every quote about a topic.
import { ApplicationCommandOptionType } from 'discord.js';
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { lookUp, topicChoices } from '../src/bot/looking-up.js';
import { described } from '../src/locales/translate.js';
import { MAX_TOPIC } from '../src/render/discord/topic.js';

export const lookup = {
  data: {
    name: 'lookup',
    ...described((t) => t('lookup.description')),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        ...described((t) => t('lookup.topic')),
        required: true,
        max_length: MAX_TOPIC,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...described((t) => t('commands.private')),
      },
    ],
  },

  execute: (interaction, bot) =>
    lookUp(interaction, bot, {
      typed: interaction.options.getString('topic', true),
      isPrivate: interaction.options.getBoolean('private') ?? false,
    }),

  autocomplete: topicChoices,
} satisfies SlashCommand;
