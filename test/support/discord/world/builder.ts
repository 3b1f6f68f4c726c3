// The functions that build a world, bound to one.
import type { ChannelType } from 'discord-api-types/v10';
import {
  addChannel,
  addThread,
  closeThread,
  directMessages,
  permit,
  removeChannel,
} from './channels.js';
import {
  addBot,
  addGuild,
  addMember,
  addRole,
  addUser,
  type GuildOptions,
  handCommand,
  removeBot,
  setAvailable,
} from './guilds.js';
import type { PermissionName } from './permissions.js';
import type { Channel, Guild, Role, User } from './types.js';
import type { UserOptions, World } from './world.js';

export type Builder = {
  addUser(username: string, options?: UserOptions): User;
  addGuild(name: string, options?: GuildOptions): Guild;
  /** Throws the bot out of a guild. */
  removeBot(guild: Guild): void;
  /** Invites the bot to a guild where it is not (any more). */
  addBot(guild: Guild): void;
  /** Begins or ends an outage of Discord's in a guild. */
  setAvailable(guild: Guild, isAvailable: boolean): void;
  addMember(guild: Guild, user: User, roles?: readonly Role[]): void;
  /** Hands a command to a member who lacks its default permissions. */
  handCommand(guild: Guild, name: string, user: User): void;
  addRole(
    guild: Guild,
    name: string,
    options?: { mentionable?: boolean; permissions?: readonly PermissionName[] },
  ): Role;
  /** A text channel unless another type is given. */
  addChannel(guild: Guild, name: string, type?: ChannelType): Channel;
  removeChannel(channel: Channel): void;
  /** A public thread of a text channel, or a post in a forum. */
  addThread(parent: Channel, name: string): Channel;
  /** Archives or locks a thread, or opens it again. */
  closeThread(thread: Channel, change: { archived?: boolean; locked?: boolean }): void;
  /** The direct messages between a user and the bot. */
  directMessages(user: User): Channel;
  /** Messages among people without the bot: two have a DM, more a group. */
  privateMessages(...people: readonly User[]): Channel;
  /** Allows or denies permissions in one channel (and its threads). */
  permit(
    channel: Channel,
    whom: User | Role | 'everyone',
    change: { allow?: readonly PermissionName[]; deny?: readonly PermissionName[] },
  ): void;
};

export function builder(world: World): Builder {
  return {
    addUser: (...args) => addUser(world, ...args),
    addGuild: (...args) => addGuild(world, ...args),
    addMember: (...args) => addMember(world, ...args),
    handCommand,
    removeBot: (guild) => removeBot(world, guild),
    addBot: (guild) => addBot(world, guild),
    setAvailable: (guild, isAvailable) => setAvailable(world, guild, isAvailable),
    addRole: (...args) => addRole(world, ...args),
    addChannel: (...args) => addChannel(world, ...args),
    removeChannel: (channel) => removeChannel(world, channel),
    addThread: (...args) => addThread(world, ...args),
    closeThread: (...args) => closeThread(world, ...args),
    directMessages: (user) => directMessages(world, user, world.bot),
    privateMessages: (...people) => directMessages(world, ...people),
    permit: (...args) => permit(world, ...args),
  };
}
