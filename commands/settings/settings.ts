// /settings: one private message with everything that a server can set, changed by its controls.
import type { RepliableInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { forManagers, type SlashCommand } from '../../src/bot/command.js';
import type { ComponentInteraction, Handlers } from '../../src/bot/features.js';
import { permitted } from '../../src/bot/permissions.js';
import { respond, update } from '../../src/bot/send.js';
import type { GuildSettings } from '../../src/database/guild-settings.js';
import { described, translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';
import { renderSettings } from './settings-message.js';

export const settings = {
  data: { name: 'settings', ...described((t) => t('settings.description')), ...forManagers },

  execute: showSettings,
} satisfies SlashCommand;

export const settingsButtons = {
  setPrivate: (interaction, bot, [, on]) =>
    change(interaction, bot, (id) => bot.settings.change(id, { privateAnswers: on === 1 })),

  setFeedback: (interaction, bot, [, on]) =>
    change(interaction, bot, async (id) => {
      await bot.settings.change(id, { keepsFeedback: on === 1 });
      // What is no longer to be kept goes at once.
      if (on !== 1) await bot.feedback.store.forget(id);
    }),

  setCooldown: (interaction, bot, [, seconds]) =>
    change(interaction, bot, (id) =>
      bot.settings.change(id, { cooldownSeconds: seconds === 'usual' ? null : seconds }),
    ),

  setChannels: (interaction, bot) => choose(interaction, bot, (channels) => ({ channels })),

  setForums: (interaction, bot) => choose(interaction, bot, (forums) => ({ forums })),

  resetSettings: (interaction, bot) => change(interaction, bot, bot.settings.forget),
} satisfies Partial<Handlers>;

/** Sets the channels that are chosen in a menu. */
async function choose(
  interaction: ComponentInteraction,
  bot: Bot,
  changeOf: (ids: readonly string[]) => Partial<GuildSettings>,
): Promise<void> {
  if (!interaction.isChannelSelectMenu()) {
    const t = translator(interaction.locale);
    return respond(interaction, { content: t('problems.unknownButton') });
  }
  const ids = [...interaction.channels.keys()];
  await change(interaction, bot, (id) => bot.settings.change(id, changeOf(ids)));
}

async function showSettings(interaction: RepliableInteraction, bot: Bot): Promise<void> {
  const guildId = await permitted(interaction, 'ManageGuild');
  if (guildId !== null) await respond(interaction, await shown(interaction, bot, guildId));
}

/** Changes something, and the message that shows the settings, for whoever may do so still. */
async function change(
  interaction: ComponentInteraction,
  bot: Bot,
  work: (guildId: string) => Promise<void>,
): Promise<void> {
  const guildId = await permitted(interaction, 'ManageGuild');
  if (guildId === null) return;
  await work(guildId);
  await update(interaction, await shown(interaction, bot, guildId));
}

async function shown(
  { guild, locale }: RepliableInteraction,
  { settings, feedback, leastSeconds }: Bot,
  guildId: string,
): Promise<Reply> {
  const isThere = (id: string) => guild?.channels.cache.has(id) ?? false;
  const view = { settings: await settings.of(guildId), leastSeconds, days: feedback.days, isThere };
  return renderSettings(view, translator(locale));
}
