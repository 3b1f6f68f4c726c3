// /lookup: from a topic, however it was typed, to the message with its quotes, and from page to page.

import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import type { Handlers } from '../../src/bot/features.js';
import { deleterOf, textOn } from '../../src/bot/own-message.js';
import { mayAttach } from '../../src/bot/permissions.js';
import { acknowledge, respond, update } from '../../src/bot/send.js';
import type { LookUp } from '../../src/inference/protocol.js';
import { type LookedUp, lookUpFor } from '../../src/knowledge/look-up.js';
import { described, translator } from '../../src/locales/translate.js';
import type { LookupPage } from '../../src/message/pages/lookup.js';
import { topicIn } from '../../src/message/topic.js';
import { renderLookup } from './lookup-message.js';
import { privateOption, topicChoices, topicOption } from './options.js';

/** Milliseconds: Discord waits for three seconds. */
const ACKNOWLEDGE_MS = 1_500;

export const lookup = {
  data: {
    name: 'lookup',
    ...described((t) => t('lookup.description')),
    ...everywhere,
    options: [topicOption((t) => t('lookup.topic'), { required: true }), privateOption],
  },

  execute: (interaction, bot) =>
    showLookup(interaction, bot, {
      typed: interaction.options.getString('topic', true),
      isPrivate: interaction.options.getBoolean('private') ?? false,
    }),

  autocomplete: topicChoices,
} satisfies SlashCommand;

async function showLookup(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  { typed, isPrivate }: { readonly typed: string; readonly isPrivate: boolean },
): Promise<void> {
  const t = translator(interaction.locale);
  const { guildId, user } = interaction;
  if (await hasToWait(interaction, bot.cooldown, `topic ${user.id}`)) return;
  const { language } = t;
  const task = { type: 'lookup', topic: typed, isTyped: true, from: 0, language } as const;
  const found = lookUpFor(bot, { guildId, userId: user.id }, task);
  // Nothing is said before it is known whether there is something, if that does not take too long.
  const isSlow = await Promise.race([found, sleep(ACKNOWLEDGE_MS, 'slow')]).then(
    (first) => first === 'slow',
    () => false,
  );
  if (isSlow) await acknowledge(interaction, { isPrivate });
  const page = pageIn(await found);
  const reply = renderLookup(page, {
    typed,
    deletableBy: isPrivate ? null : user.id,
    mayAttach: mayAttach(interaction),
    t,
  });
  // That there is nothing concerns nobody else.
  await respond(interaction, reply, { isPrivate: isPrivate || page.all === 0 });
}

/** The page that was looked up, its quotes found again. */
function pageIn({ result, places }: LookedUp<Extract<LookUp, { type: 'lookup' }>>): LookupPage {
  return { ...result, excerpts: result.excerpts.map(places.excerpt) };
}

/** Shows other quotes in place of those shown. */
const turnPage: Handlers['lookup'] = async (interaction, bot, [, from, language]) => {
  const { guildId, user } = interaction;
  // Whoever has just asked may turn at once.
  if (await hasToWait(interaction, bot.cooldown, `turn ${user.id}`)) return;
  await interaction.deferUpdate();
  const topic = topicIn(textOn(interaction.message)) ?? '';
  const task = { type: 'lookup', topic, isTyped: false, from, language } as const;
  const page = pageIn(await lookUpFor(bot, { guildId, userId: user.id }, task));
  if (page.all === 0) {
    return respond(interaction, { content: translator(interaction.locale)('lookup.gone') });
  }
  // Everyone sees the message: it stays in its language, whoever turns its pages.
  const t = translator(language);
  const deletableBy = deleterOf(interaction.message);
  await update(
    interaction,
    renderLookup(page, { deletableBy, mayAttach: mayAttach(interaction), t }),
  );
};

export const lookupButtons = { lookup: turnPage } satisfies Partial<Handlers>;
