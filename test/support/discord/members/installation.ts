// Through which installation an interaction reaches the application: the guild's, the user's, both.
import {
  ApplicationIntegrationType as Installed,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { contextOf } from '../payload/interaction.js';
import type { InteractionOwners } from '../world/conversation.js';
import { may, permissionsIn } from '../world/permissions.js';
import type { Channel, Command, User } from '../world/types.js';
import type { World } from '../world/world.js';

/** The commands that a user is offered in a channel, the guild's own first. */
export function offeredCommands(world: World, user: User, channel: Channel): Command[] {
  if (channel.guild && !may(user, channel, 'ViewChannel', 'UseApplicationCommands')) return [];
  return [...world.commands.values()]
    .filter((command) => isOffered(world, command, user, channel))
    .sort((a, b) => Number(a.guildId === null) - Number(b.guildId === null));
}

export function ownersOf(
  world: World,
  user: User,
  channel: Channel,
  types: readonly number[],
): InteractionOwners {
  const context = contextOf(world, channel);
  const isInGuild = channel.guild?.members.has(world.bot.id) ?? false;
  const byGuild =
    types.includes(Installed.GuildInstall) &&
    (isInGuild || context === InteractionContextType.BotDM);
  const byUser = types.includes(Installed.UserInstall) && user.hasApp;
  return {
    ...(byGuild && { '0': channel.guild?.id ?? '0' }),
    ...(byUser && { '1': user.id }),
  };
}

export function installationTypes({ guildId, integration_types }: Command): readonly number[] {
  return guildId === null ? (integration_types ?? []) : [Installed.GuildInstall];
}

function isOffered(world: World, command: Command, user: User, channel: Channel): boolean {
  if (command.guildId !== null && command.guildId !== channel.guild?.id) return false;
  const context = contextOf(world, channel);
  if (command.contexts && !command.contexts.includes(context)) return false;
  if (command.dm_permission === false && context !== InteractionContextType.Guild) return false;
  const owners = ownersOf(world, user, channel, installationTypes(command));
  if (Object.keys(owners).length === 0) return false;
  if (channel.guild?.handedCommands.has(`${command.name} ${user.id}`)) return true;
  return channel.guild === null || isPermitted(command, user, channel);
}

function isPermitted(
  { default_member_permissions: needed }: Command,
  user: User,
  channel: Channel,
): boolean {
  if (needed === null || needed === undefined) return true;
  const held = permissionsIn(user, channel);
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return true;
  return needed !== '0' && (held & BigInt(needed)) === BigInt(needed);
}
