// /timeline and /compare: from a topic to the message, and from a button to its next page. Nothing of it
// is remembered: the topic is read back from the message, and the articles are asked anew. The tagger and
// the date parser are loaded with the first of them.
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Language } from '../locales/catalogue.js';
import { translator } from '../locales/translate.js';
import { renderComparison } from '../render/discord/comparison.js';
import type { Action } from '../render/discord/custom-id.js';
import type { PageView } from '../render/discord/pages.js';
import type { Reply } from '../render/discord/reply.js';
import { renderTimeline } from '../render/discord/timeline.js';
import { topicIn, topicOf } from '../render/discord/topic.js';
import { hasWords, isFoundIn } from '../topics/found-in.js';
import type { Bot } from './bot.js';
import type { ComponentInteraction } from './components.js';
import { cooldownText } from './cooldown.js';
import { deleterOf } from './own-message.js';
import { mayAttach } from './permissions.js';
import { acknowledge, respond, update } from './send.js';

/** Where it is asked for, and what about. */
interface Wanted {
  readonly guildId: string | null;
  /** Null for everything, which only a timeline can be about. */
  readonly topic: string | null;
}

type Render = (bot: Bot, wanted: Wanted, view: PageView) => Promise<Reply>;

const timelineReply: Render = async (bot, wanted, view) => {
  const { articles, isAbout, topic, typed } = aboutWanted(bot, wanted);
  const { timelineOf } = await import('../timeline/timeline.js');
  return renderTimeline(await timelineOf(articles, isAbout), topic, { ...view, ...typed });
};

const comparisonReply: Render = async (bot, wanted, view) => {
  const { articles, isAbout, topic, typed } = aboutWanted(bot, wanted);
  const { compareArticles } = await import('../comparison/comparison.js');
  const comparison = await compareArticles(articles, isAbout);
  return renderComparison(comparison, topic ?? '', { ...view, ...typed });
};

/** What is looked through, and what the topic was taken for: an entity by its own name. */
function aboutWanted({ knowledge }: Bot, { guildId, topic }: Wanted) {
  const known = knowledge.of(guildId);
  const articles = known.articles();
  if (topic === null) return { articles, isAbout: () => true, topic, typed: {} };
  const lookup = known.topics().lookup(topic);
  return {
    articles,
    isAbout: isFoundIn(lookup),
    topic: topicOf(lookup.topic) ?? topic,
    typed: lookup.isCorrected ? { typed: topic } : {},
  };
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
  const view = { page: 1, deletableBy, mayAttach: mayAttach(interaction), t };
  await respond(interaction, await render(bot, { guildId, topic }, view));
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
  // Everyone sees the message: it stays in its language, whoever turns its pages.
  const t = translator(language);
  const deletableBy = deleterOf(interaction.message);
  const view = { page, deletableBy, mayAttach: mayAttach(interaction), t };
  const { guildId } = interaction;
  await update(interaction, await render(bot, { guildId, topic }, view));
}
