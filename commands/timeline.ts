// /timeline: what the articles say happened or will happen, in order of date.
import { showTimeline } from '../src/bot/chronicle.js';
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { topicChoices } from '../src/bot/looking-up.js';
import { privateOption, topicOption } from '../src/bot/options.js';
import { described } from '../src/locales/translate.js';

export const timeline = {
  data: {
    name: 'timeline',
    ...described((t) => t('timeline.description')),
    ...everywhere,
    options: [topicOption((t) => t('timeline.topic'), { required: false }), privateOption],
  },

  execute: showTimeline,

  autocomplete: topicChoices,
} satisfies SlashCommand;
