// Members writing, editing, deleting and pinning messages.
import { MessageType } from 'discord-api-types/v10';
import { pinMessage } from '../rest/routes/pins.js';
import { storeAttachment } from '../rest/uploads.js';
import type { Message } from '../world/conversation.js';
import { pingsOf } from '../world/mentions.js';
import { createMessage, deleteMessage, editMessage } from '../world/messages.js';
import { may, maySend } from '../world/permissions.js';
import type { Channel, File, User } from '../world/types.js';
import { ImpossibleAction, mustSee, mustView } from '../world/visibility.js';
import type { World } from '../world/world.js';

export type SayOptions = {
  readonly attachments?: readonly File[];
  readonly replyTo?: Message;
  /** Whether a reply notifies the author of what it replies to, as it does by default. */
  readonly ping?: boolean;
};

export function say(
  world: World,
  user: User,
  channel: Channel,
  content: string,
  { attachments = [], replyTo, ping = true }: SayOptions = {},
): Message {
  mustView(user, channel);
  if (!maySend(user, channel)) throw new ImpossibleAction(`${user.username} may not write here.`);
  if (content.length > 2000) throw new ImpossibleAction('That is more than 2000 characters.');
  if (replyTo) mustSee(user, replyTo);
  const reference = replyTo ?? null;
  return createMessage(world, {
    type: reference ? MessageType.Reply : MessageType.Default,
    channel,
    author: user,
    content,
    reference,
    attachments: attachments.map((file) => storeAttachment(world, channel, file)),
    pings: pingsFrom(world, user, channel, content, ping ? reference : null),
  });
}

export function edit(world: World, user: User, message: Message, content: string): void {
  mustSee(user, message);
  if (message.author !== user) throw new ImpossibleAction('Only the author edits a message.');
  const { channel, reference } = message;
  const kept = reference && message.pings.users.includes(reference.author.id) ? reference : null;
  editMessage(world, message, { content, pings: pingsFrom(world, user, channel, content, kept) });
}

/** Deletes a message, or dismisses an ephemeral one. */
export function remove(world: World, user: User, message: Message): void {
  mustSee(user, message);
  const isAllowed =
    message.author === user ||
    message.ephemeralTo === user ||
    may(user, message.channel, 'ManageMessages');
  if (!isAllowed) throw new ImpossibleAction(`${user.username} may not delete this message.`);
  deleteMessage(world, message);
}

export function pin(world: World, user: User, message: Message): void {
  mustSee(user, message);
  const { guild } = message.channel;
  if (guild && !may(user, message.channel, 'PinMessages')) {
    throw new ImpossibleAction(`${user.username} may not pin here.`);
  }
  pinMessage(world, message, user);
}

function pingsFrom(
  world: World,
  author: User,
  channel: Channel,
  text: string,
  repliesTo: Message | null,
) {
  const byDefault = ['users', 'roles', 'everyone'] as const;
  return pingsOf(world, { text, author, channel, allowed: null, byDefault, repliesTo });
}
