// /corpus: a server's own articles. For those who may manage the server.
import { ApplicationCommandOptionType } from 'discord.js';
import { forManagers, type SlashCommand } from '../../src/bot/command.js';
import { MAX_ADDRESS, MAX_DATE, MAX_TITLE } from '../../src/ingestion/draft.js';
import { described, translator } from '../../src/locales/translate.js';
import { articleChoices } from '../articles/find-article.js';
import { askRemoval, previewArticle } from './add-and-remove.js';

export const corpus = {
  data: {
    name: 'corpus',
    ...described((t) => t('corpusCommand.description')),
    ...forManagers,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        ...described((t) => t('corpusCommand.addDescription')),
        options: [
          {
            type: ApplicationCommandOptionType.Attachment,
            name: 'file',
            ...described((t) => t('corpusCommand.fileDescription')),
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'address',
            ...described((t) => t('corpusCommand.addressDescription')),
            max_length: MAX_ADDRESS,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'title',
            ...described((t) => t('corpusCommand.titleDescription')),
            max_length: MAX_TITLE,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'published',
            ...described((t) => t('corpusCommand.publishedDescription')),
            max_length: MAX_DATE,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        ...described((t) => t('corpusCommand.removeDescription')),
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'article',
            ...described((t) => t('corpusCommand.articleDescription')),
            required: true,
            autocomplete: true,
          },
        ],
      },
    ],
  },

  execute: (interaction, bot) =>
    interaction.options.getSubcommand() === 'add'
      ? previewArticle(interaction, bot)
      : askRemoval(interaction, bot),

  autocomplete: async ({ guildId, locale, text }, bot) => {
    const own = guildId === null ? [] : await bot.guildArticles.own(guildId);
    return articleChoices(own, text, translator(locale));
  },
} satisfies SlashCommand;
