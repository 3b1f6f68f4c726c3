// `npm run deploy`: tells Discord of the commands, everywhere or in the one server of DISCORD_GUILD_ID,
// and clears the other scope, so that no command shows twice.
import { ApplicationIntegrationType, DiscordAPIError, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { features } from '../commands/index.js';
import { tokenOf } from './bot/connection/token.js';
import { type Config, readConfig } from './config.js';
import { messageOf, UserError } from './errors.js';

const INVITE =
  'Invite the bot to the server of DISCORD_GUILD_ID, with the scope applications.commands.';
const ADVICE: Readonly<Record<number, string>> = {
  401: 'Copy the token again into DISCORD_TOKEN.',
  403: INVITE,
  404: INVITE,
};

const USER_INSTALL = String(ApplicationIntegrationType.UserInstall);
const NO_USER_INSTALL =
  ' Members cannot install the bot for themselves: that is "User Install", on the page "Installation" of the application.';

const applicationSchema = z.object({
  id: z.string(),
  /** What the page "Installation" of the application says. */
  integration_types_config: z.record(z.string(), z.unknown()).default({ '0': {} }),
});

try {
  const where = await deploy(readConfig());
  process.stdout.write(`${where}\n`);
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}

async function deploy(config: Config): Promise<string> {
  const rest = new REST({ api: config.DISCORD_API_URL }).setToken(tokenOf(config));
  try {
    return await register(rest, config.DISCORD_GUILD_ID);
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    const refusal = `Discord refused: ${error.message}.`;
    throw new UserError(`${refusal} ${ADVICE[error.status] ?? ''}`.trim());
  }
}

async function register(rest: REST, guildId: string | undefined): Promise<string> {
  const { id, integration_types_config: installs } = applicationSchema.parse(
    await rest.get(Routes.currentApplication()),
  );
  const commands = offered(Object.keys(installs).map(Number));
  const names = commands.map(({ name }) => name).join(', ');
  const everywhere = Routes.applicationCommands(id);
  if (guildId !== undefined) {
    await rest.put(Routes.applicationGuildCommands(id, guildId), { body: commands });
    await rest.put(everywhere, { body: [] });
    return `Registered in server ${guildId} only: ${names}.`;
  }
  await rest.put(everywhere, { body: commands });
  const guilds = z.array(z.object({ id: z.string() })).parse(await rest.get(Routes.userGuilds()));
  for (const guild of guilds) {
    await rest.put(Routes.applicationGuildCommands(id, guild.id), { body: [] }).catch((error) => {
      // Without the scope applications.commands there can be no commands to clear.
      if (!(error instanceof DiscordAPIError) || error.status !== 403) throw error;
    });
  }
  return `Registered everywhere: ${names}.${Object.hasOwn(installs, USER_INSTALL) ? '' : NO_USER_INSTALL}`;
}

/** The commands, for the ways of installing that the application allows: others are refused. */
function offered(installs: readonly ApplicationIntegrationType[]) {
  return [...features.slashCommands, ...features.messageCommands].map(({ data }) => ({
    ...data,
    integration_types: data.integration_types?.filter((type) => installs.includes(type)),
  }));
}
