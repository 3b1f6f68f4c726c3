// /timeline: what the articles say happened or will happen, in order of date.

import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import type { Handlers } from '../../src/bot/features.js';
import { textOn } from '../../src/bot/own-message.js';
import { groupIn, lookUpFor } from '../../src/knowledge/look-up.js';
import { described } from '../../src/locales/translate.js';
import { typedIn } from '../../src/message/pages/list.js';
import { topicIn } from '../../src/message/topic.js';
import { privateOption, topicChoices, topicOption } from './options.js';
import { renderTimeline } from './timeline-message.js';
import { type Render, showTopic, turnTopic } from './topic-pages.js';

export const timeline = {
  data: {
    name: 'timeline',
    ...described((t) => t('timeline.description')),
    ...everywhere,
    options: [topicOption((t) => t('timeline.topic'), { required: false }), privateOption],
  },

  execute: (interaction, bot) => showTopic(interaction, bot, timelineReply),

  autocomplete: topicChoices,
} satisfies SlashCommand;

export const timelineButtons = {
  timeline: (interaction, bot, [, page, about, language]) => {
    const topic = about === 'all' ? null : topicIn(textOn(interaction.message));
    return turnTopic(interaction, bot, timelineReply, { page, topic, language });
  },
} satisfies Partial<Handlers>;

const timelineReply: Render = async (bot, { topic, page, ...asked }, view) => {
  const task = { type: 'timeline', topic, page, language: view.t.language } as const;
  const { result, places } = await lookUpFor(bot, asked, task);
  const entries = result.entries.map(({ excerpts, ...when }) => ({
    ...when,
    excerpts: groupIn(places, excerpts),
  }));
  return renderTimeline({ ...result, entries }, result.topic, {
    ...view,
    ...typedIn(topic, result),
  });
};
