// /gaps: the questions that found no answer, or none that helped, for moderators.
import { forModerators, type SlashCommand } from '../../src/bot/command.js';
import { described } from '../../src/locales/translate.js';
import { showGaps } from './gaps.js';

export const gaps = {
  data: { name: 'gaps', ...described((t) => t('gaps.description')), ...forModerators },

  execute: showGaps,
} satisfies SlashCommand;
