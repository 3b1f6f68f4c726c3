// /status: what the bot knows, and since when it runs.
import { everywhere, type SlashCommand } from '../../src/bot/command.js';
import { respond } from '../../src/bot/send.js';
import { described, translator } from '../../src/locales/translate.js';
import { VERSION } from '../../src/paths.js';
import { renderStatus } from './about-message.js';

export const status = {
  data: {
    name: 'status',
    ...described((t) => t('commands.status.description')),
    ...everywhere,
  },

  execute(interaction, { knowledge, reader, shard, startedAt }) {
    const known = knowledge.of(interaction.guildId);
    const status = { articles: known.articles(), manifest: known.manifest(), reader, shard };
    const t = translator(interaction.locale);
    return respond(interaction, renderStatus({ ...status, version: VERSION, startedAt }, t));
  },
} satisfies SlashCommand;
