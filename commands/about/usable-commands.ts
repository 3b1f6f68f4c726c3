// The commands that a member may use where they are, and that are switched on, by their names as Discord shows
// them: names that can be clicked.
import {
  type ApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  InteractionContextType,
} from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { homeOf } from '../../src/bot/guilds.js';

export interface UsableCommands {
  /** What shows a slash command by its name; undefined where the member may not use it. */
  readonly slash: (name: string) => string | undefined;
  /** Whether the menu of a message offers this to the member. */
  readonly hasMenu: (name: string) => boolean;
}

export async function usableCommands(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<UsableCommands> {
  const registered = await registeredCommands(interaction).catch((error) => {
    bot.log.warn({ err: error }, 'the commands could not be fetched');
    return [];
  });
  const isOn = await switchedOn(interaction, bot);
  const usable = registered.filter((each) => mayUse(each, interaction) && isOn(each.name));
  const find = (name: string, type: ApplicationCommandType) =>
    usable.find((each) => each.name === name && each.type === type);
  return {
    slash: (name) => {
      const command = find(name, ApplicationCommandType.ChatInput);
      if (!command) return undefined;
      // One that has subcommands cannot be clicked without one of them.
      const nested = command.options.find(
        ({ type }) => type === ApplicationCommandOptionType.Subcommand,
      )?.name;
      return `</${nested === undefined ? name : `${name} ${nested}`}:${command.id}>`;
    },
    hasMenu: (name) => find(name, ApplicationCommandType.Message) !== undefined,
  };
}

/** Everywhere, or in this server only, as `npm run deploy` was told. */
async function registeredCommands({
  client,
  guild,
}: ChatInputCommandInteraction): Promise<readonly ApplicationCommand[]> {
  const { commands } = client.application;
  const global = commands.cache.size > 0 ? commands.cache : await commands.fetch();
  if (global.size > 0 || !guild) return [...global.values()];
  return [...(await guild.commands.fetch()).values()];
}

/** Admins can hand a command to others, or take it from them, which the bot is not told. */
function mayUse(
  { contexts, defaultMemberPermissions }: ApplicationCommand,
  interaction: ChatInputCommandInteraction,
): boolean {
  const isForServers = contexts?.every((each) => each === InteractionContextType.Guild) ?? false;
  if (isForServers && homeOf(interaction) === null) return false;
  if (defaultMemberPermissions === null) return true;
  return interaction.memberPermissions?.has(defaultMemberPermissions) ?? false;
}

async function switchedOn(
  interaction: ChatInputCommandInteraction,
  { feedback, guildArticles }: Bot,
): Promise<(name: string) => boolean> {
  const home = homeOf(interaction);
  const hasGaps = home !== null && (await feedback.isKept(home));
  const off = new Set([
    ...(hasGaps ? [] : ['gaps']),
    ...(guildArticles.most > 0 ? [] : ['corpus']),
  ]);
  return (name) => !off.has(name);
}
