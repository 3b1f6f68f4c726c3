// From a question, however it was asked, to the message that answers it.
import type { RepliableInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { cooldownText } from '../../src/bot/cooldown.js';
import { homeOf } from '../../src/bot/guilds.js';
import { mayAttach } from '../../src/bot/permissions.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import type { GuildSettings } from '../../src/database/guild-settings.js';
import type { Occasion } from '../../src/feedback/store.js';
import { translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';
import type { Measured } from '../../src/operation/bot-metrics.js';
import { outcomeOf } from '../../src/operation/outcomes.js';
import { type AnswerView, renderAnswer } from './answer-message.js';
import { remarkIn, remarkReply } from './conversation.js';
import { questionOf } from './question.js';

/** A question, and where it was asked. */
export interface Asking {
  readonly text: string;
  /** The server's id; null in direct messages. */
  readonly guildId: string | null;
  /** Who asks. */
  readonly userId: string;
  /** What votes on the answer, and a refusal, are kept about; null where neither is. */
  readonly about: Occasion | null;
}

export async function answerReply(
  { knowledge, feedback }: Bot,
  { text, guildId, userId, about }: Asking,
  view: Omit<AnswerView, 'votesOn'>,
  { stage, ends }: Measured,
): Promise<Reply> {
  const { article } = view;
  const only = article === undefined ? {} : { article };
  const asker = { user: userId, guild: guildId };
  const asked = await stage('find', () => knowledge.of(guildId).ask(questionOf(text), asker, only));
  ends(outcomeOf(asked.answer));
  const kept = about && (await feedback.isKept(about.guildId)) ? about : undefined;
  // What somebody asked in private is kept only if they click "Not helpful".
  if (kept && view.deletableBy !== null) await feedback.noteRefusal(kept, asked.answer);
  const shown = kept ? { ...view, votesOn: kept.questionId } : view;
  return stage('render', () => renderAnswer(asked, shown));
}

export interface Inquiry {
  readonly text: string;
  readonly article?: string | undefined;
  /** Null for what the server has set. */
  readonly isPrivate: boolean | null;
  /** Whether whoever asks wrote the text for the bot: somebody else's words are never kept. */
  readonly isOwnQuestion: boolean;
}

/** Answers a command: the cooldown first, then an acknowledgement at once, then the answer. */
export async function answerCommand(
  interaction: RepliableInteraction,
  bot: Bot,
  { text, article, ...inquiry }: Inquiry,
): Promise<void> {
  const { id, user, guildId } = interaction;
  const t = translator(interaction.locale);
  const remark = remarkIn(text);
  if (remark && !inquiry.isOwnQuestion) {
    return respond(interaction, { content: t('conversation.nothingToFind') });
  }
  if (remark) {
    const wait = bot.cooldown.take(`remark ${user.id}`);
    if (wait > 0) return respond(interaction, { content: cooldownText(wait, t) });
    await acknowledge(interaction, { isPrivate: true });
    const asker = { guildId, userId: user.id };
    return respond(interaction, await remarkReply(bot, remark, asker, t));
  }
  const home = homeOf(interaction);
  const settings = home === null ? null : await bot.settings.of(home);
  const wait = bot.cooldown.take(user.id, placeOf(home, settings));
  if (wait > 0) return respond(interaction, { content: cooldownText(wait, t) });
  const isPrivate = inquiry.isPrivate ?? settings?.privateAnswers ?? false;
  const { isOwnQuestion } = inquiry;
  const about = home === null || !isOwnQuestion ? null : { guildId: home, questionId: id };
  const view = {
    article,
    withQuestion: true,
    deletableBy: isPrivate ? null : user.id,
    mayAttach: mayAttach(interaction),
    t,
  };
  await bot.metrics.question(isOwnQuestion ? 'command' : 'find_sources', async (measured) => {
    await measured.stage('acknowledge', () => acknowledge(interaction, { isPrivate }));
    const asking = { text, guildId, userId: user.id, about };
    const reply = await answerReply(bot, asking, view, measured);
    await measured.stage('send', () => respond(interaction, reply));
  });
}

/** Where a member asks, for the cooldown. */
export function placeOf(guildId: string | null, settings: GuildSettings | null) {
  return guildId === null || !settings?.cooldownSeconds
    ? undefined
    : { guildId, seconds: settings.cooldownSeconds };
}
