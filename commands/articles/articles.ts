// /articles: what the answers are quoted from.
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import type { Handlers } from '../../src/bot/features.js';
import { respond, update } from '../../src/bot/send.js';
import { described, translator } from '../../src/locales/translate.js';
import { renderArticles } from './articles-message.js';

export const articles = {
  data: {
    name: 'articles',
    ...described((t) => t('commands.articles.description')),
    ...everywhere,
  },

  execute(interaction, bot) {
    const articles = bot.knowledge.of(interaction.guildId).articles();
    return respond(interaction, renderArticles(articles, 1, translator(interaction.locale)));
  },
} satisfies SlashCommand;

export const articlesButtons = {
  async articles(interaction, { knowledge }, [, page]) {
    const t = translator(interaction.locale);
    const { articles } = knowledge.of(interaction.guildId);
    await update(interaction, renderArticles(articles(), page, t));
  },
} satisfies Partial<Handlers>;
