// /lookup: from a topic, however it was typed, to the message with its quotes, and from page to page.
import type { ChatInputCommandInteraction } from 'discord.js';
import { translator } from '../locales/translate.js';
import type { Action } from '../render/discord/custom-id.js';
import { choiceOf, renderLookup } from '../render/discord/lookup.js';
import { MAX_CHOICES } from '../render/discord/reply.js';
import { MAX_TOPIC, topicIn } from '../render/discord/topic.js';
import type { Bot } from './bot.js';
import type { Choice } from './command.js';
import type { ComponentInteraction } from './components.js';
import { deleterOf } from './own-message.js';
import { mayAttach } from './permissions.js';
import { respond, update } from './send.js';
import type { Typing } from './typing.js';

export async function lookUp(
  interaction: ChatInputCommandInteraction,
  { knowledge }: Bot,
  { typed, isPrivate }: { readonly typed: string; readonly isPrivate: boolean },
): Promise<void> {
  const t = translator(interaction.locale);
  const lookup = knowledge.of(interaction.guildId).topics().lookup(typed);
  const reply = renderLookup(lookup, {
    from: 0,
    typed,
    deletableBy: isPrivate ? null : interaction.user.id,
    mayAttach: mayAttach(interaction),
    t,
  });
  // That there is nothing concerns nobody else.
  await respond(interaction, reply, { isPrivate: isPrivate || lookup.groups.length === 0 });
}

/** Shows other quotes in place of those shown. */
export async function turnLookupPage(
  interaction: ComponentInteraction,
  { knowledge }: Bot,
  [, from, language]: Extract<Action, ['lookup', ...unknown[]]>,
): Promise<void> {
  const topic = topicIn(interaction.message.content);
  const lookup = knowledge
    .of(interaction.guildId)
    .topics()
    .lookup(topic ?? '');
  if (lookup.groups.length === 0) {
    return respond(interaction, { content: translator(interaction.locale)('lookup.gone') });
  }
  // Everyone sees the message: it stays in its language, whoever turns its pages.
  const t = translator(language);
  const deletableBy = deleterOf(interaction.message);
  await update(
    interaction,
    renderLookup(lookup, { from, deletableBy, mayAttach: mayAttach(interaction), t }),
  );
}

/** What may be looked up, with how much there is about it. */
export function topicChoices({ guildId, locale, text }: Typing, { knowledge }: Bot): Choice[] {
  const t = translator(locale);
  return knowledge
    .of(guildId)
    .topics()
    .suggest(text, MAX_CHOICES)
    .filter(({ topic }) => topic.length <= MAX_TOPIC)
    .map((suggestion) => choiceOf(suggestion, t));
}
