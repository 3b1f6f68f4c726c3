// Channels, threads, direct messages, and who may do what in them.
import { ChannelType, GatewayDispatchEvents } from 'discord-api-types/v10';
import { channelPayload } from '../payload/channel.js';
import { tellGuild } from './guilds.js';
import { bits, isThread, type PermissionName } from './permissions.js';
import type { Channel, Guild, Role, User } from './types.js';
import { changed, nextId, type World } from './world.js';

export function addChannel(
  world: World,
  guild: Guild,
  name: string,
  type: ChannelType = ChannelType.GuildText,
): Channel {
  return add(world, { type, name, guild, parent: null, recipients: [] });
}

/** A public thread of a text channel, or a post in a forum. */
export function addThread(world: World, parent: Channel, name: string): Channel {
  const type = ChannelType.PublicThread;
  return add(world, { type, name, guild: parent.guild, parent, recipients: [] });
}

/** The direct messages between people and, when it is among them, the bot. */
export function directMessages(world: World, ...people: readonly User[]): Channel {
  const type = people.length > 2 ? ChannelType.GroupDM : ChannelType.DM;
  const known = [...world.channels.values()].find(
    ({ recipients }) =>
      recipients.length === people.length && people.every((user) => recipients.includes(user)),
  );
  return known ?? add(world, { type, name: '', guild: null, parent: null, recipients: people });
}

/** Changes what a user or role may do in one channel; threads have only their parent's rules. */
export function permit(
  world: World,
  where: Channel,
  whom: User | Role | 'everyone',
  change: { allow?: readonly PermissionName[]; deny?: readonly PermissionName[] },
): void {
  const channel = isThread(where) && where.parent ? where.parent : where;
  const id = whom === 'everyone' ? (channel.guild?.id ?? '') : whom.id;
  const type = whom !== 'everyone' && 'username' in whom ? 1 : 0;
  const allow = bits(change.allow ?? []);
  const deny = bits(change.deny ?? []);
  const old = channel.overwrites.get(id) ?? { allow: 0n, deny: 0n };
  channel.overwrites.set(id, {
    type,
    allow: (old.allow & ~deny) | allow,
    deny: (old.deny & ~allow) | deny,
  });
  if (channel.guild) {
    const d = channelPayload(world, channel);
    tellGuild(world, GatewayDispatchEvents.ChannelUpdate, channel.guild, d);
  }
}

export function closeThread(
  world: World,
  thread: Channel,
  change: Partial<Pick<Channel, 'archived' | 'locked'>>,
): void {
  Object.assign(thread, change);
  if (thread.guild) {
    const d = channelPayload(world, thread);
    tellGuild(world, GatewayDispatchEvents.ThreadUpdate, thread.guild, d);
  }
}

/** Messages in it stay on the record. */
export function removeChannel(world: World, channel: Channel): void {
  world.channels.delete(channel.id);
  if (channel.guild) {
    const t = channel.parent
      ? GatewayDispatchEvents.ThreadDelete
      : GatewayDispatchEvents.ChannelDelete;
    tellGuild(world, t, channel.guild, channelPayload(world, channel));
  }
  changed(world);
}

function add(
  world: World,
  fields: Omit<Channel, 'id' | 'overwrites' | 'archived' | 'locked'>,
): Channel {
  const open = { archived: false, locked: false };
  const channel = { ...fields, ...open, id: nextId(world), overwrites: new Map() };
  world.channels.set(channel.id, channel);
  if (channel.guild) {
    const t = channel.parent
      ? GatewayDispatchEvents.ThreadCreate
      : GatewayDispatchEvents.ChannelCreate;
    tellGuild(world, t, channel.guild, {
      ...channelPayload(world, channel),
      newly_created: true,
    });
  }
  changed(world);
  return channel;
}
