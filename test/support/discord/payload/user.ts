// Users, members and roles as Discord serialises them.
import type { APIUser } from 'discord-api-types/v10';
import type { Guild, Role, User } from '../world/types.js';

export function userPayload(user: User): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: '0',
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    ...(user.bot && { bot: true }),
  };
}

export function memberPayload(user: User, guild: Guild) {
  const member = guild.members.get(user.id);
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [...(member?.roleIds ?? [])],
    joined_at: new Date(member?.joinedAt ?? 0).toISOString(),
    deaf: false,
    mute: false,
    flags: 0,
  };
}

export function rolePayload(role: Role) {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: String(role.permissions),
    managed: role.botId !== null,
    ...(role.botId !== null && { tags: { bot_id: role.botId } }),
    mentionable: role.mentionable,
    flags: 0,
  };
}
