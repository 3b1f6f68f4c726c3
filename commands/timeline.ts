// /timeline: what the articles say happened or will happen, in order of date.
import { ApplicationCommandOptionType } from 'discord.js';
import { showTimeline } from '../src/bot/chronicle.js';
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { topicChoices } from '../src/bot/looking-up.js';
import { described } from '../src/locales/translate.js';
import { MAX_TOPIC } from '../src/render/discord/topic.js';

export const timeline = {
  data: {
    name: 'timeline',
    ...described((t) => t('timeline.description')),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        ...described((t) => t('timeline.topic')),
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

  execute: showTimeline,

  autocomplete: topicChoices,
} satisfies SlashCommand;
