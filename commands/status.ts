// /status: what the bot knows, and since when it runs.
import { everywhere, type SlashCommand } from '../src/bot/command.js';
import { respond } from '../src/bot/send.js';
import { VERSION } from '../src/paths.js';
import { renderStatus } from '../src/render/discord/about.js';

export const status = {
  data: {
    name: 'status',
    description: 'Articles, models, age of the index, version and uptime',
    ...everywhere,
  },

  execute(interaction, { knowledge, reader, startedAt }) {
    const known = knowledge.of(interaction.guildId);
    const status = { articles: known.articles(), manifest: known.manifest() };
    return respond(interaction, renderStatus({ ...status, reader, version: VERSION, startedAt }));
  },
} satisfies SlashCommand;
