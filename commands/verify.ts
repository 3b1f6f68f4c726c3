// /verify: whether a quote stands in the articles, word for word, and who said it.
import { ApplicationCommandOptionType } from 'discord.js';
import { checkCommand } from '../src/bot/checking.js';
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { plainText } from '../src/bot/quoted-text.js';
import { described } from '../src/locales/translate.js';
import { MAX_CHOICE, MAX_CHOICES, shorten } from '../src/render/discord/reply.js';
import { speakersOf } from '../src/verification/speakers.js';

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

  autocomplete({ guildId, text }, bot) {
    const typed = folded(text);
    return speakersOf(bot.knowledge.of(guildId).articles())
      .filter((name) => folded(name).includes(typed))
      .slice(0, MAX_CHOICES)
      .map((name) => ({ name: shorten(name, MAX_CHOICE), value: shorten(name, MAX_CHOICE) }));
  },
} satisfies SlashCommand;

function folded(text: string): string {
  return text.trim().toLowerCase();
}
