// From a question, however it was asked, to the message that answers it.
import type { RepliableInteraction } from 'discord.js';
import { cleanQuestion } from '../../src/answer/question.js';
import type { Bot } from '../../src/bot/bot.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import { homeOf } from '../../src/bot/guilds.js';
import { mayAttach } from '../../src/bot/permissions.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import type { GuildSettings } from '../../src/database/guild-settings.js';
import type { Occasion } from '../../src/feedback/store.js';
import type { Asked } from '../../src/inference/protocol.js';
import { translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';
import type { Measured } from '../../src/operation/metrics/bot-metrics.js';
import { outcomeOf } from '../../src/operation/metrics/outcomes.js';
import { type AnswerView, renderAnswer, renderChoices } from './answer-message.js';
import { missingFrom, type Particular, particularsOf, withoutOtherFigures } from './claim.js';
import { classifiedRemark, remarkIn, remarkReply } from './conversation.js';
import { readFollowUp, remember, type Said } from './follow-up.js';
import { questionOf } from './question.js';

/** A question, and where it was asked. */
export interface Asking {
  readonly said: Said;
  /** Whether it may go on with what was asked before. */
  readonly isFollowUp: boolean;
  /** What votes on the answer, and a refusal, are kept about; null where neither is. */
  readonly about: Occasion | null;
  /** Whether sources are wanted for a claim: what of it stands in no article is said. */
  readonly isClaim?: boolean;
  /** Whether nobody has said in which language to answer: a question in one that is not read is refused in it. */
  readonly isInAnyLanguage?: boolean;
}

/** Why a claim was not read: of a language, or a length, that cannot be. */
const UNREAD: readonly (string | undefined)[] = ['language', 'too-long', 'empty'];

export async function answerReply(
  bot: Bot,
  { about, said, isFollowUp, isClaim = false, isInAnyLanguage = false }: Asking,
  given: Omit<AnswerView, 'votesOn' | 'written' | 'missing'>,
  { stage, ends }: Measured,
): Promise<Reply> {
  const { article } = given;
  const { text, guildId, userId } = said;
  const written = questionOf(text);
  const read = isFollowUp
    ? await stage('follow_up', () => readFollowUp(bot, said))
    : ({ kind: 'alone' } as const);
  if (read.kind === 'hidden') {
    ends('refused');
    const { t } = given;
    return { content: t('conversation.hidden', { findSources: t('commands.findSources.name') }) };
  }
  if (read.kind === 'unclear') {
    ends('refused');
    bot.conversations.offered(said, said.questionId, read.choices);
    return renderChoices(read.choices, { ...given, written });
  }
  const question = read.kind === 'understood' ? read.question : written;
  const remark = !isClaim && read.kind === 'alone' ? classifiedRemark(text) : undefined;
  if (remark) {
    ends('refused');
    return remarkReply(bot, remark, { guildId, userId }, given.t);
  }
  const only = article === undefined ? {} : { article };
  const asker = { user: userId, guild: guildId };
  const found = await stage('find', () => bot.knowledge.of(guildId).ask(question, asker, only));
  const { reason } = found.answer;
  const t = isInAnyLanguage && reason?.language ? translator(reason.language) : given.t;
  const view = { ...given, t };
  const claimed = isClaim ? particularsOf(cleanQuestion(question)) : [];
  const asked = withoutOtherFigures(found, claimed);
  ends(outcomeOf(asked.answer));
  remember(bot, said, question, asked);
  const missing = await missingOf(bot, said, claimed, asked);
  const kept = about && (await bot.feedback.isKept(about.guildId)) ? about : undefined;
  // What somebody asked in private is kept only if they click "Not helpful".
  if (kept && view.deletableBy !== null) await bot.feedback.noteAnswer(kept, asked.answer);
  const shown = {
    ...view,
    missing,
    ...(kept && { votesOn: kept.questionId }),
    ...(read.kind === 'understood' && { written }),
  };
  return stage('render', () => renderAnswer(asked, shown));
}

/** The names and figures of a claim that stand in no article; none where it was not read. */
async function missingOf(bot: Bot, said: Said, claimed: readonly Particular[], { answer }: Asked) {
  if (UNREAD.includes(answer.reason?.code)) return [];
  return missingFrom(bot, said, claimed).catch((error) => {
    bot.log.warn({ err: error }, 'a claim was not looked up');
    return [];
  });
}

export interface Inquiry {
  readonly text: string;
  readonly article?: string | undefined;
  /** Null for what the server has set. */
  readonly isPrivate: boolean | null;
  /** Whether whoever asks wrote the text for the bot: somebody else's words are never kept. */
  readonly isOwnQuestion: boolean;
  /** Whether it was read already, and is asked as it is by whoever has just asked: with a wait of its own. */
  readonly isAgain?: boolean;
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
    if (await hasToWait(interaction, bot.cooldown, `remark ${user.id}`)) return;
    await acknowledge(interaction, { isPrivate: true });
    const asker = { guildId, userId: user.id };
    return respond(interaction, await remarkReply(bot, remark, asker, t));
  }
  const home = homeOf(interaction);
  const settings = home === null ? null : await bot.settings.of(home);
  const isWaiting = inquiry.isAgain
    ? hasToWait(interaction, bot.cooldown, `again ${user.id}`)
    : hasToWait(interaction, bot.cooldown, user.id, placeOf(home, settings));
  if (await isWaiting) return;
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
    const { channelId } = interaction;
    const place = { channelId: channelId ?? user.id, userId: user.id, isPrivate };
    const said = { ...place, text, guildId, questionId: id, repliesTo: null };
    const isFollowUp = isOwnQuestion && !inquiry.isAgain;
    const asking = { said, about, isFollowUp, isClaim: !isOwnQuestion };
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
