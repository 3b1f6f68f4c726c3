// /compare: where the articles differ about a topic, the versions beside each other.

import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import type { Handlers } from '../../src/bot/features.js';
import { textOn } from '../../src/bot/own-message.js';
import { groupIn, lookUpFor } from '../../src/knowledge/look-up.js';
import { described } from '../../src/locales/translate.js';
import { typedIn } from '../../src/message/pages/list.js';
import { topicIn } from '../../src/message/topic.js';
import { renderComparison } from './comparison-message.js';
import { privateOption, topicChoices, topicOption } from './options.js';
import { type Render, showTopic, turnTopic } from './topic-pages.js';

export const compare = {
  data: {
    name: 'compare',
    ...described((t) => t('comparison.description')),
    ...everywhere,
    options: [topicOption((t) => t('comparison.topic'), { required: true }), privateOption],
  },

  execute: (interaction, bot) => showTopic(interaction, bot, comparisonReply),

  autocomplete: topicChoices,
} satisfies SlashCommand;

export const compareButtons = {
  compare: (interaction, bot, [, page, language]) => {
    const topic = topicIn(textOn(interaction.message));
    return turnTopic(interaction, bot, comparisonReply, { page, topic, language });
  },
} satisfies Partial<Handlers>;

const comparisonReply: Render = async (bot, { topic: wanted, page, ...asked }, view) => {
  const topic = wanted ?? '';
  const task = { type: 'compare', topic, page, language: view.t.language } as const;
  const { result, places } = await lookUpFor(bot, asked, task);
  const differences = result.differences.map(({ kind, sides }) => ({
    kind,
    sides: sides.map((side) => groupIn(places, side)),
  }));
  const understood = result.topic ?? topic;
  const shown = { ...view, ...typedIn(topic, result) };
  return renderComparison({ ...result, differences }, understood, shown);
};
