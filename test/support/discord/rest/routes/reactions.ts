// Reactions of the bot to a message: its emoji, and the permission to be the first with it.
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { refusal } from '../../errors.js';
import { anyEmoji } from '../../validate/components.js';
import { demand } from '../../world/permissions.js';
import { changed, dispatch } from '../../world/world.js';
import { channelOf, messageOf } from '../lookup.js';
import { type Call, noContent, type Reply, type Route } from '../router.js';
import { demandOpen } from '../sending.js';

const maxReactions = 20;
const own = '/channels/:channel/messages/:message/reactions/:emoji/@me';

export const reactionRoutes: readonly Route[] = [
  { method: 'PUT', path: own, answer: react },
  { method: 'DELETE', path: own, answer: unreact },
];

function react(call: Call): Reply {
  const { world } = call;
  const channel = channelOf(call);
  demand(world, channel, 'ReadMessageHistory');
  const message = messageOf(call, channel);
  demandOpen(channel);
  const emoji = emojiOf(call);
  const users = message.reactions.get(emoji);
  if (!users) {
    demand(world, channel, 'AddReactions');
    if (message.reactions.size >= maxReactions) throw refusal('TooManyReactions');
  }
  message.reactions.set(emoji, new Set([...(users ?? []), world.bot.id]));
  const guild = channel.guild;
  dispatch(world, {
    t: GatewayDispatchEvents.MessageReactionAdd,
    d: {
      user_id: world.bot.id,
      channel_id: channel.id,
      message_id: message.id,
      ...(guild && { guild_id: guild.id }),
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
    },
    intent: guild
      ? GatewayIntentBits.GuildMessageReactions
      : GatewayIntentBits.DirectMessageReactions,
    guild,
  });
  changed(world);
  return noContent;
}

function unreact(call: Call): Reply {
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  const users = message.reactions.get(emojiOf(call));
  users?.delete(call.world.bot.id);
  if (users?.size === 0) message.reactions.delete(emojiOf(call));
  changed(call.world);
  return noContent;
}

function emojiOf({ param }: Call): string {
  const emoji = param('emoji');
  if (!anyEmoji.test(emoji)) throw refusal('UnknownEmoji');
  return emoji;
}
