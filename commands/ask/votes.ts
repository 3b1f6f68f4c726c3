// "Helpful" and "Not helpful" under an answer: one vote a member, and a second click changes it. A form asks why
// an answer did not help.
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type Message,
} from 'discord.js';
import { checkQuestion } from '../../src/answer/question.js';
import type { Bot } from '../../src/bot/bot.js';
import type {
  ComponentInteraction,
  FormHandlers,
  FormInteraction,
  Handlers,
} from '../../src/bot/features.js';
import { homeOf } from '../../src/bot/guilds.js';
import { customIdsOn } from '../../src/bot/own-message.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import { NOT_HELPFUL, type Occasion, type Vote } from '../../src/feedback/store.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import { customId, parseCustomId } from '../../src/message/custom-id.js';
import { askedQuestion } from './asked-question.js';
import { questionOf } from './question.js';

export const voteButtons = {
  async helpful(interaction, bot, [, questionId]) {
    const guildId = await placeOfVote(interaction, bot);
    if (guildId === null) return;
    await keepVote(interaction, bot, { guildId, questionId }, { helpful: true });
  },

  async notHelpful(interaction, bot, [, questionId]) {
    const guildId = await placeOfVote(interaction, bot);
    if (guildId === null) return;
    await interaction.showModal(reasonForm(questionId, translator(interaction.locale)));
  },
} satisfies Partial<Handlers>;

export const voteForms = {
  async why(interaction, bot, [, questionId]) {
    const [chosen] = interaction.fields.getStringSelectValues(REASON);
    const reason = NOT_HELPFUL.find((each) => each === chosen);
    // What is no form of the message's own does nothing.
    if (!reason || voteIdOn(interaction.message) !== questionId) {
      const t = translator(interaction.locale);
      return respond(interaction, { content: t('problems.unknownButton') });
    }
    await acknowledge(interaction, { isPrivate: true });
    const checked = checkQuestion(questionOf((await askedQuestion(interaction.message)) ?? ''));
    const t = translator(interaction.locale);
    if (!checked.ok) return respond(interaction, { content: t('problems.noQuestion') });
    // Only now: votes may have been switched off while the form was open.
    const guildId = await placeOfVote(interaction, bot);
    if (guildId === null) return;
    const vote = { helpful: false, question: checked.text, reason } as const;
    await keepVote(interaction, bot, { guildId, questionId }, vote);
  },
} satisfies FormHandlers;

async function keepVote(
  interaction: ComponentInteraction | FormInteraction,
  { feedback }: Bot,
  about: Occasion,
  vote: Vote,
): Promise<void> {
  const t = translator(interaction.locale);
  const isKept = await feedback.store.vote(about, interaction.user.id, vote);
  const thanks = vote.helpful ? 'feedback.thanks' : 'feedback.sorry';
  const content = isKept ? t(thanks, { count: feedback.days }) : t('problems.noQuestion');
  await respond(interaction, { content });
}

/** The field of the form. */
const REASON = 'reason';

function reasonForm(questionId: string, t: Translate): APIModalInteractionResponseCallbackData {
  const options = NOT_HELPFUL.map((value) => ({ value, label: t(`feedback.why.${value}`) }));
  return {
    custom_id: customId('why', questionId),
    title: t('feedback.notHelpful'),
    components: [
      {
        type: ComponentType.Label,
        label: t('feedback.whyNot'),
        component: { type: ComponentType.StringSelect, custom_id: REASON, options },
      },
    ],
  };
}

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
  interaction: ComponentInteraction | FormInteraction,
  { feedback }: Bot,
): Promise<string | null> {
  const guildId = homeOf(interaction);
  if (guildId !== null && (await feedback.isKept(guildId))) return guildId;
  await respond(interaction, { content: translator(interaction.locale)('feedback.notKept') });
  return null;
}
