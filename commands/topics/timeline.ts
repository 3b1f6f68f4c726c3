// /timeline: what the articles say happened or will happen, in order of date.

import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { described } from '../../src/locales/translate.js';
import { topicChoices } from './lookup.js';
import { privateOption, topicOption } from './options.js';
import { showTimeline } from './topic-pages.js';

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
