// Finding what a request names, or refusing as Discord does when it is not there to be seen.
import { refusal } from '../errors.js';
import type { Message } from '../world/conversation.js';
import { may } from '../world/permissions.js';
import type { Channel, Guild } from '../world/types.js';
import type { Call } from './router.js';

export function channelOf({ world, param }: Call): Channel {
  const channel = world.channels.get(param('channel'));
  if (!channel) throw refusal('UnknownChannel');
  if (!may(world.bot, channel, 'ViewChannel')) throw refusal('MissingAccess');
  return channel;
}

/** Ephemeral messages cannot be reached through their channel. */
export function messageOf({ world, param }: Call, channel: Channel): Message {
  const message = world.messages.get(param('message'));
  if (!message || message.channel !== channel) throw refusal('UnknownMessage');
  if (message.deletedAt !== null || message.ephemeralTo) throw refusal('UnknownMessage');
  return message;
}

export function guildOf({ world, param }: Call): Guild {
  const guild = world.guilds.get(param('guild'));
  if (!guild) throw refusal('UnknownGuild');
  if (!guild.members.has(world.bot.id)) throw refusal('MissingAccess');
  return guild;
}
