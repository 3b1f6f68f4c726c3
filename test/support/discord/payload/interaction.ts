// What an interaction says about itself, to the bot that gets it and on the messages it causes.
import { ChannelType, InteractionContextType, InteractionType } from 'discord-api-types/v10';
import type { Interaction, Message } from '../world/conversation.js';
import { appPermissions, permissionsIn } from '../world/permissions.js';
import type { Channel } from '../world/types.js';
import type { World } from '../world/world.js';
import { channelPayload } from './channel.js';
import { memberPayload, userPayload } from './user.js';

/** INTERACTION_CREATE without `data` and `message`, which depend on what was done. */
export function interactionPayload(world: World, interaction: Interaction) {
  const { channel, user } = interaction;
  const permissions = String(permissionsIn(user, channel));
  return {
    id: interaction.id,
    application_id: world.app.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    locale: user.locale,
    channel_id: channel.id,
    channel: { ...channelPayload(world, channel), permissions },
    context: contextOf(world, channel),
    authorizing_integration_owners: interaction.owners,
    app_permissions: String(appPermissions(world, channel)),
    attachment_size_limit: world.settings.attachmentSizeLimit,
    entitlements: [],
    ...whoAndWhere(interaction, permissions),
  };
}

export function contextOf(world: World, channel: Channel): InteractionContextType {
  if (channel.guild) return InteractionContextType.Guild;
  const isBotsOwn = channel.type === ChannelType.DM && channel.recipients.includes(world.bot);
  return isBotsOwn ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

export function interactionMetadata(interaction: Interaction, message: Message) {
  const metadata = metadataOf(interaction);
  const { commandName } = interaction;
  const isFollowup = interaction.original !== null && interaction.original !== message;
  return {
    interaction_metadata: {
      ...metadata,
      ...(isFollowup && { original_response_message_id: interaction.original?.id }),
    },
    ...(commandName !== null && {
      interaction: {
        id: interaction.id,
        type: interaction.type,
        name: commandName,
        user: userPayload(interaction.user),
      },
    }),
  };
}

function whoAndWhere({ channel, user }: Interaction, permissions: string) {
  const { guild } = channel;
  if (!guild) return { user: userPayload(user) };
  return {
    guild_id: guild.id,
    guild_locale: guild.locale,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    member: { ...memberPayload(user, guild), user: userPayload(user), permissions },
  };
}

function metadataOf(interaction: Interaction): Record<string, unknown> {
  const { id, type, user, owners, source, trigger } = interaction;
  return {
    id,
    type,
    user: userPayload(user),
    authorizing_integration_owners: owners,
    ...(type === InteractionType.MessageComponent && { interacted_message_id: source?.id }),
    ...(type === InteractionType.ApplicationCommand && source && { target_message_id: source.id }),
    ...(trigger && { triggering_interaction_metadata: metadataOf(trigger) }),
  };
}
