// "Check this quote", in the menu of a message. Privately, because the message is somebody's who did not
// ask; who wants to, shares it.
import { ApplicationCommandType } from 'discord.js';
import { everywhere, type MessageCommand } from '../../src/bot/command.js';
import { textOn } from '../../src/bot/own-message.js';
import { respond } from '../../src/bot/send.js';
import { named, translator } from '../../src/locales/translate.js';
import { checkCommand } from './check-command.js';
import { plainText, quotedTexts } from './quoted-text.js';

export const checkQuote = {
  data: { type: ApplicationCommandType.Message, ...named((t) => t('verify.menu')), ...everywhere },

  async execute(interaction, bot) {
    const { targetMessage } = interaction;
    const [forwarded] = targetMessage.messageSnapshots.values();
    // A forwarded message has its text in a snapshot.
    const text = textOn(targetMessage) || (forwarded ? textOn(forwarded) : '');
    const quotes = quotedTexts(text);
    if (quotes.length === 0) {
      const t = translator(interaction.locale);
      const content =
        plainText(text).trim() === ''
          ? t('verify.noText')
          : t('verify.noMarks', { findSources: t('commands.findSources.name') });
      return respond(interaction, { content });
    }
    await checkCommand(interaction, bot, { quotes, speaker: null, isPrivate: true });
  },
} satisfies MessageCommand;
