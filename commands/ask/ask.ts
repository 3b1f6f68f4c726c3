// /ask: a question, answered with quotes.
import { ApplicationCommandOptionType } from 'discord.js';
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { respond } from '../../src/bot/send.js';
import { described, translator } from '../../src/locales/translate.js';
import { articleChoices, findArticle } from '../articles/find-article.js';
import { answerCommand } from './answer-question.js';

export const ask = {
  data: {
    name: 'ask',
    ...described((t) => t('commands.ask.description')),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        ...described((t) => t('commands.ask.question')),
        required: true,
        max_length: 4000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        ...described((t) => t('commands.ask.article')),
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...described((t) => t('commands.ask.private')),
      },
    ],
  },

  async execute(interaction, bot) {
    const typed = interaction.options.getString('article');
    const article =
      typed === null
        ? undefined
        : findArticle(bot.knowledge.of(interaction.guildId).articles(), typed);
    if (typed !== null && !article) {
      return respond(interaction, { content: translator(interaction.locale)('articles.unknown') });
    }
    await answerCommand(interaction, bot, {
      text: interaction.options.getString('question', true),
      article: article?.id,
      isPrivate: interaction.options.getBoolean('private'),
      isOwnQuestion: true,
    });
  },

  autocomplete: ({ guildId, locale, text }, bot) =>
    articleChoices(bot.knowledge.of(guildId).articles(), text, translator(locale)),
} satisfies SlashCommand;
