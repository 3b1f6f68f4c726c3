// /source: a paragraph of an article, with its neighbours.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { refuse } from '../../src/bot/buttons.js';
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import type { Handlers } from '../../src/bot/features.js';
import { deleterOf } from '../../src/bot/own-message.js';
import { mayAttach } from '../../src/bot/permissions.js';
import { respond, update } from '../../src/bot/send.js';
import type { Article } from '../../src/corpus/article.js';
import { paragraphOf } from '../../src/corpus/paragraphs.js';
import { described, translator } from '../../src/locales/translate.js';
import { isUnchanged } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { shorten } from '../../src/message/reply.js';
import { articleChoices, findArticle, paragraphChoices } from './find-article.js';
import { renderSource } from './source-message.js';

export const source = {
  data: {
    name: 'source',
    ...described((t) => t('commands.source.description')),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        ...described((t) => t('commands.source.article')),
        required: true,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'paragraph',
        ...described((t) => t('commands.source.paragraph')),
        required: false,
        autocomplete: true,
      },
    ],
  },

  async execute(interaction, bot) {
    const { options } = interaction;
    const t = translator(interaction.locale);
    const article = findArticle(
      bot.knowledge.of(interaction.guildId).articles(),
      options.getString('article', true),
    );
    if (!article) return respond(interaction, { content: t('articles.unknown') });
    const paragraph = article.paragraphs[(options.getInteger('paragraph') ?? 1) - 1];
    if (!paragraph) {
      const title = inline(shorten(article.title, 120));
      const last = article.paragraphs.length;
      const content = t('articles.noParagraph', { title, last });
      return respond(interaction, { content });
    }
    const view = { deletableBy: interaction.user.id, mayAttach: mayAttach(interaction), t };
    await respond(interaction, renderSource(article, paragraph, view), { isPrivate: false });
  },

  autocomplete({ guildId, locale, option, text, other }, bot) {
    const articles = bot.knowledge.of(guildId).articles();
    if (option === 'article') return articleChoices(articles, text, translator(locale));
    const article = findArticle(articles, other('article'));
    return article ? paragraphChoices(article, text) : [];
  },
} satisfies SlashCommand;

export const sourceButtons = {
  async context(interaction, bot, [, id, start, end, hash]) {
    const article = articleOf(bot, interaction.guildId, id);
    if (!article) return refuse(interaction, 'articles.gone');
    const quote = { start, end };
    const paragraph = isUnchanged(article, quote, hash) ? paragraphOf(article, quote) : undefined;
    if (!paragraph) return refuse(interaction, 'articles.changed');
    const t = translator(interaction.locale);
    const view = { quote, deletableBy: null, mayAttach: mayAttach(interaction), t };
    await respond(interaction, renderSource(article, paragraph, view));
  },

  async open(interaction, bot, [, id]) {
    const article = articleOf(bot, interaction.guildId, id);
    const [first] = article?.paragraphs ?? [];
    if (!article || !first) return refuse(interaction, 'articles.gone');
    const t = translator(interaction.locale);
    const view = { deletableBy: null, mayAttach: mayAttach(interaction), t };
    await respond(interaction, renderSource(article, first, view));
  },

  async page(interaction, bot, [, id, number, language]) {
    const article = articleOf(bot, interaction.guildId, id);
    if (!article) return refuse(interaction, 'articles.gone');
    const paragraph = article.paragraphs[number - 1];
    if (!paragraph) return refuse(interaction, 'articles.changed');
    // Everyone sees the message: it stays in its language, whoever turns its pages.
    const t = translator(language);
    const deletableBy = deleterOf(interaction.message);
    const view = { deletableBy, mayAttach: mayAttach(interaction), t };
    await update(interaction, renderSource(article, paragraph, view));
  },
} satisfies Partial<Handlers>;

function articleOf({ knowledge }: Bot, guildId: string | null, id: string): Article | undefined {
  return knowledge
    .of(guildId)
    .articles()
    .find((each) => each.id === id);
}
