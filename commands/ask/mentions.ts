// Questions that are written, not typed as commands: a mention of the bot, or a direct message. They
// are answered by a reply, which follows when the question is edited or deleted.
import { type Message, type PartialMessage, RESTJSONErrorCodes } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { failureReply, isDiscordError, isTooLate, stoppingReply } from '../../src/bot/failure.js';
import type { MessageListener } from '../../src/bot/features.js';
import { type Rights, rightsIn } from '../../src/bot/permissions.js';
import { edit, post, whisper } from '../../src/bot/send.js';
import type { GuildSettings } from '../../src/database/guild-settings.js';
import { refersOnly } from '../../src/follow-ups/follow-up.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import { escapeMarkdown } from '../../src/message/markdown.js';
import type { Reply } from '../../src/message/reply.js';
import { outcomeOfError } from '../../src/operation/metrics/outcomes.js';
import { answerReply, placeOf } from './answer-question.js';
import { type Remark, remarkIn } from './conversation.js';
import { mentioned, mentions, mentionsRole, postOf, questionOf, saidIn } from './question.js';
import { isBeside, remarkOn, replyToRemark, type SpokenRemark, takeRemarkWait } from './remarks.js';
import { hasItsTurn } from './wait-turn.js';

/** Milliseconds after which a member is shown that the bot is at it. */
const TYPING_AFTER_MS = 300;
const REMEMBERED_EDITS = 1_000;
/** Milliseconds in which Discord tells of an edit, also after the connection was lost for a while. */
const NEW_EDIT_MS = 10 * 60_000;

export function listenToQuestions(bot: Bot): MessageListener {
  // Gathers the phrases, which takes more than 50 ms, before the first message comes.
  remarkIn('');
  const pending = new Map<string, Promise<void>>();
  /** When each question was edited last, as far as it was seen. */
  const edits = new Map<string, number>();
  /** The latest that Discord's clock was seen to show; this machine's, which may be wrong, until then. */
  let latest: number | undefined;
  const seen = (time: number) => {
    latest = Math.max(latest ?? time, time);
  };

  /** What concerns one question happens in turn: an edit waits for the first answer. */
  const inTurn = (message: Message | PartialMessage, work: () => Promise<void>) => {
    if (bot.work.isStopping()) return;
    const before = pending.get(message.id) ?? Promise.resolve();
    const done = before.then(work).catch((error) => {
      if (isTooLate(error)) bot.log.debug({ err: error }, 'a message was gone');
      else failureReply(bot.log, error, 'message', translatorFor(message));
    });
    pending.set(message.id, done);
    bot.work.track(done);
    void done.then(() => pending.get(message.id) === done && pending.delete(message.id));
  };
  /** Also where its answer could not be posted. */
  const forgetUnanswered = (message: Message | PartialMessage) => {
    bot.conversations.forget(message.id);
    void forgetFeedback(bot, message);
  };
  const isOurs = (id: string) => pending.has(id) || bot.replies.get(id) !== undefined;

  return {
    created: (message) => {
      seen(message.createdTimestamp);
      if (isQuestion(message) || postOf(message)) inTurn(message, () => answer(bot, message));
    },
    edited: (message) => {
      // An update without a new edit is a preview or a pin.
      const { id, editedTimestamp } = message;
      if (editedTimestamp === null || edits.get(id) === editedTimestamp) return;
      if ((latest ?? Date.now()) - editedTimestamp > NEW_EDIT_MS) return;
      seen(editedTimestamp);
      if (!isOurs(id)) return forgetUnanswered(message);
      edits.set(id, editedTimestamp);
      const [oldest] = edits.keys();
      if (oldest !== undefined && edits.size > REMEMBERED_EDITS) edits.delete(oldest);
      inTurn(message, () => answerAnew(bot, message));
    },
    deleted: (message) => {
      if (isOurs(message.id)) inTurn(message, () => withdraw(bot, message));
      else forgetUnanswered(message);
    },
  };
}

/** What is said in a reply without a mention and is for the bot all the same. */
const FOR_THE_BOT: readonly (Remark['kind'] | undefined)[] = [
  'thanks',
  'help',
  'abilities',
  'articles',
  'summary',
  'maker',
];

/**
 * A mention counts when it is written out. One that a reply makes by itself counts when it asks something or
 * is said to the bot; one to somebody else does not, nor does laughter.
 */
function isQuestion(message: Message): boolean {
  const { author, client, channel, content, mentions: pinged, system, reference } = message;
  if (author.bot || system) return false;
  if (channel.isDMBased() || mentionsRole(message)) return true;
  const isReply = pinged.users.has(client.user.id) && reference !== null;
  const [first] = mentioned(content);
  if (isReply && first !== undefined && first !== client.user.id) return false;
  if (mentions(content, client.user.id)) return true;
  if (!pinged.users.has(client.user.id)) return false;
  const remark = remarkIn(content);
  if (remark) return FOR_THE_BOT.includes(remark.kind);
  return content.includes('?') || refersOnly(questionOf(content));
}

async function answer(bot: Bot, message: Message): Promise<void> {
  const settings = await settingsFor(bot, message);
  if (settings && !isWanted(message, settings)) return;
  const remark = remarkOn(message);
  if (remark && !isQuestion(message)) return;
  const rights = rightsIn(message);
  const take = () => (remark ? takeRemarkWait(bot, message) : takeWait(bot, message, settings));
  if (remark && isBeside(bot, message, remark)) {
    // Whoever says thanks twice is not told twice, and who may not be answered is not told so.
    return rights.send && take() === 0 ? say(bot, message, remark, rights) : undefined;
  }
  if (!rights.send) return take() > 0 ? undefined : explainSilence(bot, message, rights);
  if (!(await hasItsTurn(bot, message, rights, { take, t: translatorFor(message) }))) return;
  await say(bot, message, remark, rights);
}

/** Answers a message: a question with quotes, a remark in words. */
async function say(
  bot: Bot,
  message: Message,
  remark: SpokenRemark | undefined,
  rights: Rights,
): Promise<void> {
  const typing = setTimeout(() => showTyping(message), TYPING_AFTER_MS);
  const send = (reply: Reply) => {
    clearTimeout(typing);
    return post(message, reply, { asReply: rights.reply });
  };
  const answered = remark
    ? remarkAnswer(bot, message, remark).then(send)
    : replyTo(bot, message, rights, send);
  const sent = await answered.catch((error) => {
    clearTimeout(typing);
    // It was locked, or the permission was taken, meanwhile.
    if (!isDiscordError(error, ...REFUSED)) throw error;
    return undefined;
  });
  if (!sent) return explainSilence(bot, message, rightsIn(message));
  bot.replies.set(message.id, sent.id, message.guildId);
}

/** Discord takes no message here. */
const REFUSED = [
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
];

/** What the server has set; null in direct messages. */
async function settingsFor(bot: Bot, { guildId }: Message): Promise<GuildSettings | null> {
  return guildId === null ? null : bot.settings.of(guildId);
}

/** @returns seconds that the author still has to wait; 0 begins a new wait */
function takeWait(bot: Bot, message: Message, settings: GuildSettings | null): number {
  return bot.cooldown.take(message.author.id, placeOf(message.guildId, settings));
}

/** Whether the server has the message answered: any post of a forum that it has chosen, and mentions. */
function isWanted(message: Message, settings: GuildSettings): boolean {
  return isChosenPost(message, settings) || (isQuestion(message) && isChosen(message, settings));
}

function isChosenPost(message: Message, { forums }: GuildSettings): boolean {
  const forum = postOf(message)?.parentId;
  return !message.author.bot && forum != null && forums.includes(forum);
}

/** Whether the server has mentions answered there: in all channels, if it has chosen none. */
function isChosen({ channel }: Message, { channels }: GuildSettings): boolean {
  const place = channel.isThread() ? [channel.id, channel.parentId] : [channel.id];
  return channels.length === 0 || place.some((id) => id !== null && channels.includes(id));
}

/** Whoever has to wait keeps the earlier answer. */
async function answerAnew(bot: Bot, message: Message): Promise<void> {
  const settings = await settingsFor(bot, message);
  const isAsked = isQuestion(message) || (settings !== null && isChosenPost(message, settings));
  if (!isAsked) return withdraw(bot, message);
  await forgetFeedback(bot, message);
  const remark = remarkOn(message);
  const wait = remark ? takeRemarkWait(bot, message) : takeWait(bot, message, settings);
  if (wait > 0) return;
  const answerMessage = await ownAnswer(bot, message);
  if (!answerMessage) return;
  if (remark) return edit(answerMessage, await remarkAnswer(bot, message, remark));
  await replyTo(bot, message, rightsIn(message), (reply) => edit(answerMessage, reply));
}

async function withdraw(bot: Bot, message: Message | PartialMessage): Promise<void> {
  const answerMessage = await ownAnswer(bot, message);
  bot.replies.delete(message.id);
  bot.conversations.forget(message.id);
  await forgetFeedback(bot, message);
  await answerMessage?.delete();
}

/** What is kept about a question goes with it, however long ago it was asked. */
async function forgetFeedback(
  { feedback }: Bot,
  { guildId, id }: Message | PartialMessage,
): Promise<void> {
  if (guildId !== null) await feedback.withdraw({ guildId, questionId: id });
}

async function ownAnswer(bot: Bot, { id, channel }: Message | PartialMessage) {
  const answerId = bot.replies.get(id);
  if (answerId === undefined) return undefined;
  const found = await channel.messages.fetch(answerId).catch((error) => {
    if (isTooLate(error)) return undefined;
    throw error;
  });
  if (!found) bot.replies.delete(id);
  return found;
}

/** What is said to a remark, or the apology. */
function remarkAnswer(bot: Bot, message: Message, remark: SpokenRemark): Promise<Reply> {
  const t = translatorFor(message);
  return replyToRemark(bot, message, remark, t).catch((error) => apology(bot, error, t));
}

function apology({ log, work }: Bot, error: unknown, t: Translate): Reply {
  return work.isStopping() ? stoppingReply(t) : failureReply(log, error, 'message', t);
}

/** @param send posts the answer, or the apology */
function replyTo<T>(
  bot: Bot,
  message: Message,
  { reply, attach }: Rights,
  send: (reply: Reply) => Promise<T>,
): Promise<T> {
  const { guildId, id, author, channelId } = message;
  const t = translatorFor(message);
  const about = guildId === null ? null : { guildId, questionId: id };
  const place = { channelId, userId: author.id, isPrivate: false };
  const view = { withQuestion: !reply, deletableBy: author.id, mayAttach: attach, t };
  return bot.metrics.question('message', async (measured) => {
    const answer = async () => {
      const text = saidIn(message);
      const said = { ...place, text, guildId, questionId: id, repliesTo: await repliedTo(message) };
      const asking = { said, about, isFollowUp: true, isInAnyLanguage: guildId === null };
      return answerReply(bot, asking, view, measured);
    };
    const answered = await answer().catch((error) => {
      measured.ends(outcomeOfError(error));
      return apology(bot, error, t);
    });
    return measured.stage('send', () => send(answered));
  });
}

/** The bot's own message that this is a reply to; `hidden` where it is somebody else's, which Discord shows no bot. */
async function repliedTo({
  channel,
  client,
  mentions,
  reference,
}: Message): Promise<Message | 'hidden' | null> {
  if (!reference?.messageId) return null;
  if (mentions.repliedUser && mentions.repliedUser.id !== client.user.id) return 'hidden';
  const found = await channel.messages.fetch(reference.messageId).catch(() => null);
  return found && found.author.id !== client.user.id ? 'hidden' : found;
}

/** Who asks where the bot may not write is told so by a direct message, if they take any. */
async function explainSilence(bot: Bot, message: Message, { toSend }: Rights): Promise<void> {
  const { channel, id } = message;
  // There the bot may always write.
  if (channel.isDMBased()) return;
  bot.log.warn({ channel: channel.id, permission: toSend }, 'may not answer here');
  const t = translatorFor(message);
  const content = t('problems.mayNotAnswer', {
    channel: escapeMarkdown(`#${channel.name}`),
    permission: t(`permissions.${toSend}`),
  });
  await whisper(message, { content }).catch((error) =>
    bot.log.info({ err: error, message: id }, 'takes no direct messages'),
  );
}

/** Messages come without their author's locale: the server's language counts, English elsewhere. */
function translatorFor({ guild }: Message | PartialMessage): Translate {
  return translator(guild?.preferredLocale ?? 'en');
}

function showTyping(message: Message): void {
  // Null, whatever the types say, once the bot has left the server: nobody would catch an error here.
  const channel: Message['channel'] | null = message.channel;
  if (channel?.isSendable()) channel.sendTyping().catch(() => {});
}
