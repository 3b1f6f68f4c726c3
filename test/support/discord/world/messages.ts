// Creating, editing, deleting and pinning messages, and telling the gateway about it.
import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { messageEvent } from '../payload/message.js';
import type { Message, MessageVersion } from './conversation.js';
import { may } from './permissions.js';
import type { Channel } from './types.js';
import { changed, dispatch, nextId, now, type World } from './world.js';

export type Draft = Partial<MessageVersion> &
  Partial<Pick<Message, 'type' | 'reference' | 'interaction' | 'ephemeralTo' | 'nonce' | 'flags'>> &
  Pick<Message, 'channel' | 'author' | 'pings'>;

export function createMessage(world: World, draft: Draft): Message {
  const message: Message = {
    id: isFirstOfPost(world, draft.channel) ? draft.channel.id : nextId(world),
    type: MessageType.Default,
    createdAt: now(world),
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    reference: null,
    interaction: null,
    ephemeralTo: null,
    nonce: null,
    flags: 0,
    earlier: [],
    reactions: new Map(),
    editedAt: null,
    deletedAt: null,
    pinnedAt: null,
    ...draft,
  };
  world.messages.set(message.id, message);
  const { reference } = message;
  if (reference) world.replies.set(reference, [...(world.replies.get(reference) ?? []), message]);
  tell(world, GatewayDispatchEvents.MessageCreate, message);
  changed(world);
  return message;
}

/** The first message of a forum post has the id of the post. */
function isFirstOfPost(world: World, { id, parent }: Channel): boolean {
  return parent?.type === ChannelType.GuildForum && !world.messages.has(id);
}

export type Edit = Partial<MessageVersion> & Partial<Pick<Message, 'flags' | 'pings'>>;

export function editMessage(world: World, message: Message, edit: Edit): void {
  const { content, embeds, components, attachments } = message;
  const wasLoading = (message.flags & MessageFlags.Loading) !== 0;
  if (!wasLoading) {
    message.earlier.push({ content, embeds, components, attachments });
    message.editedAt = now(world);
  }
  Object.assign(message, edit);
  tell(world, GatewayDispatchEvents.MessageUpdate, message);
  changed(world);
}

export function deleteMessage(world: World, message: Message): void {
  message.deletedAt = now(world);
  message.pinnedAt = null;
  const { channel, id, ephemeralTo } = message;
  if (!ephemeralTo) {
    const where = { id, channel_id: channel.id, ...(channel.guild && guildId(channel)) };
    dispatchIn(world, channel, GatewayDispatchEvents.MessageDelete, where);
  }
  changed(world);
}

export function setPinned(world: World, message: Message, pinned: boolean): void {
  const { channel } = message;
  const latest = Math.max(...messagesIn(world, channel).map((each) => each.pinnedAt ?? 0));
  message.pinnedAt = pinned ? Math.max(now(world), latest + 1) : null;
  tell(world, GatewayDispatchEvents.MessageUpdate, message);
  const update = {
    channel_id: channel.id,
    ...(channel.guild && guildId(channel)),
    last_pin_timestamp: new Date(now(world)).toISOString(),
  };
  const intent = channel.guild ? GatewayIntentBits.Guilds : GatewayIntentBits.DirectMessages;
  dispatch(world, {
    t: GatewayDispatchEvents.ChannelPinsUpdate,
    d: update,
    intent,
    guild: channel.guild,
  });
  changed(world);
}

/** The messages of a channel that exist for everyone, oldest first. */
export function messagesIn(world: World, channel: Channel): Message[] {
  return [...world.messages.values()].filter(
    (message) =>
      message.channel === channel && message.deletedAt === null && message.ephemeralTo === null,
  );
}

function tell(world: World, t: GatewayDispatchEvents, message: Message): void {
  dispatchIn(world, message.channel, t, messageEvent(world, message), message.ephemeralTo !== null);
}

function dispatchIn(
  world: World,
  channel: Channel,
  t: GatewayDispatchEvents,
  d: unknown,
  isPrivate = channel.guild === null,
): void {
  if (!may(world.bot, channel, 'ViewChannel')) return;
  const intent = isPrivate ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  dispatch(world, { t, d, intent, guild: channel.guild });
}

function guildId({ guild }: Channel) {
  return { guild_id: guild?.id };
}
