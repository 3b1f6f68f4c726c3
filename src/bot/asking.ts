// From a question, however it was asked, to the message that answers it.
import type { RepliableInteraction } from 'discord.js';
import { translator } from '../locales/translate.js';
import { type AnswerView, renderAnswer } from '../render/discord/answer.js';
import type { Reply } from '../render/discord/reply.js';
import type { Bot } from './bot.js';
import { cooldownText } from './cooldown.js';
import { mayAttach } from './permissions.js';
import { questionOf } from './question.js';
import { acknowledge, respond } from './send.js';

/** A question, and where it was asked. */
export interface Asking {
  readonly text: string;
  /** The server's id; null in direct messages. */
  readonly guildId: string | null;
}

export async function answerReply(
  { knowledge }: Bot,
  { text, guildId }: Asking,
  view: AnswerView,
): Promise<Reply> {
  const { article } = view;
  const only = article === undefined ? {} : { article };
  const asked = await knowledge.of(guildId).ask(questionOf(text), only);
  return renderAnswer(asked, view);
}

export interface Inquiry {
  readonly text: string;
  readonly article?: string | undefined;
  readonly isPrivate: boolean;
}

/** Answers a command: the cooldown first, then an acknowledgement at once, then the answer. */
export async function answerCommand(
  interaction: RepliableInteraction,
  bot: Bot,
  { text, article, isPrivate }: Inquiry,
): Promise<void> {
  const t = translator(interaction.locale);
  const wait = bot.cooldown.take(interaction.user.id);
  if (wait > 0) return respond(interaction, { content: cooldownText(wait, t) });
  await acknowledge(interaction, { isPrivate });
  const reply = await answerReply(
    bot,
    { text, guildId: interaction.guildId },
    {
      article,
      withQuestion: true,
      deletableBy: isPrivate ? null : interaction.user.id,
      mayAttach: mayAttach(interaction),
      t,
    },
  );
  await respond(interaction, reply);
}
