// Every button and menu that the bot has ever posted, handled in one place. Their state stands in the
// custom_id, which counts only where it stands on the bot's own message: a forged one does nothing.
import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { renderMore } from '../render/discord/answer.js';
import { renderArticles } from '../render/discord/articles.js';
import { deleteButton } from '../render/discord/controls.js';
import { type Action, isUnchanged, parseCustomId } from '../render/discord/custom-id.js';
import { inline } from '../render/discord/markdown.js';
import { paragraphOf, renderSource } from '../render/discord/source.js';
import type { Bot } from './bot.js';
import { cooldownText } from './cooldown.js';
import { addArticle, cancelArticle, removeArticle } from './corpus.js';
import { askedQuestion, customIdsOn, deleterOf, rowsOf, rowsWithout } from './own-message.js';
import { isModerator, mayAttach } from './permissions.js';
import { questionOf } from './question.js';
import { acknowledge, changeRows, respond, tellEveryone, update } from './send.js';

export type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction;

type Handlers = {
  readonly [Name in Action[0]]: (
    interaction: ComponentInteraction,
    bot: Bot,
    action: Extract<Action, [Name, ...unknown[]]>,
  ) => Promise<void>;
};

const CHANGED =
  'This article has changed since: the words that were quoted no longer stand there. Ask again to get quotes from it as it is now.';
const GONE =
  'This article is no longer among my sources. Ask again to get quotes from those I have.';
const UNKNOWN_BUTTON = 'This button is not one of mine, or belongs to another version of me.';
const NO_QUESTION = 'I cannot see the question any more. Please ask it again.';

export async function onComponent(interaction: ComponentInteraction, bot: Bot): Promise<void> {
  const action = chosenAction(interaction);
  if (!action) return respond(interaction, { content: UNKNOWN_BUTTON });
  // TypeScript does not connect the name of the handler with the action it takes.
  const handle = handlers[action[0]] as (
    ...args: [typeof interaction, Bot, Action]
  ) => Promise<void>;
  await handle(interaction, bot, action);
}

/** What the custom_id or the chosen value says, if it stands on the message. */
function chosenAction(interaction: ComponentInteraction): Action | undefined {
  const { customId, message } = interaction;
  const known = customIdsOn(message);
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : customId;
  if (!known.has(customId) || chosen === undefined || !known.has(chosen)) return undefined;
  return parseCustomId(chosen);
}

const handlers: Handlers = {
  async context(interaction, { knowledge }, [, id, start, end, hash]) {
    const article = knowledge
      .of(interaction.guildId)
      .articles()
      .find((each) => each.id === id);
    if (!article) return respond(interaction, { content: GONE });
    const quote = { start, end };
    const paragraph = isUnchanged(article, quote, hash) ? paragraphOf(article, quote) : undefined;
    if (!paragraph) return respond(interaction, { content: CHANGED });
    const view = { quote, deletableBy: null, mayAttach: mayAttach(interaction) };
    await respond(interaction, renderSource(article, paragraph, view));
  },

  async page(interaction, { knowledge }, [, id, number]) {
    const article = knowledge
      .of(interaction.guildId)
      .articles()
      .find((each) => each.id === id);
    if (!article) return respond(interaction, { content: GONE });
    const paragraph = article.paragraphs[number - 1];
    if (!paragraph) return respond(interaction, { content: CHANGED });
    const view = { deletableBy: deleterOf(interaction.message), mayAttach: mayAttach(interaction) };
    await update(interaction, renderSource(article, paragraph, view));
  },

  async more(interaction, { knowledge, cooldown }, [, id, shown, firstNumber]) {
    // A wait of its own: whoever has just asked may look further at once.
    const wait = cooldown.take(`more ${interaction.user.id}`);
    if (wait > 0) return respond(interaction, { content: cooldownText(wait) });
    await acknowledge(interaction, { isPrivate: true });
    const text = await askedQuestion(interaction);
    if (text === undefined) return respond(interaction, { content: NO_QUESTION });
    const article = id || undefined;
    const only = article === undefined ? {} : { article };
    const known = knowledge.of(interaction.guildId);
    const { answer } = await known.ask(questionOf(text), { ...only, more: true });
    const view = { article, mayAttach: mayAttach(interaction) };
    await respond(interaction, renderMore(answer, shown, firstNumber, view));
  },

  async articles(interaction, { knowledge }, [, page]) {
    await update(interaction, renderArticles(knowledge.of(interaction.guildId).articles(), page));
  },

  async share(interaction) {
    const { message, user } = interaction;
    const [first, ...others] = rowsWithout(message, 'share');
    if (!first) return respond(interaction, { content: UNKNOWN_BUTTON });
    await changeRows(interaction, [first, ...others]);
    const remove = deleteButton(user.id);
    await tellEveryone(interaction, {
      content: `${message.content}\n-# Shared by ${inline(user.displayName)}`,
      rows: [{ ...first, components: [...first.components, remove] }, ...others],
      files: message.attachments.map(({ name, url }) => ({ name, url })),
    }).catch(async (error) => {
      // Not shared: the button comes back.
      await interaction.editReply({ components: rowsOf(message) });
      throw error;
    });
  },

  async delete(interaction, { answered }, [, asker]) {
    if (interaction.user.id !== asker && !isModerator(interaction)) {
      return respond(interaction, {
        content: 'Only whoever asked, and moderators, can delete this answer.',
      });
    }
    await interaction.deferUpdate();
    await interaction.deleteReply();
    const { reference } = interaction.message;
    if (reference?.messageId) answered.delete(reference.messageId);
  },

  addArticle,
  cancelArticle,
  removeArticle,

  menu: (interaction) => respond(interaction, { content: UNKNOWN_BUTTON }),
};
