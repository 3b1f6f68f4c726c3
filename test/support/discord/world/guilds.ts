// People, guilds and their roles; the gateway hears of what is added while the bot is connected.
import { GatewayDispatchEvents, GatewayIntentBits, Locale } from 'discord-api-types/v10';
import { guildCreatePayload } from '../payload/channel.js';
import { rolePayload } from '../payload/user.js';
import { bits, type PermissionName, usualPermissions } from './permissions.js';
import type { Guild, Role, User } from './types.js';
import {
  changed,
  createUser,
  dispatch,
  nextId,
  nextIdOn,
  now,
  type Shard,
  type UserOptions,
  type World,
} from './world.js';

export type GuildOptions = {
  readonly members?: readonly User[];
  /** False for a guild where the application is only installed to users. */
  readonly hasBot?: boolean;
  /** What @everyone may do; a usual set when omitted. */
  readonly everyone?: readonly PermissionName[];
  /** What the bot may do beyond @everyone. */
  readonly bot?: readonly PermissionName[];
  readonly locale?: Locale;
  /** The shard that it belongs to; any where it is left out. */
  readonly shard?: Shard;
};

export function addUser(world: World, username: string, options: UserOptions = {}): User {
  const user = createUser(username, { ...options, id: nextId(world) });
  world.users.set(user.id, user);
  return user;
}

export function addGuild(world: World, name: string, options: GuildOptions = {}): Guild {
  const guild: Guild = {
    id: options.shard ? nextIdOn(world, options.shard) : nextId(world),
    name,
    ownerId: world.app.owner.id,
    locale: options.locale ?? Locale.EnglishUS,
    roles: new Map(),
    members: new Map(),
    handedCommands: new Set(),
    systemChannelId: null,
    isAvailable: true,
  };
  const permissions = bits(options.everyone ?? usualPermissions);
  guild.roles.set(guild.id, {
    id: guild.id,
    name: '@everyone',
    mentionable: false,
    botId: null,
    permissions,
  });
  for (const user of [world.app.owner, ...(options.members ?? [])]) addMember(world, guild, user);
  world.guilds.set(guild.id, guild);
  if (options.hasBot ?? true) addBot(world, guild, options.bot);
  return guild;
}

/** The bot is invited, perhaps not for the first time. */
export function addBot(
  world: World,
  guild: Guild,
  permissions: readonly PermissionName[] = [],
): void {
  addMember(world, guild, world.bot);
  const role = addRole(world, guild, world.app.name, { permissions, botId: world.bot.id });
  guild.members.get(world.bot.id)?.roleIds.add(role.id);
  tellGuild(world, GatewayDispatchEvents.GuildCreate, guild, guildCreatePayload(world, guild));
}

export function addMember(world: World, guild: Guild, user: User, roles: readonly Role[] = []) {
  const roleIds = new Set(roles.map(({ id }) => id));
  guild.members.set(user.id, { user, joinedAt: now(world), roleIds });
}

/** What an admin does on the page "Integrations" of a server's settings. */
export function handCommand(guild: Guild, name: string, { id }: User): void {
  guild.handedCommands.add(`${name} ${id}`);
}

/** Makes the bot leave, or be thrown out of, a guild. */
export function removeBot(world: World, guild: Guild): void {
  tellGuild(world, GatewayDispatchEvents.GuildDelete, guild, { id: guild.id });
  guild.members.delete(world.bot.id);
  changed(world);
}

/** An outage of Discord's: the bot is still in the guild, but cannot reach it. */
export function setAvailable(world: World, guild: Guild, isAvailable: boolean): void {
  guild.isAvailable = isAvailable;
  if (isAvailable) {
    tellGuild(world, GatewayDispatchEvents.GuildCreate, guild, guildCreatePayload(world, guild));
  } else {
    const d = { id: guild.id, unavailable: true };
    tellGuild(world, GatewayDispatchEvents.GuildDelete, guild, d);
  }
  changed(world);
}

export function addRole(
  world: World,
  guild: Guild,
  name: string,
  options: { mentionable?: boolean; botId?: string; permissions?: readonly PermissionName[] } = {},
): Role {
  const permissions = bits(options.permissions ?? []);
  const role = {
    id: nextId(world),
    name,
    permissions,
    mentionable: options.mentionable ?? false,
    botId: options.botId ?? null,
  };
  guild.roles.set(role.id, role);
  tellGuild(world, GatewayDispatchEvents.GuildRoleCreate, guild, {
    guild_id: guild.id,
    role: rolePayload(role),
  });
  return role;
}

export function tellGuild(world: World, t: GatewayDispatchEvents, guild: Guild, d: unknown): void {
  if (!guild.members.has(world.bot.id)) return;
  dispatch(world, { t, d, intent: GatewayIntentBits.Guilds, guild });
}
