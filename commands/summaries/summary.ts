// /summary: the quotes that cover a topic, for whoever asks alone; moderators may pin them.
import { ApplicationCommandOptionType } from 'discord.js';
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import { described, named, translator } from '../../src/locales/translate.js';
import { topicOf } from '../../src/message/topic.js';
import { LENGTH_NAMES, LENGTHS } from '../../src/summary/lines.js';
import { MAX_TOPIC_CHARACTERS } from '../../src/summary/topic.js';
import { refusalText } from '../../src/wording/reason.js';
import { topicChoices } from '../topics/options.js';
import { newPreview, summariseFor } from './preview.js';

export const summary = {
  data: {
    name: 'summary',
    ...described((t) => t('summary.description')),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        ...described((t) => t('summary.topic')),
        required: true,
        max_length: MAX_TOPIC_CHARACTERS,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'length',
        ...described((t) => t('summary.length')),
        choices: LENGTH_NAMES.map((length) => ({
          ...named((t) => t(`summary.lengths.${length}`)),
          value: length,
        })),
      },
    ],
  },

  async execute(interaction, bot) {
    const t = translator(interaction.locale);
    const tell = (content: string) => respond(interaction, { content });
    const topic = topicOf(interaction.options.getString('topic', true), MAX_TOPIC_CHARACTERS);
    if (topic === undefined) return tell(refusalText('empty', t));
    const asked = interaction.options.getString('length');
    const length = LENGTH_NAMES.find((each) => each === asked) ?? 'medium';
    if (await hasToWait(interaction, bot.cooldown)) return;
    await acknowledge(interaction, { isPrivate: true });
    const found = await summariseFor(interaction, bot, topic);
    await respond(interaction, newPreview(interaction, found, LENGTHS[length]));
  },

  autocomplete: topicChoices,
} satisfies SlashCommand;
