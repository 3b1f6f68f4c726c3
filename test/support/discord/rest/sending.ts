// The rules for a message to a channel: where the bot may write, what it may reply to and embed.
import { ChannelType } from 'discord-api-types/v10';
import { formError, refusal } from '../errors.js';
import type { MessageBody } from '../validate/message.js';
import { closeThread } from '../world/channels.js';
import type { Message } from '../world/conversation.js';
import { demand, isThread, may } from '../world/permissions.js';
import type { Channel } from '../world/types.js';
import { now, type World } from '../world/world.js';
import type { Composition } from './compose.js';

const nonceLifetimeMs = 5 * 60_000;

export function demandSending(world: World, channel: Channel): void {
  if (channel.type === ChannelType.GuildForum) throw refusal('ForumChannel');
  const unwilling = channel.recipients.some((user) => !user.acceptsDirectMessages);
  if (unwilling) throw refusal('CannotMessageUser');
  demand(world, channel, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages');
  if (channel.locked && !may(world.bot, channel, 'ManageThreads')) throw refusal('LockedThread');
  // A message opens a thread again.
  if (channel.archived) closeThread(world, channel, { archived: false });
}

/** Nothing in an archived thread can be changed. */
export function demandOpen({ archived }: Channel): void {
  if (archived) throw refusal('ArchivedThread');
}

export function referenceOf(world: World, channel: Channel, body: MessageBody): Message | null {
  const reference = body.message_reference;
  if (!reference) return null;
  if (!may(world.bot, channel, 'ReadMessageHistory')) throw refusal('ReplyWithoutHistory');
  const message = world.messages.get(reference.message_id);
  const exists = message?.deletedAt === null && message.channel === channel && !message.ephemeralTo;
  if (exists) return message;
  if (reference.fail_if_not_exists === false) return null;
  throw formError(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
}

export function sameNonce(world: World, channel: Channel, nonce: MessageBody['nonce']) {
  const since = now(world) - nonceLifetimeMs;
  return [...world.messages.values()].find(
    (message) =>
      message.channel === channel &&
      message.author === world.bot &&
      message.createdAt > since &&
      message.nonce !== null &&
      message.nonce === nonce,
  );
}

/** Without EMBED_LINKS embeds vanish silently, unless nothing else is left to send. */
export function withoutForbiddenEmbeds(world: World, channel: Channel, composed: Composition) {
  if (composed.embeds.length === 0 || may(world.bot, channel, 'EmbedLinks')) return composed;
  const { content, components, attachments } = composed;
  if (content || components.length || attachments.length) return { ...composed, embeds: [] };
  throw refusal('MissingPermissions');
}
