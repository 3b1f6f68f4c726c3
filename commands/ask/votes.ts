// "Helpful" and "Not helpful" under an answer: one vote a member, and a second click changes it.
import type { Message } from 'discord.js';
import { checkQuestion } from '../../src/answer/question.js';
import type { Bot } from '../../src/bot/bot.js';
import type { ComponentInteraction, Handlers } from '../../src/bot/features.js';
import { homeOf } from '../../src/bot/guilds.js';
import { customIdsOn } from '../../src/bot/own-message.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import { translator } from '../../src/locales/translate.js';
import { parseCustomId } from '../../src/message/custom-id.js';
import { askedQuestion } from './asked-question.js';
import { questionOf } from './question.js';

export const voteButtons: Pick<Handlers, 'helpful' | 'notHelpful'> = {
  async helpful(interaction, bot, [, questionId]) {
    const guildId = await placeOfVote(interaction, bot);
    if (guildId === null) return;
    const { feedback } = bot;
    await feedback.store.vote({ guildId, questionId }, interaction.user.id, { helpful: true });
    const t = translator(interaction.locale);
    await respond(interaction, { content: t('feedback.thanks', { count: feedback.days }) });
  },

  async notHelpful(interaction, bot, [, questionId]) {
    const guildId = await placeOfVote(interaction, bot);
    if (guildId === null) return;
    await acknowledge(interaction, { isPrivate: true });
    const checked = checkQuestion(questionOf((await askedQuestion(interaction.message)) ?? ''));
    const t = translator(interaction.locale);
    if (!checked.ok) return respond(interaction, { content: t('problems.noQuestion') });
    const { feedback } = bot;
    const vote = { helpful: false, question: checked.text } as const;
    await feedback.store.vote({ guildId, questionId }, interaction.user.id, vote);
    await respond(interaction, { content: t('feedback.sorry', { count: feedback.days }) });
  },
};

/** What the votes on a message are about; undefined where it has no such buttons. */
export function voteIdOn(message: Message): string | undefined {
  for (const customId of customIdsOn(message)) {
    const action = parseCustomId(customId);
    if (action?.[0] === 'helpful') return action[1];
  }
  return undefined;
}

/** The server, if votes are kept there; says so where they are not. */
async function placeOfVote(
  interaction: ComponentInteraction,
  { feedback }: Bot,
): Promise<string | null> {
  const guildId = homeOf(interaction);
  if (guildId !== null && (await feedback.isKept(guildId))) return guildId;
  await respond(interaction, { content: translator(interaction.locale)('feedback.notKept') });
  return null;
}
