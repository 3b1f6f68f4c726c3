// /lookup: every quote about a topic.
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { described } from '../../src/locales/translate.js';
import { lookUp, topicChoices } from './lookup.js';
import { privateOption, topicOption } from './options.js';

export const lookup = {
  data: {
    name: 'lookup',
    ...described((t) => t('lookup.description')),
    ...everywhere,
    options: [topicOption((t) => t('lookup.topic'), { required: true }), privateOption],
  },

  execute: (interaction, bot) =>
    lookUp(interaction, bot, {
      typed: interaction.options.getString('topic', true),
      isPrivate: interaction.options.getBoolean('private') ?? false,
    }),

  autocomplete: topicChoices,
} satisfies SlashCommand;
