// /verify: whether a quote stands in the articles, word for word, and who said it.
import { ApplicationCommandOptionType } from 'discord.js';
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { lookUpFor } from '../../src/knowledge/look-up.js';
import { described } from '../../src/locales/translate.js';
import { MAX_CHOICE, shorten } from '../../src/message/reply.js';
import { checkCommand } from './check-command.js';
import { plainText } from './quoted-text.js';

export const verify = {
  data: {
    name: 'verify',
    ...described((t) => t('verify.description')),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'quote',
        ...described((t) => t('verify.quote')),
        required: true,
        max_length: 4000,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        ...described((t) => t('verify.speaker')),
        max_length: MAX_CHOICE,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...described((t) => t('verify.private')),
      },
    ],
  },

  async execute(interaction, bot) {
    const { options } = interaction;
    await checkCommand(interaction, bot, {
      quotes: [plainText(options.getString('quote', true)).trim()],
      speaker: options.getString('speaker'),
      isPrivate: options.getBoolean('private') ?? false,
    });
  },

  async autocomplete(typing, bot) {
    const { result } = await lookUpFor(bot, typing, { type: 'speakers', typed: typing.text });
    return result.map((name) => shorten(name, MAX_CHOICE)).map((name) => ({ name, value: name }));
  },
} satisfies SlashCommand;
