// /settings: what a server can set, for those who manage it.
import { forManagers, type SlashCommand } from '../src/bot/command.js';
import { showSettings } from '../src/bot/settings.js';
import { described } from '../src/locales/translate.js';

export const settings = {
  data: { name: 'settings', ...described((t) => t('settings.description')), ...forManagers },

  execute: showSettings,
} satisfies SlashCommand;
