// /summaries: the summaries that are pinned in a channel, for those who may pin there.
import { forPinners, type SlashCommand } from '../../src/bot/command.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import { described, translator } from '../../src/locales/translate.js';
import { pinPlace } from './pin-permissions.js';
import { listPinned } from './summaries.js';

export const summaries = {
  data: { name: 'summaries', ...described((t) => t('pins.description')), ...forPinners },

  async execute(interaction, { knowledge }) {
    const t = translator(interaction.locale);
    const { channel, problem } = pinPlace(interaction, t, 'read');
    if (!channel) return respond(interaction, { content: problem });
    await acknowledge(interaction, { isPrivate: true });
    const articles = knowledge.of(interaction.guildId).articles();
    await respond(interaction, await listPinned(channel, articles, 1, t));
  },
} satisfies SlashCommand;
