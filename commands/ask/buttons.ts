// The buttons below an answer: further quotes, an example's question, sharing, deleting.
import { MessageFlags } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { refuse } from '../../src/bot/buttons.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import type { ComponentInteraction, Handlers } from '../../src/bot/features.js';
import { homeOf } from '../../src/bot/guilds.js';
import { replyOn } from '../../src/bot/own-message.js';
import { isModerator, mayAttach } from '../../src/bot/permissions.js';
import { acknowledge, changeRows, respond, tellEveryone } from '../../src/bot/send.js';
import { translator } from '../../src/locales/translate.js';
import { deleteButton, row } from '../../src/message/controls.js';
import { parseCustomId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { framed, type Row } from '../../src/message/reply.js';
import { outcomeOf } from '../../src/operation/metrics/outcomes.js';
import { renderMore } from './answer-message.js';
import { answerCommand } from './answer-question.js';
import { askedQuestion, writtenQuestion } from './asked-question.js';
import { questionOf } from './question.js';
import { voteIdOn } from './votes.js';

export const answerButtons = {
  async more(interaction, { knowledge, cooldown, metrics }, [, id, shown, firstNumber]) {
    // A wait of its own: whoever has just asked may look further at once.
    if (await hasToWait(interaction, cooldown, `more ${interaction.user.id}`)) return;
    await acknowledge(interaction, { isPrivate: true });
    const text = await askedQuestion(interaction.message);
    if (text === undefined) return refuse(interaction, 'problems.noQuestion');
    const article = id || undefined;
    const only = article === undefined ? {} : { article };
    const { guildId, user } = interaction;
    const asker = { user: user.id, guild: guildId };
    const options = { ...only, more: true };
    const t = translator(interaction.locale);
    const view = { article, mayAttach: mayAttach(interaction), t };
    await metrics.question('more_quotes', async ({ stage, ends }) => {
      const { answer } = await stage('find', () =>
        knowledge.of(guildId).ask(questionOf(text), asker, options),
      );
      ends(outcomeOf(answer));
      const reply = stage('render', () => renderMore(answer, shown, firstNumber, view));
      await stage('send', () => respond(interaction, reply));
    });
  },

  example: (interaction, bot) => askNamed(interaction, bot),

  meant: (interaction, bot) => askNamed(interaction, bot, { isAgain: true }),

  async asWritten(interaction, bot) {
    const text = await writtenQuestion(interaction.message);
    if (text === undefined) return refuse(interaction, 'problems.noQuestion');
    const isPrivate = isPrivateLike(interaction);
    await answerCommand(interaction, bot, { text, isPrivate, isOwnQuestion: true, isAgain: true });
  },

  async share(interaction) {
    const { message, user } = interaction;
    const shown = replyOn(message);
    const { rows: before = [] } = shown;
    const [buttons, ...others] = before;
    if (!buttons || shown.content === '') return refuse(interaction, 'problems.unknownButton');
    const left = buttons.components.filter((each) => !isShareButton(each));
    await changeRows(interaction, [...row(...left), ...others]);
    const t = translator(interaction.locale);
    const remove = deleteButton(user.id, t);
    const by = { text: `-# ${t('answer.sharedBy', { name: inline(user.displayName) })}` };
    const rows = [...row(...left, remove), ...others];
    const parts = [...(shown.parts ?? [{ text: shown.content }]), by];
    await tellEveryone(interaction, framed(parts, { rows, files: shown.files ?? [] })).catch(
      async (error) => {
        // Not shared: the button comes back.
        await changeRows(interaction, before);
        throw error;
      },
    );
  },

  async delete(interaction, { replies, conversations, feedback }, [, asker]) {
    if (interaction.user.id !== asker && !isModerator(interaction)) {
      return refuse(interaction, 'problems.notYours');
    }
    await interaction.deferUpdate();
    const [guildId, questionId] = [homeOf(interaction), voteIdOn(interaction.message)];
    // A moderator takes an answer away, and not the question.
    if (guildId !== null && questionId !== undefined && interaction.user.id === asker) {
      await feedback.withdraw({ guildId, questionId });
    }
    await interaction.deleteReply();
    const { reference, interactionMetadata } = interaction.message;
    const asked = reference?.messageId ?? interactionMetadata?.id;
    if (asked === undefined) return;
    replies.delete(asked);
    conversations.forget(asked);
  },
} satisfies Partial<Handlers>;

/** Asks the question that the button names. */
async function askNamed(
  interaction: ComponentInteraction,
  bot: Bot,
  again: { readonly isAgain?: boolean } = {},
): Promise<void> {
  const { component } = interaction;
  const text = 'label' in component ? component.label : null;
  if (!text) return refuse(interaction, 'problems.noQuestion');
  const isPrivate = isPrivateLike(interaction);
  await answerCommand(interaction, bot, { text, isPrivate, isOwnQuestion: true, ...again });
}

/** As private as the message that a button stands on; null for what the server has set. */
function isPrivateLike({ message }: ComponentInteraction): true | null {
  return message.flags.has(MessageFlags.Ephemeral) ? true : null;
}

function isShareButton(component: Row['components'][number]): boolean {
  return 'custom_id' in component && parseCustomId(component.custom_id)?.[0] === 'share';
}
