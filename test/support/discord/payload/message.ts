// Messages as Discord serialises them for the bot. Without the privileged intent it sees what
// others wrote only in direct messages, where it is mentioned, and as the target of a command.
import { GatewayIntentBits, MessageFlags, MessageReferenceType } from 'discord-api-types/v10';
import type { Attachment, Message } from '../world/conversation.js';
import type { World } from '../world/world.js';
import { interactionMetadata } from './interaction.js';
import { memberPayload, userPayload } from './user.js';

export function messagePayload(
  world: World,
  message: Message,
  { reveal = false } = {},
): Record<string, unknown> {
  const shown = reveal || mayRead(world, message);
  const { reference, interaction, pings } = message;
  const suppressed = (message.flags & MessageFlags.SuppressEmbeds) !== 0;
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channel.id,
    author: userPayload(message.author),
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt ? new Date(message.editedAt).toISOString() : null,
    content: shown && !isLaidOut(message) ? message.content : '',
    embeds: shown && !suppressed ? message.embeds.map((each) => ({ type: 'rich', ...each })) : [],
    components: shown ? message.components : [],
    attachments: shown ? message.attachments.map(attachmentPayload) : [],
    flags: message.flags,
    ...(message.reactions.size > 0 && {
      reactions: [...message.reactions].map(([name, users]) => ({
        emoji: { id: null, name },
        count: users.size,
        count_details: { normal: users.size, burst: 0 },
        me: users.has(world.bot.id),
        me_burst: false,
        burst_colors: [],
      })),
    }),
    tts: false,
    pinned: message.pinnedAt !== null,
    mention_everyone: pings.everyone,
    mention_roles: pings.roles,
    mentions: pings.users.flatMap((id) => world.users.get(id) ?? []).map(userPayload),
    ...(message.nonce !== null && { nonce: message.nonce }),
    ...(interaction && {
      application_id: world.app.id,
      webhook_id: world.app.id,
      ...interactionMetadata(interaction, message),
    }),
    ...(reference && { ...referenceTo(reference), ...referenced(world, reference) }),
  };
}

/** What MESSAGE_CREATE and MESSAGE_UPDATE add. */
export function messageEvent(world: World, message: Message) {
  const { guild, type } = message.channel;
  return {
    ...messagePayload(world, message),
    channel_type: type,
    ...(guild && !message.ephemeralTo && { guild_id: guild.id }),
    ...(guild && !message.interaction && { member: memberPayload(message.author, guild) }),
  };
}

export function attachmentPayload(attachment: Attachment) {
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.data.byteLength,
    url: attachment.url,
    proxy_url: attachment.url,
    content_type: attachment.contentType,
    ...(attachment.description !== null && { description: attachment.description }),
  };
}

/** Its texts stand in its components, and nowhere else. */
function isLaidOut({ flags }: Message): boolean {
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

function mayRead(world: World, message: Message): boolean {
  if ((world.settings.privilegedIntents & GatewayIntentBits.MessageContent) !== 0) return true;
  const { channel, author, pings } = message;
  if (author === world.bot || pings.users.includes(world.bot.id)) return true;
  return channel.recipients.includes(world.bot);
}

function referenceTo({ id, channel }: Message) {
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: id,
      channel_id: channel.id,
      ...(channel.guild && { guild_id: channel.guild.id }),
    },
  };
}

/** Only one level deep: a referenced message does not carry what it refers to itself. */
function referenced(world: World, reference: Message) {
  if (reference.deletedAt !== null) return { referenced_message: null };
  return { referenced_message: messagePayload(world, { ...reference, reference: null }) };
}
