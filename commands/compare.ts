// /compare: where the articles differ about a topic, the versions beside each other.
import { ApplicationCommandOptionType } from 'discord.js';
import { showComparison } from '../src/bot/chronicle.js';
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { topicChoices } from '../src/bot/looking-up.js';
import { described } from '../src/locales/translate.js';
import { MAX_TOPIC } from '../src/render/discord/topic.js';

export const compare = {
  data: {
    name: 'compare',
    ...described((t) => t('comparison.description')),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        ...described((t) => t('comparison.topic')),
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

  execute: showComparison,

  autocomplete: topicChoices,
} satisfies SlashCommand;
