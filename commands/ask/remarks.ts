// What is said to the bot in a message and asks nothing of the articles: what is said to it, and when nothing is.
import type { Message } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';
import { type Remark, remarkIn, remarkReply } from './conversation.js';
import { mentionsRole, saidIn } from './question.js';

/** A remark, or a mention of the bot's role: Discord shows no bot what mentions its role alone. */
export type SpokenRemark = Remark | { readonly kind: 'role' };

/** @returns undefined for a question */
export function remarkOn(message: Message): SpokenRemark | undefined {
  const said = saidIn(message);
  return said === '' && mentionsRole(message) ? { kind: 'role' } : remarkIn(said);
}

/** What members say among themselves too: nobody waits for an answer. */
const BESIDE: readonly SpokenRemark['kind'][] = ['thanks', 'praise', 'insult', 'small-talk'];

/** Whether nothing is lost where it gets no answer. Of greetings that is so of the second within the wait. */
export function isBeside({ cooldown }: Bot, { author }: Message, { kind }: SpokenRemark): boolean {
  return (
    BESIDE.includes(kind) || (kind === 'greeting' && cooldown.take(`greeting ${author.id}`) > 0)
  );
}

/** @returns seconds that the author still has to wait; 0 begins a new wait */
export function takeRemarkWait({ cooldown }: Bot, { author }: Message): number {
  return cooldown.take(`remark ${author.id}`);
}

/** @param t in the language of the server */
export async function replyToRemark(
  bot: Bot,
  { author, client, guildId }: Message,
  remark: SpokenRemark,
  t: Translate,
): Promise<Reply> {
  if (remark.kind === 'role') {
    return { content: t('problems.roleMentioned', { mention: `<@${client.user.id}>` }) };
  }
  // In direct messages nobody has chosen a language.
  const own = guildId === null && remark.language ? translator(remark.language) : t;
  return remarkReply(bot, remark, { guildId, userId: author.id }, own);
}
