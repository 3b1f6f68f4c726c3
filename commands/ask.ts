// /ask: a question, answered with quotes.
import { ApplicationCommandOptionType } from 'discord.js';
import { answerCommand } from '../src/bot/asking.js';
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { articleChoices, findArticle, UNKNOWN_ARTICLE } from '../src/bot/lookup.js';
import { respond } from '../src/bot/send.js';

export const ask = {
  data: {
    name: 'ask',
    description: 'Ask a question; the answer is quoted from the articles, with its sources',
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What do you want to know?',
        required: true,
        max_length: 4000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Look in this article only',
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone; you can share it afterwards',
      },
    ],
  },

  async execute(interaction, bot) {
    const typed = interaction.options.getString('article');
    const article =
      typed === null
        ? undefined
        : findArticle(bot.knowledge.of(interaction.guildId).articles(), typed);
    if (typed !== null && !article) return respond(interaction, { content: UNKNOWN_ARTICLE });
    await answerCommand(interaction, bot, {
      text: interaction.options.getString('question', true),
      article: article?.id,
      isPrivate: interaction.options.getBoolean('private'),
      isOwnQuestion: true,
    });
  },

  autocomplete: (interaction, bot) =>
    articleChoices(
      bot.knowledge.of(interaction.guildId).articles(),
      interaction.options.getFocused(),
    ),
} satisfies SlashCommand;
