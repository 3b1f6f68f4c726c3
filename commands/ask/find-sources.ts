// "Find sources", in the menu of a message: what do the articles say to this? Privately, because the
// message is somebody's who did not ask; who wants to, shares it.
import { ApplicationCommandType } from 'discord.js';
import { everywhere, type MessageCommand } from '../../src/bot/command.js';
import { textOn } from '../../src/bot/own-message.js';
import { named } from '../../src/locales/translate.js';
import { answerCommand } from './answer-question.js';

export const findSources = {
  data: {
    type: ApplicationCommandType.Message,
    ...named((t) => t('commands.findSources.name')),
    ...everywhere,
  },

  execute: (interaction, bot) =>
    answerCommand(interaction, bot, {
      text: textOn(interaction.targetMessage),
      isPrivate: true,
      isOwnQuestion: false,
    }),
} satisfies MessageCommand;
