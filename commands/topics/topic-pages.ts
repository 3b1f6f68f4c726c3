// /timeline and /compare: from a topic to the message, and from a button to its next page. The topic is read
// back from the message; what is found about it is remembered where it is looked up, for a while.
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import type { ComponentInteraction } from '../../src/bot/buttons.js';
import { cooldownText } from '../../src/bot/cooldown.js';
import { deleterOf } from '../../src/bot/own-message.js';
import { mayAttach } from '../../src/bot/permissions.js';
import { acknowledge, respond, update } from '../../src/bot/send.js';
import { groupIn, lookedUp } from '../../src/knowledge/look-up.js';
import type { Language } from '../../src/locales/catalogue.js';
import { translator } from '../../src/locales/translate.js';
import type { Action } from '../../src/message/custom-id.js';
import { renderComparison } from '../../src/message/pages/comparison.js';
import type { PageView } from '../../src/message/pages/list.js';
import { renderTimeline } from '../../src/message/pages/timeline.js';
import type { Reply } from '../../src/message/reply.js';
import { topicIn, topicOf } from '../../src/message/topic.js';
import { hasWords } from '../../src/topics/found-in.js';
import { hasToWait } from './page-cooldown.js';

/** Where it is asked for, and what about. */
interface Wanted {
  readonly guildId: string | null;
  readonly userId: string;
  /** From 1. */
  readonly page: number;
  /** Null for everything, which only a timeline can be about. */
  readonly topic: string | null;
}

type Render = (bot: Bot, wanted: Wanted, view: PageView) => Promise<Reply>;

const timelineReply: Render = async (bot, { topic, page, ...asked }, view) => {
  const task = { type: 'timeline', topic, page, language: view.t.language } as const;
  const { result, places } = await lookedUp(bot, asked, task);
  const entries = result.entries.map(({ excerpts, ...when }) => ({
    ...when,
    excerpts: groupIn(places, excerpts),
  }));
  return renderTimeline({ ...result, entries }, result.topic, {
    ...view,
    ...typedIn(topic, result),
  });
};

const comparisonReply: Render = async (bot, { topic: wanted, page, ...asked }, view) => {
  const topic = wanted ?? '';
  const task = { type: 'compare', topic, page, language: view.t.language } as const;
  const { result, places } = await lookedUp(bot, asked, task);
  const differences = result.differences.map(({ kind, sides }) => ({
    kind,
    sides: sides.map((side) => groupIn(places, side)),
  }));
  const understood = result.topic ?? topic;
  const shown = { ...view, ...typedIn(topic, result) };
  return renderComparison({ ...result, differences }, understood, shown);
};

/** What was typed, where it was taken for an entity that is written otherwise. */
function typedIn(topic: string | null, { isCorrected }: { readonly isCorrected: boolean }) {
  return isCorrected && topic !== null ? { typed: topic } : {};
}

export function showTimeline(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  return show(interaction, bot, timelineReply);
}

export function showComparison(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  return show(interaction, bot, comparisonReply);
}

async function show(
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
  const wait = bot.cooldown.take(`topic ${user.id}`);
  if (wait > 0) return respond(interaction, { content: cooldownText(wait, t) });
  const isPrivate = options.getBoolean('private') ?? false;
  await acknowledge(interaction, { isPrivate });
  const deletableBy = isPrivate ? null : user.id;
  const view = { deletableBy, mayAttach: mayAttach(interaction), t };
  const wanted = { guildId, userId: user.id, topic, page: 1 };
  await respond(interaction, await render(bot, wanted, view));
}

export function turnTimeline(
  interaction: ComponentInteraction,
  bot: Bot,
  [, page, about, language]: Extract<Action, ['timeline', ...unknown[]]>,
): Promise<void> {
  const topic = about === 'all' ? null : topicIn(interaction.message.content);
  return turn(interaction, bot, timelineReply, { page, topic, language });
}

export function turnComparison(
  interaction: ComponentInteraction,
  bot: Bot,
  [, page, language]: Extract<Action, ['compare', ...unknown[]]>,
): Promise<void> {
  const topic = topicIn(interaction.message.content);
  return turn(interaction, bot, comparisonReply, { page, topic, language });
}

interface Turn {
  readonly page: number;
  /** Undefined where the message does not show it. */
  readonly topic: string | null | undefined;
  readonly language: Language;
}

async function turn(
  interaction: ComponentInteraction,
  bot: Bot,
  render: Render,
  { page, topic, language }: Turn,
): Promise<void> {
  if (topic === undefined) {
    const content = translator(interaction.locale)('problems.unknownButton');
    return respond(interaction, { content });
  }
  if (await hasToWait(interaction, bot)) return;
  await interaction.deferUpdate();
  // Everyone sees the message: it stays in its language, whoever turns its pages.
  const t = translator(language);
  const deletableBy = deleterOf(interaction.message);
  const view = { deletableBy, mayAttach: mayAttach(interaction), t };
  const { guildId, user } = interaction;
  const wanted = { guildId, userId: user.id, topic, page };
  await update(interaction, await render(bot, wanted, view));
}
