// /compare: where the articles differ about a topic, the versions beside each other.
import { showComparison } from '../src/bot/chronicle.js';
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { topicChoices } from '../src/bot/looking-up.js';
import { privateOption, topicOption } from '../src/bot/options.js';
import { described } from '../src/locales/translate.js';

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
