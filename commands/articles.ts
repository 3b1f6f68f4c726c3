// /articles: what the answers are quoted from.
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { respond } from '../src/bot/send.js';
import { renderArticles } from '../src/render/discord/articles.js';

export const articles = {
  data: {
    name: 'articles',
    description: 'List the articles that answers are quoted from',
    ...everywhere,
  },

  execute: (interaction, bot) =>
    respond(interaction, renderArticles(bot.knowledge.of(interaction.guildId).articles(), 1)),
} satisfies SlashCommand;
