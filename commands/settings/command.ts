// /settings: what a server can set, for those who manage it.
import { forManagers, type SlashCommand } from '../../src/bot/command.js';
import { described } from '../../src/locales/translate.js';
import { showSettings } from './settings.js';

export const settings = {
  data: { name: 'settings', ...described((t) => t('settings.description')), ...forManagers },

  execute: showSettings,
} satisfies SlashCommand;
