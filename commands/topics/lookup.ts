// /lookup: from a topic, however it was typed, to the message with its quotes, and from page to page.

import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import type { ComponentInteraction } from '../../src/bot/buttons.js';
import type { Choice } from '../../src/bot/command.js';
import { cooldownText } from '../../src/bot/cooldown.js';
import { deleterOf } from '../../src/bot/own-message.js';
import { mayAttach } from '../../src/bot/permissions.js';
import { acknowledge, respond, update } from '../../src/bot/send.js';
import type { Typing } from '../../src/bot/typing.js';
import type { LookUp } from '../../src/inference/protocol.js';
import { type LookedUp, lookedUp } from '../../src/knowledge/look-up.js';
import { translator } from '../../src/locales/translate.js';
import type { Action } from '../../src/message/custom-id.js';
import { MAX_TOPIC, topicIn } from '../../src/message/topic.js';
import { choiceOf, type LookupPage, renderLookup } from './lookup-message.js';
import { hasToWait } from './page-cooldown.js';

/** Milliseconds: Discord waits for three seconds. */
const ACKNOWLEDGE_MS = 1_500;

export async function lookUp(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  { typed, isPrivate }: { readonly typed: string; readonly isPrivate: boolean },
): Promise<void> {
  const t = translator(interaction.locale);
  const { guildId, user } = interaction;
  const wait = bot.cooldown.take(`topic ${user.id}`);
  if (wait > 0) return respond(interaction, { content: cooldownText(wait, t) });
  const { language } = t;
  const task = { type: 'lookup', topic: typed, isTyped: true, from: 0, language } as const;
  const found = lookedUp(bot, { guildId, userId: user.id }, task);
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
export async function turnLookupPage(
  interaction: ComponentInteraction,
  bot: Bot,
  [, from, language]: Extract<Action, ['lookup', ...unknown[]]>,
): Promise<void> {
  if (await hasToWait(interaction, bot)) return;
  await interaction.deferUpdate();
  const topic = topicIn(interaction.message.content) ?? '';
  const { guildId, user } = interaction;
  const task = { type: 'lookup', topic, isTyped: false, from, language } as const;
  const page = pageIn(await lookedUp(bot, { guildId, userId: user.id }, task));
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
}

/** What may be looked up, with how much there is about it. */
export async function topicChoices(typing: Typing, bot: Bot): Promise<Choice[]> {
  const t = translator(typing.locale);
  const { result } = await lookedUp(bot, typing, { type: 'suggest', typed: typing.text });
  return result
    .filter(({ topic }) => topic.length <= MAX_TOPIC)
    .map((suggestion) => choiceOf(suggestion, t));
}
