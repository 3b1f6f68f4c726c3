// Channels, threads and guilds as Discord serialises them.
import { ChannelType } from 'discord-api-types/v10';
import { isThread, may } from '../world/permissions.js';
import type { Channel, Guild } from '../world/types.js';
import type { World } from '../world/world.js';
import { memberPayload, rolePayload, userPayload } from './user.js';

export function channelPayload(world: World, channel: Channel) {
  const base = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
  if (channel.guild === null) {
    const others = channel.recipients.filter((user) => user !== world.bot);
    const name = channel.type === ChannelType.GroupDM ? { name: channel.name } : {};
    return { ...base, ...name, recipients: others.map(userPayload) };
  }
  const inGuild = {
    ...base,
    guild_id: channel.guild.id,
    name: channel.name,
    parent_id: channel.parent?.id ?? null,
    rate_limit_per_user: 0,
    nsfw: false,
  };
  return isThread(channel)
    ? { ...inGuild, ...threadFields(world, channel) }
    : { ...inGuild, ...placeFields(channel) };
}

export function guildPayload(world: World, guild: Guild) {
  const bot = guild.members.get(world.bot.id);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    features: [],
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: guild.systemChannelId,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    application_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    vanity_url_code: null,
    joined_at: new Date(bot?.joinedAt ?? 0).toISOString(),
    member_count: guild.members.size,
  };
}

/** What GUILD_CREATE adds: all channels, the threads that the bot sees, and only the bot's own member. */
export function guildCreatePayload(world: World, guild: Guild) {
  const all = [...world.channels.values()].filter((channel) => channel.guild === guild);
  const threads = all.filter((each) => isThread(each) && may(world.bot, each, 'ViewChannel'));
  const self = { ...memberPayload(world.bot, guild), user: userPayload(world.bot) };
  return {
    ...guildPayload(world, guild),
    large: false,
    unavailable: false,
    channels: all.filter((each) => !isThread(each)).map((each) => channelPayload(world, each)),
    threads: threads.map((each) => channelPayload(world, each)),
    members: [self],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function placeFields(channel: Channel) {
  return {
    position: 0,
    topic: null,
    permission_overwrites: [...channel.overwrites].map(([id, { type, allow, deny }]) => ({
      id,
      type,
      allow: String(allow),
      deny: String(deny),
    })),
    ...(channel.type === ChannelType.GuildForum && { available_tags: [] }),
    ...(channel.type === ChannelType.GuildVoice && { bitrate: 64_000, user_limit: 0 }),
  };
}

function threadFields(world: World, { archived, locked }: Channel) {
  return {
    owner_id: world.app.owner.id,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived,
      locked,
      auto_archive_duration: 1440,
      archive_timestamp: new Date().toISOString(),
      create_timestamp: new Date().toISOString(),
    },
  };
}
