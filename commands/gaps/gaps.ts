// /gaps: what moderators see of the questions without a helpful answer, and how they erase them.
import type { RepliableInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { forModerators, type SlashCommand } from '../../src/bot/command.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import type { ComponentInteraction, Handlers } from '../../src/bot/features.js';
import { mayAttach, permitted } from '../../src/bot/permissions.js';
import { acknowledge, respond, update } from '../../src/bot/send.js';
import { type GapGroup, groupGaps } from '../../src/feedback/groups.js';
import { described, type Translate, translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';
import { renderAnswer } from '../ask/answer-message.js';
import { renderConfirmation, renderGaps } from './gaps-message.js';

export const gaps = {
  data: { name: 'gaps', ...described((t) => t('gaps.description')), ...forModerators },

  execute: showGaps,
} satisfies SlashCommand;

export const gapsButtons = {
  gaps: (interaction, bot, [, page]) =>
    change(interaction, bot, (guildId, t) => listed(bot, guildId, page, t)),

  async askGap(interaction, bot, [, id]) {
    const { user, locale } = interaction;
    const t = translator(locale);
    const guildId = await permittedToSee(interaction, bot);
    if (guildId === null) return;
    if (await hasToWait(interaction, bot.cooldown)) return;
    await acknowledge(interaction, { isPrivate: true });
    const group = groupWith(id, await groupGaps(await bot.feedback.store.gaps(guildId)));
    if (!group) return respond(interaction, { content: t('gaps.gone') });
    const asker = { user: user.id, guild: guildId };
    const asked = await bot.knowledge.of(guildId).ask(group.question, asker);
    const view = { withQuestion: true, deletableBy: null, mayAttach: mayAttach(interaction), t };
    await respond(interaction, renderAnswer(asked, view));
  },

  eraseGap: (interaction, bot, [, id, page]) =>
    change(interaction, bot, async (guildId, t) => {
      const { store } = bot.feedback;
      const groups = await groupGaps(await store.gaps(guildId));
      // Of a group that has gone meanwhile there is nothing left to erase.
      const group = groupWith(id, groups);
      await store.erase(guildId, group?.gaps.map((gap) => gap.id) ?? []);
      return listed(bot, guildId, page, t);
    }),

  confirmEraseGaps: (interaction, bot) =>
    change(interaction, bot, async (_, t) => renderConfirmation(t)),

  eraseGaps: (interaction, bot) =>
    change(interaction, bot, async (guildId, t) => {
      await bot.feedback.store.forget(guildId);
      return listed(bot, guildId, 1, t);
    }),
} satisfies Partial<Handlers>;

function groupWith(id: number, groups: readonly GapGroup[]): GapGroup | undefined {
  return groups.find(({ gaps }) => gaps.some((gap) => gap.id === id));
}

async function showGaps(interaction: RepliableInteraction, bot: Bot): Promise<void> {
  const t = translator(interaction.locale);
  const guildId = await permittedToSee(interaction, bot);
  if (guildId !== null) await respond(interaction, await listed(bot, guildId, 1, t));
}

/** Changes the list that a button stands on, for whoever may see it still. */
async function change(
  interaction: ComponentInteraction,
  bot: Bot,
  next: (guildId: string, t: Translate) => Promise<Reply>,
): Promise<void> {
  const t = translator(interaction.locale);
  const guildId = await permittedToSee(interaction, bot);
  if (guildId !== null) await update(interaction, await next(guildId, t));
}

/** The server whose questions are meant, if they are kept; else says why they cannot be seen. */
async function permittedToSee(
  interaction: RepliableInteraction,
  { feedback }: Bot,
): Promise<string | null> {
  const guildId = await permitted(interaction, 'ManageMessages');
  if (guildId === null || (await feedback.isKept(guildId))) return guildId;
  const where = feedback.days === 0 ? 'gaps.offEverywhere' : 'gaps.offHere';
  await respond(interaction, { content: translator(interaction.locale)(where) });
  return null;
}

async function listed(
  { feedback }: Bot,
  guildId: string,
  page: number,
  t: Translate,
): Promise<Reply> {
  const groups = await groupGaps(await feedback.store.gaps(guildId));
  return renderGaps({ groups, days: feedback.days, page }, t);
}
