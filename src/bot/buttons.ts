// Every button and menu that the bot has ever posted, handled in one place. Their state stands in the
// custom_id, which counts only where it stands on the bot's own message: a forged one does nothing.
import {
  type ButtonInteraction,
  type ChannelSelectMenuInteraction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { renderArticles } from '../../commands/articles/articles-message.js';
import { paragraphOf, renderSource } from '../../commands/articles/source-message.js';
import { renderMore } from '../../commands/ask/answer-message.js';
import { answerCommand } from '../../commands/ask/answer-question.js';
import { questionOf } from '../../commands/ask/question.js';
import { voteIdOn, votes } from '../../commands/ask/votes.js';
import { gaps } from '../../commands/gaps/gaps.js';
import {
  addArticle,
  cancelArticle,
  removeArticle,
} from '../../commands/server-articles/add-and-remove.js';
import { settings } from '../../commands/settings/settings.js';
import { summarising } from '../../commands/summaries/preview.js';
import { pinning } from '../../commands/summaries/publish.js';
import { summaries } from '../../commands/summaries/summaries.js';
import { turnLookupPage } from '../../commands/topics/lookup.js';
import { turnComparison, turnTimeline } from '../../commands/topics/topic-pages.js';
import { translator } from '../locales/translate.js';
import { deleteButton } from '../message/controls.js';
import { type Action, isUnchanged, parseCustomId } from '../message/custom-id.js';
import { inline } from '../message/markdown.js';
import { outcomeOf } from '../operation/outcomes.js';
import type { Bot } from './bot.js';
import { cooldownText } from './cooldown.js';
import { homeOf } from './guilds.js';
import { askedQuestion, customIdsOn, deleterOf, rowsOf, rowsWithout } from './own-message.js';
import { isModerator, mayAttach } from './permissions.js';
import { acknowledge, changeRows, respond, tellEveryone, update } from './send.js';

export type ComponentInteraction =
  | ButtonInteraction
  | ChannelSelectMenuInteraction
  | StringSelectMenuInteraction;

/** One for each action. */
export type Handlers = {
  readonly [Name in Action[0]]: (
    interaction: ComponentInteraction,
    bot: Bot,
    action: Extract<Action, [Name, ...unknown[]]>,
  ) => Promise<void>;
};

type RefusalKey =
  | 'articles.changed'
  | 'articles.gone'
  | 'problems.noQuestion'
  | 'problems.notYours'
  | 'problems.unknownButton';

export async function onComponent(interaction: ComponentInteraction, bot: Bot): Promise<void> {
  const action = chosenAction(interaction);
  if (!action) return refuse(interaction, 'problems.unknownButton');
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
  timeline: turnTimeline,
  compare: turnComparison,

  async context(interaction, { knowledge }, [, id, start, end, hash]) {
    const article = knowledge
      .of(interaction.guildId)
      .articles()
      .find((each) => each.id === id);
    if (!article) return refuse(interaction, 'articles.gone');
    const quote = { start, end };
    const paragraph = isUnchanged(article, quote, hash) ? paragraphOf(article, quote) : undefined;
    if (!paragraph) return refuse(interaction, 'articles.changed');
    const t = translator(interaction.locale);
    const view = { quote, deletableBy: null, mayAttach: mayAttach(interaction), t };
    await respond(interaction, renderSource(article, paragraph, view));
  },

  async page(interaction, { knowledge }, [, id, number, language]) {
    const article = knowledge
      .of(interaction.guildId)
      .articles()
      .find((each) => each.id === id);
    if (!article) return refuse(interaction, 'articles.gone');
    const paragraph = article.paragraphs[number - 1];
    if (!paragraph) return refuse(interaction, 'articles.changed');
    // Everyone sees the message: it stays in its language, whoever turns its pages.
    const t = translator(language);
    const deletableBy = deleterOf(interaction.message);
    const view = { deletableBy, mayAttach: mayAttach(interaction), t };
    await update(interaction, renderSource(article, paragraph, view));
  },

  async more(interaction, { knowledge, cooldown, metrics }, [, id, shown, firstNumber]) {
    const t = translator(interaction.locale);
    // A wait of its own: whoever has just asked may look further at once.
    const wait = cooldown.take(`more ${interaction.user.id}`);
    if (wait > 0) return respond(interaction, { content: cooldownText(wait, t) });
    await acknowledge(interaction, { isPrivate: true });
    const text = await askedQuestion(interaction);
    if (text === undefined) return refuse(interaction, 'problems.noQuestion');
    const article = id || undefined;
    const only = article === undefined ? {} : { article };
    const { guildId, user } = interaction;
    const asker = { user: user.id, guild: guildId };
    const options = { ...only, more: true };
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

  async example(interaction, bot) {
    const { component, message } = interaction;
    const text = 'label' in component ? component.label : null;
    if (!text) return refuse(interaction, 'problems.noQuestion');
    const isPrivate = message.flags.has(MessageFlags.Ephemeral) ? true : null;
    await answerCommand(interaction, bot, { text, isPrivate, isOwnQuestion: true });
  },

  async articles(interaction, { knowledge }, [, page]) {
    const t = translator(interaction.locale);
    const { articles } = knowledge.of(interaction.guildId);
    await update(interaction, renderArticles(articles(), page, t));
  },

  lookup: turnLookupPage,

  async share(interaction) {
    const { message, user } = interaction;
    const [first, ...others] = rowsWithout(message, 'share');
    if (!first) return refuse(interaction, 'problems.unknownButton');
    await changeRows(interaction, [first, ...others]);
    const t = translator(interaction.locale);
    const remove = deleteButton(user.id, t);
    await tellEveryone(interaction, {
      content: `${message.content}\n-# ${t('answer.sharedBy', { name: inline(user.displayName) })}`,
      rows: [{ ...first, components: [...first.components, remove] }, ...others],
      files: message.attachments.map(({ name, url }) => ({ name, url })),
    }).catch(async (error) => {
      // Not shared: the button comes back.
      await interaction.editReply({ components: rowsOf(message) });
      throw error;
    });
  },

  async delete(interaction, { answered, feedback }, [, asker]) {
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
    const { reference } = interaction.message;
    if (reference?.messageId) answered.delete(reference.messageId);
  },

  addArticle,
  cancelArticle,
  removeArticle,

  menu: (interaction) => refuse(interaction, 'problems.unknownButton'),

  ...pinning,
  ...summaries,
  ...votes,
  ...gaps,
  ...settings,
  ...summarising,
};

/** Says why not, to whoever pressed the button. */
function refuse(interaction: ComponentInteraction, reason: RefusalKey): Promise<void> {
  return respond(interaction, { content: translator(interaction.locale)(reason) });
}
