// /timeline and /compare: from a topic to the message, and from a button to its next page. The topic is read
// back from the message; what is found about it is remembered where it is looked up, for a while.
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { refuse } from '../../src/bot/buttons.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import type { ComponentInteraction } from '../../src/bot/features.js';
import { deleterOf } from '../../src/bot/own-message.js';
import { mayAttach } from '../../src/bot/permissions.js';
import { acknowledge, respond, update } from '../../src/bot/send.js';
import type { Language } from '../../src/locales/catalogue.js';
import { translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';
import { topicOf } from '../../src/message/topic.js';
import { hasWords } from '../../src/text/words.js';
import type { PageView } from './list-message.js';

/** Where it is asked for, and what about. */
interface Wanted {
  readonly guildId: string | null;
  readonly userId: string;
  /** From 1. */
  readonly page: number;
  /** Null for everything, which only a timeline can be about. */
  readonly topic: string | null;
}

/** Looks up a page, and shows it. */
export type Render = (bot: Bot, wanted: Wanted, view: PageView) => Promise<Reply>;

export async function showTopic(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  render: Render,
): Promise<void> {
  const { options, guildId, user } = interaction;
  const t = translator(interaction.locale);
  const typed = options.getString('topic');
  const topic = typed === null ? null : topicOf(typed);
  if (topic === undefined || (topic !== null && !hasWords(topic))) {
    return respond(interaction, { content: t('timeline.noWords') });
  }
  if (await hasToWait(interaction, bot.cooldown, `topic ${user.id}`)) return;
  const isPrivate = options.getBoolean('private') ?? false;
  await acknowledge(interaction, { isPrivate });
  const deletableBy = isPrivate ? null : user.id;
  const view = { deletableBy, mayAttach: mayAttach(interaction), t };
  const wanted = { guildId, userId: user.id, topic, page: 1 };
  await respond(interaction, await render(bot, wanted, view));
}

interface Turn {
  readonly page: number;
  /** Undefined where the message does not show it. */
  readonly topic: string | null | undefined;
  readonly language: Language;
}

export async function turnTopic(
  interaction: ComponentInteraction,
  bot: Bot,
  render: Render,
  { page, topic, language }: Turn,
): Promise<void> {
  if (topic === undefined) return refuse(interaction, 'problems.unknownButton');
  const { guildId, user } = interaction;
  // Whoever has just asked may turn at once.
  if (await hasToWait(interaction, bot.cooldown, `turn ${user.id}`)) return;
  await interaction.deferUpdate();
  // Everyone sees the message: it stays in its language, whoever turns its pages.
  const t = translator(language);
  const deletableBy = deleterOf(interaction.message);
  const view = { deletableBy, mayAttach: mayAttach(interaction), t };
  const wanted = { guildId, userId: user.id, topic, page };
  await update(interaction, await render(bot, wanted, view));
}
