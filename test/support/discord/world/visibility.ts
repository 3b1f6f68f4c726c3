// What a person sees: the messages of channels they may view, and ephemeral ones meant for them.
import type { Message } from './conversation.js';
import { may } from './permissions.js';
import type { Channel, User } from './types.js';
import type { World } from './world.js';

function canSee(user: User, message: Message): boolean {
  if (message.deletedAt !== null) return false;
  if (message.ephemeralTo !== null && message.ephemeralTo !== user) return false;
  return may(user, message.channel, 'ViewChannel');
}

export function visibleTo(world: World, user: User, channel: Channel): Message[] {
  return [...world.messages.values()].filter(
    (message) => message.channel === channel && canSee(user, message),
  );
}

/** Something that Discord's own client would not let a person do: a mistake in the test. */
export class ImpossibleAction extends Error {}

export function mustSee(user: User, message: Message): void {
  if (canSee(user, message)) return;
  throw new ImpossibleAction(`${user.username} does not see message ${message.id}.`);
}

export function mustView(user: User, channel: Channel): void {
  if (may(user, channel, 'ViewChannel')) return;
  throw new ImpossibleAction(`${user.username} does not see channel ${channel.id}.`);
}
