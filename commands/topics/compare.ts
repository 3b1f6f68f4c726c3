// /compare: where the articles differ about a topic, the versions beside each other.

import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { described } from '../../src/locales/translate.js';
import { topicChoices } from './lookup.js';
import { privateOption, topicOption } from './options.js';
import { showComparison } from './topic-pages.js';

export const compare = {
  data: {
    name: 'compare',
    ...described((t) => t('comparison.description')),
    ...everywhere,
    options: [topicOption((t) => t('comparison.topic'), { required: true }), privateOption],
  },

  execute: showComparison,

  autocomplete: topicChoices,
} satisfies SlashCommand;
