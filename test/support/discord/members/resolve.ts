// The objects behind the ids in an interaction, as `data.resolved` carries them.
import { channelPayload } from '../payload/channel.js';
import { memberPayload, rolePayload, userPayload } from '../payload/user.js';
import { permissionsIn } from '../world/permissions.js';
import type { Channel } from '../world/types.js';
import { ImpossibleAction } from '../world/visibility.js';
import type { World } from '../world/world.js';

type Entities = Record<string, unknown>;

export type Resolved = {
  readonly users: Entities;
  readonly members: Entities;
  readonly roles: Entities;
  readonly channels: Entities;
  readonly messages: Entities;
  readonly attachments: Entities;
};

export function nothingResolved(): Resolved {
  return { users: {}, members: {}, roles: {}, channels: {}, messages: {}, attachments: {} };
}

/** Adds whatever has this id, and gives the id back. */
export function resolveEntity(
  world: World,
  channel: Channel,
  resolved: Resolved,
  id: string,
): string {
  const { guild } = channel;
  const [user, role, other] = [world.users.get(id), guild?.roles.get(id), world.channels.get(id)];
  if (user) {
    resolved.users[id] = userPayload(user);
    if (guild?.members.has(id)) {
      const permissions = String(permissionsIn(user, channel));
      resolved.members[id] = { ...memberPayload(user, guild), permissions };
    }
  } else if (role) resolved.roles[id] = rolePayload(role);
  else if (other) resolved.channels[id] = channelPayload(world, other);
  else throw new ImpossibleAction(`Nothing here has the id ${id}.`);
  return id;
}

/** Only what is not empty is sent. */
export function resolvedField(resolved: Resolved): { resolved?: Partial<Resolved> } {
  const filled = Object.entries(resolved).filter(([, found]) => Object.keys(found).length > 0);
  return filled.length > 0 ? { resolved: Object.fromEntries(filled) } : {};
}
